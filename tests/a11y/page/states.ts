import type { FaultPlan } from '../../../src/adapters/shared/faulty.js';
import type { Status, Widget } from '../../../src/widgets/widget.js';
import { type Asked, type Page, become, find, inTime, mount, shows, widgets } from './mount.js';

interface State {
  readonly plan?: FaultPlan;
  readonly connected?: boolean;
  /** The statuses that count as this state. */
  readonly status: readonly Status[];
  /** The widgets that have it; all by default. */
  readonly only?: readonly string[];
  readonly also?: readonly Asked[];
  /** What is done once everything is read. */
  readonly act?: (page: Page) => Promise<void>;
}
const read: readonly Status[] = ['ready', 'partial'];
const all = (page: Page, wanted: readonly Status[]) =>
  Promise.all([...page.widgets.values()].map((w) => become(w, wanted)));

async function draft(widget: Widget): Promise<void> {
  find(widget, '#change-owner').click();
  await shows(widget, 'Priya Raman');
  const select = find<HTMLSelectElement>(widget, '#new-owner');
  select.value = 'R-3';
  select.dispatchEvent(new Event('change'));
  const reason = find<HTMLInputElement>(widget, '#reason');
  reason.value = 'closer';
  reason.dispatchEvent(new Event('input'));
  find(widget, 'button[type=submit]').click();
  await shows(widget, 'What would happen');
}

const byTerritory: Asked = ['map by territory', 'bailiwick-map', { 'color-by': 'territory', patterns: '' }];
const byMeasure: Asked = ['map by measure', 'bailiwick-map', { 'color-by': 'measure:population', 'no-accounts': '' }];
const conflict: State = {
  status: ['conflict'],
  only: ['account'],
  act: async ({ widgets: of, adapter }) => {
    const account = of.get('account')!;
    await become(account, read);
    await draft(account);
    await adapter.commit!([{ do: 'update', collection: 'accounts', id: 'C-06', set: { owner: 'R-2' } }], {
      signal: new AbortController().signal,
    });
    find(account, 'button', 'Publish').click();
    await become(account, ['conflict']);
  },
};
/** Forms, menus and drill-downs that a user opened. */
const opened: State = {
  status: read,
  act: async (page) => {
    await all(page, read);
    const of = (name: string) => page.widgets.get(name)!;
    find(of('scorecard'), '.kpi-name').click();
    find(of('strip'), '.tile').click();
    find(of('attention'), '.items button[aria-expanded]').click();
    find(of('attention'), '.card-footer button[aria-expanded]').click();
    find(of('team'), '.ranked-name').click();
    find(of('map'), '.menu-button').click();
    await draft(of('account'));
    await all(page, read);
  },
};
/** What charts and maps show, as tables. */
const tables: State = {
  status: read,
  only: ['map', 'scorecard'],
  act: async (page) => {
    await all(page, read);
    for (const widget of page.widgets.values()) find(widget, '.segments button', 'Table').click();
    await all(page, read);
  },
};

export const states: Readonly<Record<string, State>> = {
  waiting: { connected: false, status: ['waiting'], act: (page) => longWait(page) },
  loading: { plan: { hold: [{ method: 'read' }] }, status: ['loading'] },
  ready: { status: ['ready'], also: [byTerritory, byMeasure] },
  empty: { plan: { empty: true }, status: ['empty', 'ready'] },
  partial: {
    plan: {
      issues: [{ collection: 'accounts', record: 'C-06', field: 'at', code: 'location-zero', value: '0,0' }],
    },
    status: ['partial'],
    // the strip and the list of what needs attention leave it to the widgets beside them
    only: ['map', 'scorecard', 'team', 'account'],
  },
  failed: { plan: { fail: [{ kind: 'auth', method: 'read' }] }, status: ['failed'] },
  stale: {
    status: ['stale'],
    act: async (page) => {
      await all(page, read);
      page.adapter.plan = { fail: [{ kind: 'network', method: 'read' }] };
      [...page.widgets.values()][0]!.workspace!.store.refresh();
    },
  },
  conflict,
  opened,
  tables,
};

/** Until the widgets say that nobody has connected them. */
const longWait = (page: Page) =>
  Promise.all([...page.widgets.values()].map((w) => shows(w, 'Not connected to a CRM'))).then(() => undefined);

/** Brings a state about, and answers when every widget is in it. */
export async function bringAbout(name: string): Promise<Page> {
  const state = states[name]!;
  const asked = [...widgets.filter(([of]) => state.only?.includes(of) ?? true), ...(state.also ?? [])];
  const page = mount(asked, {
    ...(state.plan && { plan: state.plan }),
    ...(state.connected === false && { connected: false }),
  });
  await inTime(
    name,
    (state.act?.(page) ?? Promise.resolve()).then(() => all(page, state.status)),
  );
  return page;
}
