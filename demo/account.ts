import type { Account, CrmAdapter, Opportunity, Rep } from '../src/domain/index.js';
import { el } from './crm/dom.js';
import { button, listCard, recordHeader, tabbed, type Column } from './crm/parts.js';
import { count, dayText, identityOf, money, readAll, readOne } from './crm/records.js';
import { linkTo, parameter } from './crm/settings.js';
import { fail, startPage, toast } from './crm/shell.js';
import { detailsOf } from './world.js';

/** Before anything is read, so that the widget doesn't say first that no account is chosen. */
const asked = parameter('id');
if (asked !== undefined) document.querySelector('bailiwick-account')!.setAttribute('account', asked);

async function show(crm: CrmAdapter): Promise<void> {
  const id = asked ?? (await someAccount(crm));
  const account = id === undefined ? undefined : await readOne(crm, 'accounts', id);
  if (!account) throw new Error(id === undefined ? 'There are no accounts.' : `There is no account “${id}”.`);
  const owner = account.owner === undefined ? undefined : await readOne(crm, 'reps', account.owner);
  const deals = (await readAll(crm, { collection: 'opportunities', account: account.id })).filter(
    (d) => d.account === account.id,
  );
  document.title = `${account.name}: account`;
  fillWidgets(crm, account);
  const place = (where: string) => document.getElementById(where)!;
  place('record').replaceWith(header(account, owner, deals));
  const [coverage, details, activity] = ['coverage', 'details', 'activity'].map(place) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  place('tabs').replaceWith(tabbed(['Coverage', 'Details', 'Activity'], [coverage, details, activity]));
  place('opportunities').append(opportunities(deals.filter((d) => d.state === 'open')));
  details.append(detailList(account));
  activity.append(await activityList(crm, account));
}

/**
 * An account to begin with, of the signed-in manager's team and with open deals; one that two territories claim comes first,
 * as it shows most.
 */
async function someAccount(crm: CrmAdapter): Promise<string | undefined> {
  const { rep } = await identityOf(crm);
  const [accounts, reps, assignments, deals] = await Promise.all([
    readAll(crm, { collection: 'accounts' }),
    readAll(crm, { collection: 'reps' }),
    readAll(crm, { collection: 'assignments' }),
    readAll(crm, { collection: 'opportunities' }),
  ]);
  const team = new Set(reps.filter((r) => r.manager === rep && r.active).map((r) => r.id));
  const tally = (ids: readonly (string | undefined)[]) => {
    const out = new Map<string | undefined, number>();
    for (const id of ids) out.set(id, (out.get(id) ?? 0) + 1);
    return (id: string) => out.get(id) ?? 0;
  };
  const open = tally(deals.filter((d) => d.state === 'open').map((d) => d.account));
  const claims = tally(
    assignments.filter((a) => a.subject.kind === 'account' && a.to === undefined).map((a) => a.subject.id),
  );
  const worth = (a: Account) =>
    (claims(a.id) > 1 ? 4 : 0) +
    2 * Math.min(open(a.id), 3) +
    (a.class === 'A' ? 3 : a.class === 'B' ? 2 : 0) +
    (a.at.kind === 'point' ? 1 : 0);
  let best: Account | undefined;
  for (const a of accounts)
    if (a.owner !== undefined && team.has(a.owner) && (!best || worth(a) > worth(best))) best = a;
  return (best ?? accounts[0])?.id;
}

function fillWidgets(crm: CrmAdapter, account: Account): void {
  document.querySelector('bailiwick-account')!.setAttribute('account', account.id);
  const scorecard = document.querySelector('bailiwick-scorecard')!;
  if (account.owner !== undefined) scorecard.setAttribute('for-rep', account.owner);
  else scorecard.remove();
  // the record of the page is what is selected on it, unless a link says otherwise
  const around = document.querySelector('bailiwick-workspace')!;
  void around.updateComplete.then(() => {
    if (around.workspace?.selection.accounts.length === 0) around.workspace.select('accounts', [account.id]);
  });
  // the map shows the district around the account: its territory's neighbours belong to the picture
  void districtOf(crm, account).then((district) => {
    if (district) document.querySelector('bailiwick-map')!.setAttribute('for-territory', district);
  });
}
async function districtOf(crm: CrmAdapter, account: Account): Promise<string | undefined> {
  const [claims, territories] = await Promise.all([
    readAll(crm, { collection: 'assignments', account: account.id }),
    readAll(crm, { collection: 'territories' }),
  ]);
  const own = claims.find((a) => a.subject.kind === 'account' && a.subject.id === account.id && a.to === undefined);
  return territories.find((t) => t.id === own?.territory)?.parent ?? own?.territory;
}

const classes: Readonly<Record<string, string>> = {
  A: 'A, visit every 30 days',
  B: 'B, visit every 90 days',
  C: 'C, visit every 180 days',
};
function header(account: Account, owner: Rep | undefined, deals: readonly Opportunity[]): HTMLElement {
  const { industry, phone } = detailsOf(account);
  const year = deals
    .reduce((latest, d) => (d.closes > latest && d.state === 'won' ? d.closes : latest), '')
    .slice(0, 4);
  const won = deals.filter((d) => d.state === 'won' && d.closes.startsWith(year) && year !== '');
  const sum = won.reduce((total, d) => total + (d.amount?.amount ?? 0), 0);
  const soon = () => toast('info', 'This button belongs to the CRM; the demo has none behind it.');
  return recordHeader(
    'Account',
    account.name,
    'building',
    [
      { label: 'Class', value: classes[account.class ?? ''] ?? account.class ?? 'None' },
      { label: 'Industry', value: industry },
      { label: 'Address', value: address(account) },
      { label: 'Phone', value: el('a', { href: `tel:${phone.replaceAll(/\D/g, '')}` }, phone) },
      {
        label: 'Account owner',
        value: owner ? el('a', { href: linkTo('rep', { id: owner.id }) }, owner.name) : (account.owner ?? 'None'),
      },
      {
        label: year ? `Won in ${year}` : 'Won',
        value: money({ amount: sum, currency: won[0]?.amount?.currency ?? 'USD' }),
      },
    ],
    [button('Follow', soon), button('Edit', soon)],
  );
}
const address = (a: Account) =>
  [a.street, a.city, [a.region, a.postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ');

const columns: readonly Column<Opportunity>[] = [
  {
    head: 'Opportunity',
    cell: (d) => el('a', { href: linkTo('list', { of: 'opportunities', id: d.id }) }, d.name ?? d.id),
  },
  { head: 'Stage', cell: (d) => d.stage, wide: true },
  { head: 'Close date', cell: (d) => dayText(d.closes), number: true },
  { head: 'Amount', cell: (d) => money(d.amount), number: true },
];
function opportunities(open: readonly Opportunity[]): HTMLElement {
  const rows = [...open].sort((a, b) => (a.closes < b.closes ? -1 : 1));
  const sum = rows.reduce((total, d) => total + (d.amount?.amount ?? 0), 0);
  return listCard(`Open opportunities (${count(rows.length)})`, columns, rows, {
    total: money({ amount: sum, currency: rows[0]?.amount?.currency ?? 'USD' }),
    most: 6,
    empty: 'This account has no open opportunity.',
  });
}

function detailList(account: Account): HTMLElement {
  const { industry, phone, website } = detailsOf(account);
  const at = account.at.kind === 'point' ? `${account.at.lat}, ${account.at.lng}` : `Unknown (${account.at.reason})`;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Account number', account.id],
    ['Segment', account.segment],
    ['Industry', industry],
    ['Address', address(account)],
    ['Location', at],
    ['Phone', phone],
    ['Website', website],
    ['Annual revenue', money(account.revenue)],
    ['Potential a year', money(account.potential)],
  ];
  return el(
    'section',
    { class: 'card pad' },
    el(
      'dl',
      { class: 'hf' },
      fields.map(([name, value]) => el('div', null, el('dt', null, name), el('dd', null, value ?? 'n/a'))),
    ),
  );
}

async function activityList(crm: CrmAdapter, account: Account): Promise<HTMLElement> {
  const all = await readAll(crm, { collection: 'activities', account: account.id });
  const rows = all.filter((v) => v.account === account.id).sort((a, b) => (a.on > b.on ? -1 : 1));
  const ids = [...new Set(rows.map((v) => v.rep))];
  const names = new Map(
    (ids.length > 0 ? await readAll(crm, { collection: 'reps', ids }) : []).map((r) => [r.id, r.name]),
  );
  const kinds = { visit: 'Visit', call: 'Call', mail: 'Mail', other: 'Other' };
  return listCard(
    `Activity (${count(rows.length)})`,
    [
      { head: 'What', cell: (v) => kinds[v.kind] },
      { head: 'Who', cell: (v) => el('a', { href: linkTo('rep', { id: v.rep }) }, names.get(v.rep) ?? v.rep) },
      { head: 'Status', cell: (v) => (v.done ? 'Done' : 'Planned'), wide: true },
      { head: 'Day', cell: (v) => dayText(v.on), number: true },
    ],
    rows,
    { empty: 'Nobody has touched this account.' },
  );
}

const adapter = await startPage('Accounts');
try {
  await show(adapter);
} catch (error) {
  fail(error);
}
