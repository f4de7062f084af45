/**
 * Faults in every function of the library that runs, one at a time, while a page is used: `planted` (see instrument.mjs)
 * throws at the beginning of the function whose number is armed.
 */
import type { Widget } from '../../../src/widgets/widget.js';
import { TestCrm, fullWorld, whoOf } from './crm.js';
import { Bench, type Kind, all, faultOf, isDrawn, isSettled, kinds, statusOf, turns, until } from './stage.js';
import { type Act, actsOn } from './acts.js';

interface Planted {
  /** Names of the functions, by number. */
  names: readonly string[];
  traced: Set<number> | undefined;
  armed: number;
  fired: boolean;
}
declare global {
  var planted: Planted;
}
export interface FaultReport {
  injected: number;
  /** Where the fault was shown: in a card with the details, or said where a file could not be made. */
  cards: number;
  said: number;
  uncaught: string[];
  unsaid: string[];
  spread: string[];
  notLive: string[];
  notMended: string[];
  functions: number;
}

const pageErrors: string[] = [];
addEventListener('error', (e) => pageErrors.push(String(e.message)));
addEventListener('unhandledrejection', (e) => pageErrors.push(`unhandled: ${String(e.reason)}`));
const said: string[] = [];
const { warn } = console;
console.warn = (...words: unknown[]) => {
  if (String(words[0]).startsWith('bailiwick:')) said.push(words.map(String).join(' '));
  else warn(...words);
};

const same = (text: string) => text;
const notLoaded = (w: Widget) => all(w, '.not-loaded button').length > 0;
const isBroken = (w: Widget) => faultOf(w).includes('planted') || notLoaded(w);
const canCopy = (w: Widget) => all(w, '.state-details button').length > 0;

class Case {
  readonly crm = new TestCrm(fullWorld(), whoOf(same));
  readonly bench: Bench;
  readonly other = new Bench('other', new TestCrm(fullWorld(6), whoOf(same)), ['strip']);

  constructor(kind: Kind) {
    this.bench = new Bench('faults', this.crm, [kind]);
  }
  get all(): readonly Widget[] {
    return [...this.bench.widgets, ...this.other.widgets];
  }
  settled = () => until(() => this.all.every((w) => isSettled(w) && isDrawn(w)), 10_000);
  close() {
    this.bench.close();
    this.other.close();
  }
}

/** Uses the page act by act, `count` times with a fault in it. Functions that ran in an act are armed in its later turns. */
export async function injectFaults(count: number): Promise<FaultReport> {
  const report: FaultReport = {
    injected: 0,
    cards: 0,
    said: 0,
    uncaught: [],
    unsaid: [],
    spread: [],
    notLive: [],
    notMended: [],
    functions: planted.names.length,
  };
  const done = new Set<number>();
  const tours = kinds.map((kind) => new Tour(kind, report, done));
  let open: readonly Tour[] = tours;
  for (let pass = 0; report.injected < count && open.length > 0; pass++) {
    const left: Tour[] = [];
    for (const tour of open) if ((await tour.pass(count)) || pass === 0) left.push(tour);
    open = left;
  }
  return report;
}

/** The acts on one widget, again and again. */
class Tour {
  readonly #kind: Kind;
  readonly #report: FaultReport;
  readonly #done: Set<number>;
  readonly #acts: readonly Act[];
  readonly #seen = new Map<string, number[]>();

  constructor(kind: Kind, report: FaultReport, done: Set<number>) {
    this.#kind = kind;
    this.#report = report;
    this.#done = done;
    this.#acts = actsOn(kind);
  }
  /** Goes through the acts once; false where nothing could be planted any more. */
  async pass(count: number): Promise<boolean> {
    const before = this.#report.injected;
    let on = new Case(this.#kind);
    await on.settled();
    for (const act of this.#acts) {
      if (this.#report.injected >= count) break;
      const known = this.#seen.get(act.name);
      if (!known) {
        planted.traced = new Set();
        await play(act, on);
        this.#seen.set(act.name, [...planted.traced]);
        planted.traced = undefined;
      } else if (!(await this.#inject(act, known, on))) {
        on.close();
        on = new Case(this.#kind);
        await on.settled();
      }
    }
    on.close();
    await turns(1);
    return this.#report.injected > before;
  }
  /** Plays an act with a fault in a function that it is known to run; false where the page has to be made anew. */
  async #inject(act: Act, known: readonly number[], on: Case): Promise<boolean> {
    const next = known.find((id) => !this.#done.has(id));
    if (next === undefined && !act.leads) return true;
    if (next !== undefined) this.#done.add(next);
    planted.fired = false;
    planted.armed = next ?? -1;
    await play(act, on);
    if (next !== undefined) await until(() => planted.fired, 100);
    planted.armed = -1;
    if (!planted.fired) return true;
    this.#report.injected++;
    return judge(this.#report, `${planted.names[next!]!} in ${act.name}`, on);
  }
}

async function play(act: Act, on: Case): Promise<void> {
  try {
    await act.run({ bench: on.bench, crm: on.crm });
  } catch {
    // what the page itself calls may answer it with an error
  }
  await turns(2);
}

/** What became of a fault; false where the page has to be made anew. */
async function judge(report: FaultReport, where: string, on: Case): Promise<boolean> {
  await until(() => on.all.some(isBroken) || said.length > 0, 300);
  report.uncaught.push(...pageErrors.splice(0).map((e) => `${e} (${where})`));
  const broken = on.all.filter(isBroken);
  const words = said.splice(0);
  if (broken.length > 0 && broken.every((w) => canCopy(w) || notLoaded(w))) report.cards++;
  else if (words.length > 0) report.said++;
  else report.unsaid.push(where);
  if (broken.length > 1) report.spread.push(`${broken.map((w) => w.dataset['kind']).join(' ')}: ${where}`);
  for (const widget of on.all) {
    if (broken.includes(widget)) continue;
    widget.requestUpdate();
    const lives = await until(
      () => !widget.isUpdatePending && isSettled(widget) && statusOf(widget) !== 'failed',
      3000,
    );
    if (!lives) report.notLive.push(`${widget.dataset['kind']} ${statusOf(widget)}: ${where}`);
  }
  for (const widget of broken)
    all(widget, '.state-actions button, .state button, .not-loaded button')
      .find((b) => b.textContent)
      ?.click();
  const mended = await until(() => on.all.every((w) => !isBroken(w) && isSettled(w) && isDrawn(w)), 5000);
  if (!mended)
    report.notMended.push(
      `${on.all
        .filter((w) => !isDrawn(w) || !isSettled(w) || isBroken(w))
        .map((w) => w.dataset['kind'])
        .join(' ')}: ${where}`,
    );
  report.uncaught.push(...pageErrors.splice(0).map((e) => `${e} (after ${where})`));
  return mended;
}
