import {
  collectionNames,
  evaluate,
  windowOf,
  calendarOf,
  calendarYear,
  defaultPolicy,
  tableOf,
  type CrmAdapter,
  type Tables,
} from '../src/domain/index.js';
import { attainment, winRate } from '../src/domain/kpis/index.js';
import { demoWorld } from './connections.js';
import { el } from './crm/dom.js';
import { count, readAll } from './crm/records.js';
import { linkTo, settings } from './crm/settings.js';
import { fail, startPage } from './crm/shell.js';

const big = settings.accounts >= 50_000;
const main = document.querySelector('main')!;
const figures = el('div', { class: 'figures' });
const progress = el('progress', { 'aria-label': 'Progress', max: 5 });
const doing = el('p', { class: 'muted', role: 'status' }, 'Making the company');
const stage = el('div');
let done = 0;

main.append(
  el(
    'div',
    { class: 'title' },
    el(
      'div',
      { class: 'grow' },
      el('div', { class: 'small muted' }, 'Speed'),
      el('h1', null, big ? '100,000 accounts, 1,000,000 opportunities' : `${count(settings.accounts)} accounts`),
    ),
    el(
      'a',
      { class: 'btn', href: linkTo('speed', { accounts: big ? '5000' : '100000' }) },
      big ? 'Back to 5,000 accounts' : 'Raise to 100,000',
    ),
  ),
  el('section', { class: 'card' }, el('div', { class: 'pad stack' }, progress, doing), figures),
  stage,
);

/** Lets the page draw, then does the work, and shows how long it took. */
async function measure<T>(label: string, what: string, work: () => T | Promise<T>): Promise<T> {
  doing.textContent = what;
  progress.value = done++;
  await frame();
  const from = performance.now();
  const result = await work();
  put(label, performance.now() - from);
  return result;
}
const put = (label: string, ms: number) =>
  figures.append(el('div', null, el('span', { class: 'muted' }, label), el('b', null, `${count(Math.round(ms))} ms`)));
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function show(crm: CrmAdapter): Promise<void> {
  const { records } = await measure('Make the records', 'Making the company', demoWorld);
  const tables = await measure('Load all collections', 'Loading the records through the adapter', () => loadAll(crm));
  const world = {
    tables,
    asOf: settings.today,
    calendar: calendarOf(calendarYear),
    currency: 'USD',
    policy: defaultPolicy,
  };
  const window = windowOf(world.calendar.of('year', settings.today), world);
  const kpis = [attainment, winRate];
  const first = await measure('Roll up, first time', 'Rolling up for every territory and rep', () =>
    evaluate(world, kpis, [window], 'as-was'),
  );
  await measure('Roll up, again', 'Rolling up once more', () => evaluate(world, kpis, [window], 'as-was'));
  const map = el('bailiwick-map', { 'color-by': 'pacing' });
  const workspace = el('bailiwick-workspace', { connection: settings.connection }, map);
  await measure('Map, until it stands', 'Drawing the map', async () => {
    stage.append(workspace);
    await until(() => ['ready', 'partial', 'failed', 'empty'].includes(map.getAttribute('status') ?? ''));
    await frame();
  });
  progress.value = 5;
  const all = first.figure(attainment, { kind: 'all' });
  doing.textContent =
    `${count(records.accounts.length)} accounts, ${count(records.opportunities.length)} opportunities, ` +
    `${count(records.activities.length)} activities` +
    ('value' in all ? `; attainment of everybody ${(all.value * 100).toFixed(1)}%.` : '.');
}

async function loadAll(crm: CrmAdapter): Promise<Tables> {
  const read = await Promise.all(
    collectionNames.map(
      async (name) => [name, tableOf(name, (await readAll(crm, { collection: name })) as never)] as const,
    ),
  );
  return Object.fromEntries(read) as unknown as Tables;
}
const until = (holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => (holds() ? resolve() : requestAnimationFrame(look));
    look();
  });

try {
  await show(await startPage(undefined));
} catch (error) {
  fail(error);
}
