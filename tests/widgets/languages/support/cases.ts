import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { addMessages } from '../../../../src/i18n/index.js';
import type { Query } from '../../../../src/domain/index.js';
import type { FaultPlan } from '../../../../src/adapters/shared/faulty.js';
import type { Status, Widget } from '../../../../src/widgets/widget.js';
import '../../../../src/widgets/account/account.js';
import '../../../../src/widgets/map/map.js';
import '../../../../src/widgets/scorecard/scorecard.js';
import { outsideBrackets, pseudo } from '../../../support/pseudo.js';
import { cutsOf, readablesOf } from '../../../support/readable.js';
import { type SmallWorld, smallWorld } from '../../../support/small-world.js';
import { type Opened, open } from '../../../support/states.js';

/** Two languages whose formats write no Latin letter: what has one is neither a format, nor a name of the world below. */
export const LEFT = 'ru';
export const RIGHT = 'he';
addMessages(LEFT, pseudo);
addMessages(RIGHT, pseudo);

const greek = 'αβγδεζηθικλμνξοπρστυφχψωϊϋόύώϐ';
const inGreek = (text: string) => text.toLowerCase().replace(/[a-z]/g, (c) => greek[c.charCodeAt(0) - 97]!);
/** The small world with names that have no Latin letter. */
function greekWorld(): SmallWorld {
  const world = smallWorld();
  const renamed = <T extends { name: string }>(row: T): T => ({ ...row, name: inGreek(row.name) });
  return {
    ...world,
    territories: world.territories.map(renamed),
    reps: world.reps.map(renamed),
    areas: world.areas.map(renamed),
    opportunities: world.opportunities.map((o) => ({
      ...o,
      name: inGreek(o.name ?? ''),
      stage: inGreek(o.stage ?? ''),
    })),
    accounts: world.accounts.map((a) => ({ ...renamed(a), city: inGreek(a.city ?? '') })),
  };
}

/** Latin letters that are data: classes, ids, the currency, what support reads. */
const data = [/\b[ABC]\b/g, /\b(?:C|O|T|R|X|A|Q|D)-[\w-]+/g, /\bUSD\b|\bUS\b/g];
/** Details for support, and the fields of records that could not be understood. */
const isForSupport = (where: string) => where.endsWith('pre') || where === 'p.small > span.muted';
export const literalsOf = (widget: Widget) =>
  readablesOf(widget.shadowRoot!).filter(({ text, where }) => {
    if (isForSupport(where)) return false;
    const rest = data.reduce((left, known) => left.replace(known, ''), outsideBrackets(text));
    return /[a-z]/i.test(rest);
  });

export const frames = async () => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const press = (selector: string) => async (widget: Widget) => {
  const button = widget.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`There is no ${selector}.`);
  button.click();
  await widget.updateComplete;
};

export interface Case {
  readonly name: string;
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly status: Status | readonly Status[];
  readonly plan?: FaultPlan;
  readonly registered?: boolean;
  readonly act?: (widget: Widget) => Promise<void>;
}
export const READY: readonly Status[] = ['ready', 'partial'];
const account = { tag: 'bailiwick-account', attributes: { account: 'C-06' } };
const card = (view: string) => ({ tag: 'bailiwick-scorecard', attributes: { view, 'for-team': 'R-0' } });
const main: Query['collection'] = 'accounts';
const issues = [
  { collection: main, record: 'C-06', field: 'at', code: 'location-zero', value: '0,0' },
  { collection: main, record: 'C-06', field: 'owner', code: 'unknown-owner', value: 'R-9' },
];
export const cases: readonly Case[] = [
  { name: 'waiting', ...account, status: 'waiting', registered: false },
  { name: 'loading', ...card('full'), status: 'loading', plan: { hold: [{ method: 'read' }] } },
  { name: 'failed', tag: 'bailiwick-map', status: 'failed', plan: { fail: [{ kind: 'auth', method: 'read' }] } },
  {
    name: 'not the CRM',
    tag: 'bailiwick-scorecard',
    status: 'failed',
    plan: { fail: [{ kind: 'not-the-crm', method: 'identify' }] },
  },
  { name: 'partial, with its reasons', ...account, status: 'partial', plan: { issues }, act: press('.strip button') },
  { name: 'account', ...account, status: READY },
  { name: 'account, a new owner', ...account, status: READY, act: press('#change-owner') },
  { name: 'account, not found', ...account, attributes: { account: 'C-99' }, status: 'empty' },
  { name: 'account, none', tag: 'bailiwick-account', status: 'empty' },
  { name: 'scorecard', ...card('full'), status: READY },
  {
    name: 'scorecard of a rep',
    tag: 'bailiwick-scorecard',
    attributes: { 'for-rep': 'R-1' },
    status: READY,
  },
  { name: 'scorecard, how a figure is made', ...card('full'), status: READY, act: press('.kpi-name') },
  { name: 'scorecard, empty', ...card('full'), status: ['empty', 'ready'], plan: { empty: true } },
  { name: 'tiles', ...card('strip'), status: READY },
  { name: 'attention', ...card('attention'), status: READY },
  { name: 'ranked', ...card('team'), status: READY },
  { name: 'map', tag: 'bailiwick-map', status: READY },
  { name: 'map by coverage', tag: 'bailiwick-map', attributes: { 'color-by': 'coverage' }, status: READY },
  {
    name: 'map by population',
    tag: 'bailiwick-map',
    attributes: { 'color-by': 'measure:population' },
    status: READY,
  },
  { name: 'map, empty', tag: 'bailiwick-map', status: ['empty', 'ready'], plan: { empty: true } },
];

export async function drawn({ tag, attributes, status, plan, registered, act }: Case, locale: string, width: number) {
  const opened: Opened<Widget> = await open<Widget>(
    tag,
    { ...attributes, locale },
    {
      width,
      records: greekWorld,
      ...(plan ? { plan } : {}),
      ...(registered === undefined ? {} : { registered }),
    },
  );
  await opened.is(status);
  await frames();
  await opened.widget.updateComplete;
  if (act) await act(opened.widget);
  await frames();
  return opened;
}

/** Nothing is wider than its column, cut, or upon something else. */
export async function fits(one: Case, locale: string, width: number): Promise<void> {
  const opened = await drawn(one, locale, width);
  try {
    const { scrollWidth, clientWidth } = opened.widget;
    if (scrollWidth > clientWidth) throw new Error(`${scrollWidth} px wide in a column of ${clientWidth} px`);
    const cuts = cutsOf(opened.widget);
    if (cuts.length > 0) throw new Error(cuts.map((c) => `“${c.text}” at ${c.where}: ${c.how}`).join('\n'));
  } finally {
    opened.close();
  }
}

/** Before all tests of a file. */
export async function prepare(): Promise<void> {
  await emulateMedia({ reducedMotion: 'reduce' });
  await setViewport({ width: 1200, height: 900 });
}
