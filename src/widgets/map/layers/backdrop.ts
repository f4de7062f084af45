import type { Line } from '../outlines/outlines.js';
import { css } from '../palette.js';
import { type Frame, isVisible, trace, newPath } from './canvas-layer.js';
import type { Scene } from './scene.js';

function area(f: Frame, lines: readonly Line[], colour: string) {
  const path = newPath(f);
  for (const line of lines) {
    if (!isVisible(f, line.box)) continue;
    trace(f, path, line.xy);
    path.closePath();
  }
  f.context.fillStyle = colour;
  f.context.fill(path);
}

function lines(f: Frame, all: readonly Line[], colour: string, width: number) {
  const path = newPath(f);
  for (const line of all) if (isVisible(f, line.box)) trace(f, path, line.xy);
  f.context.strokeStyle = colour;
  f.context.lineWidth = width;
  f.context.lineJoin = 'round';
  f.context.stroke(path);
}

/** Water, land, lakes, borders of countries and states. */
export function paintBackdrop(f: Frame, { palette, outlines, tiles }: Scene): void {
  if (tiles) return;
  const water = css(palette.water);
  const land = css(palette.land);
  f.context.fillStyle = outlines ? water : land;
  f.context.fillRect(0, 0, f.width, f.height);
  if (!outlines) return;
  area(f, outlines.countries, land);
  lines(f, outlines.countryBorders, css(palette.landLine), 1);
  area(f, outlines.lakes, water);
  area(f, outlines.islands, land);
  area(f, outlines.states, land);
  lines(f, outlines.stateBorders, css(palette.landLine), 1);
}
