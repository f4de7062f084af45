import { evaluate, isFigure, kpiById, windowOf } from '../../../src/domain/index.js';
import { type BailiwickScorecard } from '../../../src/widgets/scorecard/scorecard.js';
import '../../../src/widgets/scorecard/scorecard.js';
import { open } from '../../support/states.js';

type Setup = Parameters<typeof open>[2];
export async function ready(attributes: Record<string, string> = {}, setup: Setup = {}) {
  const opened = await open<BailiwickScorecard>('bailiwick-scorecard', attributes, { width: 1000, ...setup });
  await opened.is(['ready', 'partial', 'empty']);
  return opened;
}
export const root = (w: BailiwickScorecard) => w.shadowRoot!;
export const textOf = (element: { textContent: string | null }) =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();
export const all = (w: BailiwickScorecard, selector: string) => [...root(w).querySelectorAll<HTMLElement>(selector)];
export const kpiButton = (w: BailiwickScorecard, name: string) => all(w, '.kpi-name').find((b) => textOf(b) === name)!;
export async function press(w: BailiwickScorecard, text: string) {
  const found = all(w, 'button').find((b) => textOf(b) === text);
  if (!found) throw new Error(`No button “${text}” among ${all(w, 'button').map(textOf).join(', ')}`);
  found.click();
  await w.updateComplete;
}
export const settled = async (w: BailiwickScorecard) => {
  // charts are drawn again once their width is measured
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await w.updateComplete;
};
export const figureOf = (w: BailiwickScorecard, id: string) => {
  const { world, period, basis } = w.workspace!;
  const kpi = kpiById(id)!;
  const result = evaluate(world, [kpi], [windowOf(period, world)], basis).figure(kpi, { kind: 'rep', id: 'R-1' });
  if (!isFigure(result)) throw new Error(`${id} has no figure here`);
  return result;
};
export const saved = (w: BailiwickScorecard) =>
  new Promise<string>((resolve) =>
    w.addEventListener(
      'bailiwicksave',
      (e) => {
        e.preventDefault();
        resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(e.detail.bytes));
      },
      { once: true },
    ),
  );
