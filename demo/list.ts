import type { CrmAdapter } from '../src/domain/index.js';
import { el } from './crm/dom.js';
import { listCard, recordHeader } from './crm/parts.js';
import { count, dayText, money, readAll } from './crm/records.js';
import { linkTo, parameter } from './crm/settings.js';
import { fail, startPage, type Tab } from './crm/shell.js';

const lists: Readonly<Record<string, readonly [Tab, (crm: CrmAdapter) => Promise<readonly HTMLElement[]>]>> = {
  accounts: ['Accounts', accounts],
  opportunities: ['Opportunities', opportunities],
  reps: ['Reps', reps],
};
const MOST = 50;
const [tab, make] = lists[parameter('of') ?? 'accounts'] ?? lists.accounts!;
document.title = tab;
const adapter = await startPage(tab);
try {
  document.querySelector('main')!.append(...(await make(adapter)));
} catch (error) {
  fail(error);
}

async function namesOf(crm: CrmAdapter, collection: 'reps' | 'territories'): Promise<ReadonlyMap<string, string>> {
  return new Map((await readAll(crm, { collection })).map((r) => [r.id, r.name]));
}

async function accounts(crm: CrmAdapter): Promise<readonly HTMLElement[]> {
  const names = await namesOf(crm, 'reps');
  const rows = [...(await readAll(crm, { collection: 'accounts' }))];
  rows.sort((a, b) => (b.potential?.amount ?? 0) - (a.potential?.amount ?? 0));
  return [
    recordHeader('Accounts', 'All accounts', 'building', [
      { label: 'Records', value: count(rows.length) },
      { label: 'Sorted by', value: 'Potential' },
    ]),
    listCard(
      'Accounts',
      [
        { head: 'Account', cell: (a) => el('a', { href: linkTo('account', { id: a.id }) }, a.name) },
        { head: 'Class', cell: (a) => a.class ?? 'n/a', wide: true },
        { head: 'City', cell: (a) => [a.city, a.region ?? a.country].filter(Boolean).join(', '), wide: true },
        {
          head: 'Owner',
          cell: (a) =>
            a.owner ? el('a', { href: linkTo('rep', { id: a.owner }) }, names.get(a.owner) ?? a.owner) : 'None',
        },
        { head: 'Potential', cell: (a) => money(a.potential), number: true },
      ],
      rows.slice(0, 1000),
      { most: MOST },
    ),
  ];
}

async function opportunities(crm: CrmAdapter): Promise<readonly HTMLElement[]> {
  const wanted = parameter('id');
  const names = await namesOf(crm, 'reps');
  const all = await readAll(crm, { collection: 'opportunities', ...(wanted !== undefined && { ids: [wanted] }) });
  const rows = all.filter((d) => (wanted === undefined ? d.state === 'open' : d.id === wanted));
  rows.sort((a, b) => (b.amount?.amount ?? 0) - (a.amount?.amount ?? 0));
  const ids = [...new Set(rows.slice(0, 1000).flatMap((d) => d.account ?? []))];
  const accountNames = new Map(
    (ids.length > 0 ? await readAll(crm, { collection: 'accounts', ids }) : []).map((a) => [a.id, a.name]),
  );
  return [
    recordHeader('Opportunities', wanted === undefined ? 'Open opportunities' : (rows[0]?.name ?? wanted), 'deal', [
      { label: 'Records', value: count(rows.length) },
      { label: 'Sorted by', value: 'Amount' },
    ]),
    listCard(
      'Opportunities',
      [
        {
          head: 'Opportunity',
          cell: (d) => el('a', { href: linkTo('list', { of: 'opportunities', id: d.id }) }, d.name ?? d.id),
        },
        {
          head: 'Account',
          cell: (d) =>
            d.account
              ? el('a', { href: linkTo('account', { id: d.account }) }, accountNames.get(d.account) ?? d.account)
              : 'None',
        },
        {
          head: 'Owner',
          cell: (d) => el('a', { href: linkTo('rep', { id: d.owner }) }, names.get(d.owner) ?? d.owner),
          wide: true,
        },
        { head: 'Stage', cell: (d) => d.stage, wide: true },
        { head: 'Close date', cell: (d) => dayText(d.closes), number: true, wide: true },
        { head: 'Amount', cell: (d) => money(d.amount), number: true },
      ],
      rows.slice(0, 1000),
      { most: MOST, empty: wanted === undefined ? 'No opportunity is open.' : `There is no opportunity “${wanted}”.` },
    ),
  ];
}

async function reps(crm: CrmAdapter): Promise<readonly HTMLElement[]> {
  const [all, territories, assignments] = await Promise.all([
    readAll(crm, { collection: 'reps' }),
    namesOf(crm, 'territories'),
    readAll(crm, { collection: 'assignments' }),
  ]);
  const names = new Map(all.map((r) => [r.id, r.name]));
  const home = new Map(
    assignments.flatMap((a) => (a.subject.kind === 'rep' && a.to === undefined ? [[a.subject.id, a.territory]] : [])),
  );
  return [
    recordHeader('Reps', 'All reps', 'person', [{ label: 'Records', value: count(all.length) }]),
    listCard(
      'Reps',
      [
        { head: 'Name', cell: (r) => el('a', { href: linkTo('rep', { id: r.id }) }, r.name) },
        {
          head: 'Territory',
          cell: (r) => {
            const id = home.get(r.id);
            return id ? el('a', { href: linkTo('manager', { territory: id }) }, territories.get(id) ?? id) : 'None';
          },
        },
        {
          head: 'Manager',
          cell: (r) =>
            r.manager ? el('a', { href: linkTo('rep', { id: r.manager }) }, names.get(r.manager) ?? r.manager) : 'None',
          wide: true,
        },
        { head: 'Status', cell: (r) => (r.active ? 'Active' : 'Left'), number: true },
      ],
      all,
      { most: 100 },
    ),
  ];
}
