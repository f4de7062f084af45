import type { About } from '../../../ui/export/table.js';
import { shapesOf } from '../../../ui/export/picture/chart.js';
import { type KeyKind, keySign } from '../../../ui/export/picture/keys.js';
import { inksOf } from '../../../ui/export/picture/light.js';
import type { Picture } from '../../../ui/export/picture/picture.js';
import { type Block, sheetPicture } from '../../../ui/export/picture/sheet.js';
import type { Course } from '../view/figures.js';
import type { Look } from './look.js';

/** Wider than that, charts stand one below the other, in px. */
const ROW = 1100;

/** The charts that are on screen, in light colours, with their legend. */
export function chartsPicture(look: Look, course: Course, root: ShadowRoot | HTMLElement, about: About): Picture {
  const blocks = [...root.querySelectorAll('.top figure')].map(blockOf).filter((b) => b !== undefined);
  if (blocks.length === 0) throw new Error('No chart is on screen.');
  const inks = inksOf(root);
  const together = blocks.reduce((sum, b) => sum + b.width, 0) <= ROW;
  const { won, quota, plan, lastYear } = look.words.scorecard;
  const hasQuota = course.quota > 0;
  const keys: readonly (readonly [KeyKind, string])[] = [
    ['bar', won],
    ...(hasQuota ? ([['tick', quota]] as const) : []),
    ['line', won],
    ...(hasQuota ? ([['plan', plan]] as const) : []),
    ['before', lastYear],
  ];
  return sheetPicture({
    about,
    inks,
    blocks: together ? [blocks] : blocks.map((b) => [b]),
    legend: keys.map(([kind, text]) => ({ sign: keySign(kind, inks), text })),
  });
}

function blockOf(figure: Element): Block | undefined {
  const chart = figure.querySelector<SVGSVGElement>('svg.chart');
  if (!chart) return undefined;
  const title = figure.querySelector('h3')?.textContent?.trim();
  const [, , width = 0, height = 0] = (chart.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  return { ...(title ? { title } : {}), shapes: shapesOf(chart), width, height };
}
