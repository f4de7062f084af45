import type { Inks } from './light.js';
import { painted, shape } from './picture.js';
import { SIGN } from './sheet.js';

export type KeyKind = 'bar' | 'tick' | 'line' | 'plan' | 'before';

/** The signs of a chart's legend, as the legend on the page has them. */
export function keySign(kind: KeyKind, inks: Inks): SVGElement {
  const middle = SIGN.height / 2;
  if (kind === 'bar')
    return shape('g', {}, [shape('rect', { x: 5, y: 2, width: 10, height: 10, rx: 2, ...painted('fill', inks.data) })]);
  const colour = kind === 'line' ? inks.data : kind === 'before' ? inks['data-ref'] : inks.text;
  const width = kind === 'line' ? 2.5 : kind === 'before' ? 1.25 : 2;
  const line = {
    x1: 2,
    x2: 18,
    y1: middle,
    y2: middle,
    ...painted('stroke', colour),
    'stroke-width': width,
    'stroke-dasharray': kind === 'plan' ? '4 3' : undefined,
  };
  return shape('g', {}, [shape('line', line)]);
}
