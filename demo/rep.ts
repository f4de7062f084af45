import type { CrmAdapter, Opportunity, Rep } from '../src/domain/index.js';
import { el } from './crm/dom.js';
import { listCard, recordHeader } from './crm/parts.js';
import { count, dayText, identityOf, money, readAll, readOne } from './crm/records.js';
import { linkTo, parameter, settings } from './crm/settings.js';
import { fail, startPage } from './crm/shell.js';

async function show(crm: CrmAdapter): Promise<void> {
  const id = parameter('id') ?? (await identityOf(crm)).rep ?? (await readAll(crm, { collection: 'reps' }))[0]?.id;
  const rep = id === undefined ? undefined : await readOne(crm, 'reps', id);
  if (!rep) throw new Error(id === undefined ? 'There are no reps.' : `There is no rep “${id}”.`);
  document.title = `${rep.name}: rep`;
  const team = (await readAll(crm, { collection: 'reps' })).filter((r) => r.manager === rep.id);
  const scorecard = document.querySelector('bailiwick-scorecard')!;
  scorecard.setAttribute(team.length > 0 ? 'for-team' : 'for-rep', rep.id);
  document.querySelector('bailiwick-map')!.setAttribute('for-rep', rep.id);
  document.getElementById('record')!.replaceWith(await header(crm, rep, team));
  const deals = (await readAll(crm, { collection: 'opportunities', rep: rep.id })).filter((d) => d.owner === rep.id);
  document.getElementById('opportunities')!.append(team.length > 0 ? teamList(team) : openDeals(deals));
  if (team.length === 0) document.getElementById('planned')!.append(await planned(crm, rep));
}

async function header(crm: CrmAdapter, rep: Rep, team: readonly Rep[]): Promise<HTMLElement> {
  const [manager, assignments, territories, accounts] = await Promise.all([
    rep.manager === undefined ? undefined : readOne(crm, 'reps', rep.manager),
    readAll(crm, { collection: 'assignments', rep: rep.id }),
    readAll(crm, { collection: 'territories' }),
    readAll(crm, { collection: 'accounts', rep: rep.id }),
  ]);
  const own = assignments.filter((a) => a.subject.kind === 'rep' && a.subject.id === rep.id && a.to === undefined);
  const names = own.flatMap((a) => {
    const t = territories.find((x) => x.id === a.territory);
    return t ? [el('a', { href: linkTo('manager', { territory: t.id }) }, t.name)] : [];
  });
  return recordHeader(team.length > 0 ? 'Manager' : 'Rep', rep.name, 'person', [
    { label: 'Territory', value: names[0] ?? 'None' },
    { label: 'Manager', value: manager ? el('a', { href: linkTo('rep', { id: manager.id }) }, manager.name) : 'None' },
    { label: 'Since', value: own[0]?.from ? dayText(own[0].from) : 'n/a' },
    team.length > 0
      ? { label: 'Team', value: count(team.length) }
      : { label: 'Accounts', value: count(accounts.filter((a) => a.owner === rep.id).length) },
    { label: 'Status', value: rep.active ? 'Active' : 'Left' },
  ]);
}

const teamList = (team: readonly Rep[]) =>
  listCard(
    `Team (${count(team.length)})`,
    [
      { head: 'Name', cell: (r) => el('a', { href: linkTo('rep', { id: r.id }) }, r.name) },
      { head: 'Status', cell: (r) => (r.active ? 'Active' : 'Left'), number: true },
    ],
    team,
    { most: 20 },
  );

function openDeals(deals: readonly Opportunity[]): HTMLElement {
  const rows = deals.filter((d) => d.state === 'open').sort((a, b) => (a.closes < b.closes ? -1 : 1));
  const sum = rows.reduce((total, d) => total + (d.amount?.amount ?? 0), 0);
  return listCard(
    `Open opportunities (${count(rows.length)})`,
    [
      { head: 'Opportunity', cell: (d) => el('a', { href: linkTo('account', { id: d.account }) }, d.name ?? d.id) },
      { head: 'Amount', cell: (d) => money(d.amount), number: true },
    ],
    rows,
    { total: money({ amount: sum, currency: rows[0]?.amount?.currency ?? 'USD' }), most: 8 },
  );
}

async function planned(crm: CrmAdapter, rep: Rep): Promise<HTMLElement> {
  const visits = (await readAll(crm, { collection: 'activities', rep: rep.id, from: settings.today }))
    .filter((v) => v.rep === rep.id && !v.done && v.on >= settings.today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const ids = visits.slice(0, 8).map((v) => v.account);
  const accounts = ids.length > 0 ? await readAll(crm, { collection: 'accounts', ids }) : [];
  const names = new Map(accounts.map((a) => [a.id, a.name]));
  return listCard(
    `Planned visits (${count(visits.length)})`,
    [
      {
        head: 'Account',
        cell: (v) => el('a', { href: linkTo('account', { id: v.account }) }, names.get(v.account) ?? v.account),
      },
      { head: 'Day', cell: (v) => dayText(v.on), number: true },
    ],
    visits.slice(0, 8),
    { empty: 'No visit is planned.' },
  );
}

const adapter = await startPage('Reps');
try {
  await show(adapter);
} catch (error) {
  fail(error);
}
