import * as v from 'valibot';
import type { Basis } from '../../domain/index.js';
import type { Selection, Workspace } from '../../workspace/index.js';

/** What a deep link restores: period, basis, selection, and how each widget looks at things. */
export interface LinkState {
  readonly period?: string;
  readonly basis?: Basis;
  readonly selection: Partial<Pick<Selection, 'territories' | 'reps' | 'accounts' | 'areas'>>;
  readonly views: Readonly<Record<string, string>>;
}

const PREFIX = 'bailiwick-';
const kinds = ['territories', 'reps', 'accounts', 'areas'] as const;
/** A link is cut where it would grow beyond what servers and mail programs take. */
const MOST_IDS = 100;
const PERIOD = /^\d{4}(-Q[1-4]|-M(0[1-9]|1[0-2])|-\d\d-\d\d--\d{4}-\d\d-\d\d)?$/;
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const ids = v.pipe(v.array(id), v.maxLength(MOST_IDS));
const schema = v.object({
  period: v.optional(v.pipe(v.string(), v.regex(PERIOD))),
  basis: v.optional(v.picklist(['as-was', 'as-is'])),
  selection: v.object({
    territories: v.optional(ids),
    reps: v.optional(ids),
    accounts: v.optional(ids),
    areas: v.optional(ids),
  }),
  views: v.record(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)), v.pipe(v.string(), v.maxLength(300))),
});

/** Reads a page's query string; what doesn't fit the schema is ignored as a whole, since it isn't ours. */
export function readLink(search: string): LinkState {
  const params = new URLSearchParams(search);
  const at = (name: string) => params.get(PREFIX + name) ?? undefined;
  const views: Record<string, string> = {};
  for (const [key, value] of params) if (key.startsWith(`${PREFIX}view-`)) views[key.slice(PREFIX.length + 5)] = value;
  const parsed = v.safeParse(schema, {
    period: at('period'),
    basis: at('basis'),
    selection: Object.fromEntries(kinds.map((k) => [k, at(k)?.split(' ')])),
    views,
  });
  if (!parsed.success) return { selection: {}, views: {} };
  const { period, basis, selection } = parsed.output;
  return {
    ...(period ? { period } : {}),
    ...(basis ? { basis } : {}),
    selection: Object.fromEntries(kinds.flatMap((k) => (selection[k] ? [[k, selection[k]]] : []))),
    views: parsed.output.views,
  };
}

/** The query string with the state in it; parameters of others stay as they are. */
export function writeLink(
  search: string,
  workspace: Pick<Workspace, 'period' | 'basis' | 'selection' | 'views'>,
): string {
  const foreign = search
    .replace(/^\?/, '')
    .split('&')
    .filter((p) => p !== '' && !p.startsWith(PREFIX));
  const params = new URLSearchParams();
  params.set(`${PREFIX}period`, workspace.period.id);
  if (workspace.basis !== 'as-was') params.set(`${PREFIX}basis`, workspace.basis);
  for (const kind of kinds) {
    const chosen = workspace.selection[kind].filter((x) => v.is(id, x) && !x.includes(' ')).slice(0, MOST_IDS);
    if (chosen.length > 0) params.set(PREFIX + kind, chosen.join(' '));
  }
  for (const [widget, text] of Object.entries(workspace.views)) if (text) params.set(`${PREFIX}view-${widget}`, text);
  const text = [...foreign, ...params.toString().split('&').filter(Boolean)].join('&');
  return text ? `?${text}` : '';
}
