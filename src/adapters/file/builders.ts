import {
  addDays,
  locationOf,
  type Account,
  type Activity,
  type Assignment,
  type Opportunity,
  type Quota,
  type Rep,
  type Territory,
} from '../../domain/index.js';
import { plain } from './mapping.js';
import type { Reader } from './reader.js';

/** The value under its name, nothing where there is none. */
function given<K extends string, V>(name: K, value: V | undefined | ''): { [P in K]?: V } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { [P in K]?: V };
}
const textsOf = <K extends string>(reader: Reader, ...names: readonly K[]): { [P in K]?: string } =>
  Object.assign({}, ...names.map((name) => given(name, reader.text(name)))) as { [P in K]?: string };

export function territory(r: Reader): Territory {
  return { id: r.id, name: r.text('name') || r.id, ...textsOf(r, 'parent', 'type', 'layer') };
}

export function rep(r: Reader): Rep {
  return {
    id: r.id,
    name: r.text('name') || r.id,
    ...textsOf(r, 'manager'),
    active: r.flag('active') ?? true,
    ...(r.has('lat') && { home: locationOf(r.text('lat'), r.text('lng')) }),
    ...given('hoursPerYear', r.number('hours', 'hoursPerYear')),
  };
}

export function account(r: Reader): Account {
  const at = locationOf(r.text('lat'), r.text('lng'));
  if (at.kind === 'missing') r.note(`location-${at.reason}`, 'at', `${r.text('lat')}, ${r.text('lng')}`);
  return {
    id: r.id,
    name: r.text('name') || r.id,
    ...textsOf(r, 'owner', 'parent', 'class', 'segment'),
    at,
    ...textsOf(r, 'street', 'city', 'region', 'postcode', 'country'),
    ...given('revenue', r.money('revenue')),
    ...given('potential', r.money('potential')),
  };
}

function stateOf(r: Reader): Opportunity['state'] {
  const won = r.flag('won', 'state');
  const closed = r.flag('closed', 'state');
  if (won) return 'won';
  if (closed) return 'lost';
  if (won === false || closed === false) return /lost/i.test(r.text('stage')) ? 'lost' : 'open';
  const stage = r.text('stage');
  return /\bwon\b/i.test(stage) ? 'won' : /\blost\b/i.test(stage) ? 'lost' : 'open';
}

/** Words for the categories, in what order they are tried; a closed deal is in none. */
const categories: readonly (readonly [RegExp, Opportunity['forecast']])[] = [
  [/^commit(ted)?$/, 'commit'],
  [/^(bestcase|upside)$/, 'best-case'],
  [/^pipeline$/, 'pipeline'],
  [/^(omitted|omit|notforecasted)$/, 'omitted'],
  [/^(closed|won|lost)$/, undefined],
];
function forecastOf(r: Reader): Opportunity['forecast'] {
  const text = r.text('forecast');
  if (text === '') return undefined;
  const found = categories.find(([words]) => words.test(plain(text)));
  if (!found) r.note('unknown-forecast', 'forecast', text);
  return found?.[1];
}

/** Owner of a deal that names none: so its money stays in the totals. */
export const NOBODY = 'nobody';

export function opportunity(r: Reader): Opportunity | undefined {
  const closes = r.day('closes');
  const amount = r.money('amount');
  if (closes === undefined) {
    if (r.text('closes') === '') r.note('unreadable-date', 'closes', '');
    return undefined;
  }
  const owner = r.text('owner') || NOBODY;
  if (owner === NOBODY) r.note('missing-owner', 'owner', '');
  const probability = r.number('probability');
  return {
    id: r.id,
    ...textsOf(r, 'name', 'account'),
    owner,
    ...textsOf(r, 'territory'),
    ...given('amount', amount),
    stage: r.text('stage'),
    state: stateOf(r),
    ...given('probability', probability !== undefined && probability > 1 ? probability / 100 : probability),
    ...given('forecast', forecastOf(r)),
    ...given('created', r.day('created')),
    closes,
  };
}

const kinds: readonly (readonly [RegExp, Activity['kind']])[] = [
  [/visit|meeting|event|in person|appointment/i, 'visit'],
  [/call|phone/i, 'call'],
  [/mail/i, 'mail'],
];

export const activityId = (r: Reader): string => `${r.text('rep')}:${r.text('account')}:${r.text('on')}`;
export function activity(r: Reader): Activity | undefined {
  const on = r.day('on');
  if (on === undefined) {
    if (r.text('on') === '') r.note('unreadable-date', 'on', '');
    return undefined;
  }
  return {
    id: r.id,
    account: r.text('account'),
    rep: r.text('rep'),
    kind: kinds.find(([words]) => words.test(r.text('kind')))?.[1] ?? 'other',
    on,
    done: r.flag('done') ?? true,
    ...given('minutes', r.number('minutes')),
  };
}

export const quotaId = (r: Reader): string => `${r.text('rep') || r.text('territory')}:${r.text('from')}`;
export function quota(r: Reader): Quota | undefined {
  const from = r.day('from');
  const last = r.day('to');
  const target = r.money('target');
  if (from === undefined && r.text('from') === '') r.note('unreadable-date', 'from', '');
  if (last === undefined && r.text('to') === '') r.note('unreadable-date', 'to', '');
  if (target === undefined && r.text('target') === '') r.note('unreadable-number', 'target', '');
  if (from === undefined || last === undefined || target === undefined) return undefined;
  const kind = r.text('rep') === '' ? 'territory' : 'rep';
  return { id: r.id, of: { kind, id: r.text(kind) }, from, to: addDays(last, 1), target };
}

export const historyId = (r: Reader): string => `${r.text('rep')}:${r.text('territory')}:${r.text('from')}`;
export function history(r: Reader): Assignment {
  return {
    id: r.id,
    subject: { kind: 'rep', id: r.text('rep') },
    territory: r.text('territory'),
    ...textsOf(r, 'role'),
    ...spanOf(r),
  };
}

const causes: readonly (readonly [RegExp, NonNullable<Assignment['cause']>])[] = [
  [/hand|manual/i, 'hand'],
  [/rule/i, 'rule'],
  [/area/i, 'area'],
];

export const assignmentId = (r: Reader): string => `${r.text('subject')}:${r.text('territory')}:${r.text('from')}`;
export function assignment(r: Reader): Assignment {
  const kind = /rep|user/i.test(r.text('kind')) ? 'rep' : /area/i.test(r.text('kind')) ? 'area' : 'account';
  const cause = causes.find(([words]) => words.test(r.text('cause')))?.[1];
  return {
    id: r.id,
    subject: { kind, id: r.text('subject') },
    territory: r.text('territory'),
    ...textsOf(r, 'role'),
    ...(kind === 'account' && given('cause', cause)),
    ...spanOf(r),
  };
}

/** Files name the last day; ours is the first that is not in it. */
function spanOf(r: Reader): Pick<Assignment, 'from' | 'to'> {
  const last = r.day('to');
  return { ...given('from', r.day('from')), ...given('to', last === undefined ? undefined : addDays(last, 1)) };
}
