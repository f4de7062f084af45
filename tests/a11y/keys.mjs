// What a task with the keyboard alone has at hand.
import { focused } from './stops.mjs';

const MOST_STEPS = 60;

/** What a task has at hand: a page, keys, and what stands on the page. */
export class Keys {
  constructor(page) {
    this.page = page;
    this.lost = [];
  }
  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.#look(key);
    }
  }
  async #look(key) {
    // what a key brings about is drawn with the next frames
    await this.page.evaluate(async () => {
      for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
    });
    const at = await focused(this.page);
    if (at.isLost) this.lost.push(`after ${key}`);
    return at;
  }
  type = (text) => this.page.keyboard.type(text);
  at = () => focused(this.page);
  /** Goes on with a key until what has the focus fits. */
  async until(key, fits) {
    for (let i = 0; i < MOST_STEPS; i++) {
      const at = await this.at();
      if (fits(at)) return at;
      await this.press(key);
    }
    throw new Error(`${key} does not lead there; it stands on ${JSON.stringify(await this.at())}`);
  }
  /** To a tab stop of a widget. */
  tabTo = (widget, fits) => this.until('Tab', (at) => at.widget === widget && fits(at));
}
export const map = 'bailiwick-map[]';
export const strip = 'bailiwick-scorecard[strip]';
export const team = 'bailiwick-scorecard[team]';
export const account = 'bailiwick-account[]';
export const isNamed = (name) => (at) => at.name.startsWith(name);
export const isA = (what) => (at) => at.what.startsWith(what);
const element = (widget) => widget.replace(/\[(\w*)\]/, (_, view) => (view ? `[view=${view}]` : ''));

/** Runs in a widget's root: waits until something is so, and answers with it. */
export const wait = (page, widget, run, arg = null) =>
  page
    .waitForFunction(
      `(${run.toString()})(document.querySelector(${JSON.stringify(element(widget))}).shadowRoot, ${JSON.stringify(arg)})`,
      undefined,
      { timeout: 20_000 },
    )
    .then((handle) => handle.jsonValue());
export const shows = (page, widget, text) =>
  wait(page, widget, (root, t) => root.textContent.replaceAll(/\s+/g, ' ').includes(t), text);
export const inLink = (page, name) => new URL(page.url()).searchParams.get(`bailiwick-${name}`);
export const linked = async (page, name) => {
  await page.waitForFunction((n) => new URL(location.href).searchParams.get(`bailiwick-${n}`), name, {
    timeout: 20_000,
  });
  return inLink(page, name);
};
export const saved = (page, count) =>
  page
    .waitForFunction((n) => globalThis.savedFiles.length >= n && globalThis.savedFiles.at(-1), count, {
      timeout: 20_000,
    })
    .then((handle) => handle.jsonValue());
export const must = (truth, text) => {
  if (!truth) throw new Error(text);
};
