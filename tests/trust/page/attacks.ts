/** Every payload in every text of the data, one world each, on every surface that shows or hands out data. */
import { CrmError } from '../../../src/domain/index.js';
import type { SaveDetail } from '../../../src/widgets/events.js';
import type { Widget } from '../../../src/widgets/widget.js';
import { TestCrm, fullWorld, whoOf, withTexts } from './crm.js';
import { changeOwner, choose, clickMap, pointAtMap, press, publish, search } from './acts.js';
import { payloads } from './payloads.js';
import { everything, foreign, textsOf } from './scan.js';
import { Bench, all, faultOf, isDrawn, isSettled, turns, until } from './stage.js';

export interface AttackReport {
  payloads: number;
  /** Surfaces on which a payload was seen, as text. */
  surfaces: Record<string, number>;
  executed: number;
  elements: string[];
  files: string[];
  /** Payloads that do run where they are put into a page as markup: what the count of those that ran is worth. */
  liveAsMarkup: number;
}
declare global {
  var canary: (nth: number) => void;
}
const ran: number[] = [];
globalThis.canary = (nth) => void ran.push(nth);

const saved: SaveDetail[] = [];
const told: string[] = [];
addEventListener('bailiwicksave', (e) => {
  e.preventDefault();
  saved.push((e as CustomEvent<SaveDetail>).detail);
});
addEventListener('bailiwicknotify', (e) => told.push((e as CustomEvent<{ text: string }>).detail.text));

const LINK = 'C-01';
const BAD_NAME = /\p{Cc}|[<>:"/\\|?*\u202a-\u202e\u2066-\u2069]|^\.|\.\./u;

/** Goes through payloads `from` to `to`. */
export async function attack(from: number, to: number): Promise<AttackReport> {
  const report: AttackReport = { payloads: 0, surfaces: {}, executed: 0, elements: [], files: [], liveAsMarkup: 0 };
  for (let i = from; i < Math.min(to, payloads.length); i++) {
    await one(i, payloads[i]!, report);
    report.payloads++;
    report.executed += ran.splice(0).length;
  }
  return report;
}

async function one(nth: number, payload: string, report: AttackReport): Promise<void> {
  const note = (surface: string, ...texts: readonly (string | null | undefined)[]) => {
    const needle = payload.replace(/\s+/g, ' ').trim().slice(0, 12);
    const isSeen = texts.some((t) => t?.replace(/\s+/g, ' ').includes(needle));
    report.surfaces[surface] = (report.surfaces[surface] ?? 0) + Number(isSeen);
  };
  const look = (where: string) => report.elements.push(...foreign().map((f) => `${f} ${where} of payload ${nth}`));
  const rename = (text: string) => payload + text;
  const crm = new TestCrm(withTexts(fullWorld(8), rename), whoOf(rename));
  crm.faults = {
    issues: [{ collection: 'accounts', record: rename(LINK), field: payload, code: payload, value: payload }],
    warnings: () => [{ code: payload, value: payload, blocks: false }],
    outcome: () => ({ status: 'rejected', field: payload, message: payload }),
  };
  const bench = new Bench('attacks', crm, ['map', 'scorecard', 'team', 'attention', 'account'], {
    rename,
    deepLink: true,
  });
  const settled = () => until(() => bench.widgets.every((w) => isSettled(w) && isDrawn(w)), 10_000);
  await settled();
  const [map, team, account] = [bench.of('map'), bench.of('team'), bench.of('account')];
  note('table', ...all(map, '.legend').map((e) => e.textContent));
  note('chart', ...all(bench.of('scorecard'), '*').map((e) => e.textContent));
  note('account', ...all(account, '.card').map((e) => e.textContent));
  await pointAtMap(map, 3);
  note('tooltip', ...all(map, '.tip').map((e) => e.textContent));
  await search(map, payload.trim().slice(0, 3));
  note('search', ...all(map, '.found').map((e) => e.textContent));
  await clickMap(map, 0.4, 0.4);
  bench.host.workspace!.select('accounts', [rename(LINK)]);
  await turns(1);
  note('label', ...all(map, '.chip').map((e) => e.textContent));
  note('address', new URLSearchParams(location.search).get('bailiwick-accounts'));
  choose(map, 'select', all<HTMLSelectElement>(map, 'select')[0]!.length - 1);
  await turns(2);
  look('on data');

  for (const w of bench.widgets) press(w, '.strip button');
  await turns(1);
  note('issues', ...bench.widgets.flatMap((w) => all(w, '.issues').map((e) => e.textContent)));
  for (const w of [bench.of('scorecard'), bench.of('attention'), team])
    for (const button of all(w, '[aria-expanded="false"]').slice(0, 6)) button.click();
  await turns(1);
  look('in what was opened');
  for (const [w, id] of [
    [map, 'csv'],
    [map, 'xlsx'],
    [map, 'svg'],
    [team, 'csv'],
    [team, 'xlsx'],
  ] as const)
    await save(w, id, note, report);
  await print(map, note, look);

  await changeOwner(account, payload);
  note(
    'reason',
    ...all<HTMLTextAreaElement>(account, '.panel').map((e) => e.textContent),
    bench.host.workspace!.draft.owners.get(rename(LINK))?.reason,
  );
  await publish(account);
  note('toast', ...told.splice(0), ...all(account, '.panel').map((e) => e.textContent));
  look('in a change of owner');

  crm.faults.read = async function* () {
    yield* [];
    throw new CrmError('server', payload, { field: payload, needs: payload, record: payload });
  };
  bench.close();
  const failing = new Bench('failing', crm, ['map', 'account'], { rename, deepLink: true });
  await until(() => failing.widgets.every((w) => faultOf(w) !== ''), 5000);
  note('error', ...failing.widgets.map(faultOf));
  look('in an error');
  failing.close();
  history.replaceState(null, '', location.pathname);
  if (textsOf().includes('x-canary>')) report.elements.push(`text left of payload ${nth}`);
}

async function save(w: Widget, id: string, note: (surface: string, ...texts: string[]) => void, report: AttackReport) {
  saved.length = 0;
  press(w, `[data-export="${id}"]`);
  if (!(await until(() => saved.length > 0, 5000))) {
    report.files.push(`${id} was not made`);
    return;
  }
  const { name, bytes } = saved[0]!;
  if (BAD_NAME.test(name)) report.files.push(`name ${JSON.stringify(name)}`);
  const text = new TextDecoder().decode(bytes);
  // the sheets of a workbook are packed
  if (id !== 'xlsx') note(id, id === 'svg' ? unescaped(text) : text.replaceAll('""', '"'));
  if (id === 'csv') {
    const cells = text.replace(/^\uFEFF/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
    for (const [, quoted, plain] of cells) {
      const cell = quoted ?? plain ?? '';
      if (/^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))
        report.files.push(`formula in a CSV file: ${JSON.stringify(cell.slice(0, 60))}`);
    }
  }
  if (id !== 'svg') return;
  const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (drawn.querySelector('parsererror')) report.files.push('an SVG picture that is no XML');
  const bad = foreign(drawn).filter((f) => !/^<svg|<style>/.test(f));
  report.files.push(...bad.map((f) => `${f} in an SVG picture`));
}
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

async function print(w: Widget, note: (surface: string, ...texts: string[]) => void, look: (where: string) => void) {
  press(w, '[data-export="print"]');
  const frame = () => document.querySelector<HTMLIFrameElement>('iframe.bailiwick-print');
  await until(() => frame() !== null, 3000);
  await turns(1);
  note('print', frame()?.contentDocument?.body.textContent ?? '');
  look('on paper');
  frame()?.remove();
}

/** How many payloads run where they are put into the page as markup, by what the library never does. */
export async function calibrate(): Promise<number> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const live = new Set<number>();
  const { canary: before } = globalThis;
  for (const [i, payload] of payloads.entries()) {
    const inner = frame.contentWindow as unknown as { canary: (n: number) => void };
    inner.canary = () => live.add(i);
    frame.contentDocument!.body.innerHTML = payload;
    if ([...everything(frame.contentDocument!.body)].some((e) => e.hasAttribute('x-canary'))) live.add(i);
  }
  await turns(2);
  globalThis.canary = before;
  frame.remove();
  return live.size;
}
