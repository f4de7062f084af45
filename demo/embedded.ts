import type { Account, CrmAdapter, Opportunity, Rep } from '../src/domain/index.js';
import { embed, type Embedding } from '../src/host/embed/embed.js';
import { workspaceOf } from '../src/workspace/index.js';
import { el, icon } from './crm/dom.js';
import { listCard, recordHeader } from './crm/parts.js';
import { count, dayText, identityOf, money, readAll, readOne } from './crm/records.js';
import { linkTo, parameter, settings } from './crm/settings.js';
import { fail, startPage } from './crm/shell.js';

/** Where the page for frames is: `npm start` serves it from a second port, which is another origin. */
const src = parameter('frames') ?? (import.meta.env['VITE_FRAMES'] as string | undefined);
const place = (id: string) => document.getElementById(id)!;
const frames: Embedding[] = [];

async function show(crm: CrmAdapter): Promise<void> {
  const account = await accountToShow(crm);
  document.title = `${account.name}, in frames`;
  const [owner, deals] = await Promise.all([
    account.owner === undefined ? undefined : readOne(crm, 'reps', account.owner),
    readAll(crm, { collection: 'opportunities', account: account.id }),
  ]);
  const open = deals.filter((d) => d.account === account.id && d.state === 'open');
  place('record').replaceWith(header(account, owner, open));
  place('about').replaceWith(about());
  place('selected').replaceWith(openDeals(open));
  if (!src) return;
  workspaceOf(settings.connection)?.select('accounts', [account.id]);
  fillFrames(account, await districtOf(crm, account), parameter('origin') === 'none');
}

/** The account of the address, or one of class A with the most open deals. */
async function accountToShow(crm: CrmAdapter): Promise<Account> {
  const id = parameter('id');
  const found = id === undefined ? undefined : await readOne(crm, 'accounts', id);
  if (found) return found;
  const [{ rep }, accounts, reps, deals] = await Promise.all([
    identityOf(crm),
    readAll(crm, { collection: 'accounts' }),
    readAll(crm, { collection: 'reps' }),
    readAll(crm, { collection: 'opportunities' }),
  ]);
  const team = new Set(reps.filter((r) => r.manager === rep && r.active).map((r) => r.id));
  const open = new Map<string | undefined, number>();
  for (const d of deals) if (d.state === 'open') open.set(d.account, (open.get(d.account) ?? 0) + 1);
  const worth = (a: Account) =>
    (open.get(a.id) ?? 0) + (a.class === 'A' ? 5 : 0) + (a.owner !== undefined && team.has(a.owner) ? 10 : 0);
  const best = accounts.reduce<Account | undefined>((b, a) => (b && worth(b) >= worth(a) ? b : a), undefined);
  if (!best) throw new Error('There are no accounts.');
  return best;
}
async function districtOf(crm: CrmAdapter, account: Account): Promise<string | undefined> {
  const [claims, territories] = await Promise.all([
    readAll(crm, { collection: 'assignments', account: account.id }),
    readAll(crm, { collection: 'territories' }),
  ]);
  const own = claims.find((a) => a.subject.kind === 'account' && a.subject.id === account.id && a.to === undefined);
  return territories.find((t) => t.id === own?.territory)?.parent ?? own?.territory;
}

/** Three frames, each of another origin than this page; the connection is this page's. */
function fillFrames(account: Account, district: string | undefined, isolated: boolean): void {
  const given = { src: src!, connection: settings.connection, isolated };
  frames.push(
    embed(place('map'), {
      ...given,
      tag: 'bailiwick-map',
      props: district === undefined ? {} : { forTerritory: district },
    }),
    embed(place('account'), { ...given, tag: 'bailiwick-account', props: { account: account.id } }),
  );
  if (account.owner !== undefined)
    frames.push(embed(place('scorecard'), { ...given, tag: 'bailiwick-scorecard', props: { forRep: account.owner } }));
  for (const frame of frames) void frame.ready.catch(fail);
}

function header(account: Account, owner: Rep | undefined, open: readonly Opportunity[]): HTMLElement {
  const sum = open.reduce((total, d) => total + (d.amount?.amount ?? 0), 0);
  return recordHeader('Account', account.name, 'building', [
    { label: 'Class', value: account.class },
    { label: 'Place', value: [account.city, account.region].filter(Boolean).join(', ') || undefined },
    {
      label: 'Account owner',
      value: owner ? el('a', { href: linkTo('rep', { id: owner.id }) }, owner.name) : account.owner,
    },
    { label: 'Open pipeline', value: money({ amount: sum, currency: open[0]?.amount?.currency ?? 'USD' }) },
  ]);
}

/** Says what this page is about, and where its frames come from. */
function about(): HTMLElement {
  if (!src)
    return el(
      'section',
      { class: 'card pad notice' },
      icon('help'),
      el(
        'p',
        null,
        'This page shows widgets in frames of another origin. “npm start” serves them from a second port; elsewhere, add ?frames= and the address of embed.html to this page’s own.',
      ),
    );
  const isolated = parameter('origin') === 'none';
  const { origin } = new URL(src, location.href);
  const other = linkTo('embedded', { frames: parameter('frames'), ...(isolated ? {} : { origin: 'none' }) });
  return el(
    'section',
    { class: 'card pad row' },
    el('span', { class: 'ei is-grid' }, icon('grid')),
    el(
      'div',
      { class: 'grow' },
      el('h2', null, isolated ? 'Three frames without an origin' : `Three frames of ${origin}`),
      el(
        'p',
        { class: 'muted' },
        `This page is ${location.origin}. It gives them their data, its colours and its selection; what they ask for, it does.`,
      ),
    ),
    el('a', { class: 'btn', href: other }, isolated ? 'With an origin of their own' : 'Without an origin'),
  );
}

function openDeals(open: readonly Opportunity[]): HTMLElement {
  const rows = [...open].sort((a, b) => (a.closes < b.closes ? -1 : 1));
  return listCard(
    `Open opportunities (${count(rows.length)})`,
    [
      { head: 'Opportunity', cell: (d) => d.name ?? d.id },
      { head: 'Stage', cell: (d) => d.stage, wide: true },
      { head: 'Close date', cell: (d) => dayText(d.closes), number: true },
      { head: 'Amount', cell: (d) => money(d.amount), number: true },
    ],
    rows,
    { most: 6, empty: 'This account has no open opportunity.' },
  );
}

const adapter = await startPage('Accounts');
try {
  await show(adapter);
} catch (error) {
  fail(error);
}
