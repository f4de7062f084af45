import { kmPerUnit, mercatorX, mercatorY } from '../../../geo/index.js';
import { type MapGeometry, type Unit, boxOfUnit } from '../geometry.js';
import { css } from '../palette.js';
import { type Frame, newPath } from './canvas-layer.js';
import { boxInFrame, pathOfArea, pathOfOutline } from './paths.js';
import type { Scene } from './scene.js';

export interface Marks {
  readonly hover: Unit | undefined;
  readonly focus: Unit | undefined;
  /** A shape that is being drawn, in pixels of the map's container. */
  readonly drawn: readonly { readonly x: number; readonly y: number }[];
}

export const pathOfUnit = (f: Frame, g: MapGeometry, unit: Unit): Path2D | undefined =>
  unit.kind === 'area' ? pathOfArea(f, g, unit.at) : pathOfOutline(f, g, g.shapes.outlines[unit.at]);

function twoTone(f: Frame, path: Path2D, outer: string, outerWidth: number, inner: string, innerWidth: number) {
  const { context: c } = f;
  c.lineJoin = 'round';
  c.strokeStyle = outer;
  c.lineWidth = outerWidth;
  c.stroke(path);
  c.strokeStyle = inner;
  c.lineWidth = innerWidth;
  c.stroke(path);
}

/** Hover, selection, keyboard focus and what is being drawn: above the territories, each in two tones. */
export function paintMarks(f: Frame, scene: Scene, marks: Marks): void {
  const { palette, geometry: g, selected } = scene;
  const halo = css(palette.halo);
  const accent = css(palette.accent);
  if (g) {
    for (const at of selected.areas) twoTone(f, pathOfArea(f, g, at), halo, 5, accent, 2.5);
    for (const at of selected.territories) {
      const path = pathOfOutline(f, g, g.shapes.outlines[at]);
      if (path) twoTone(f, path, halo, 5, accent, 2.5);
    }
    if (marks.hover) paintHover(f, scene, g, marks.hover);
    if (marks.focus) paintFocus(f, scene, g, marks.focus);
  }
  paintAround(f, scene);
  paintSelectedAccounts(f, scene);
  paintDrawn(f, scene, marks.drawn);
}

function paintHover(f: Frame, { palette }: Scene, g: MapGeometry, unit: Unit) {
  const path = pathOfUnit(f, g, unit);
  if (!path) return;
  f.context.fillStyle = css(palette.halo, 0.28);
  f.context.fill(path, 'evenodd');
  twoTone(f, path, css(palette.halo), 3.5, css(palette.ink), 1.75);
}

function paintFocus(f: Frame, { palette }: Scene, g: MapGeometry, unit: Unit) {
  const path = pathOfUnit(f, g, unit);
  const box = boxOfUnit(g, unit);
  if (!path || !box) return;
  twoTone(f, path, css(palette.halo), 3.5, css(palette.ink), 1.75);
  const b = boxInFrame(f, box);
  const ring = newPath(f);
  ring.roundRect(b.x - 4, b.y - 4, b.right - b.x + 8, b.bottom - b.y + 8, 4);
  twoTone(f, ring, css(palette.halo), 4.5, css(palette.accent), 2);
}

function paintAround(f: Frame, { palette, selected }: Scene) {
  if (!selected.around) return;
  const { lng, lat, km } = selected.around;
  const { context: c } = f;
  const ring = newPath(f);
  const radius = (km / kmPerUnit(lat)) * f.scale;
  ring.arc(mercatorX(lng) * f.scale - f.originX, mercatorY(lat) * f.scale - f.originY, radius, 0, 2 * Math.PI);
  c.save();
  c.strokeStyle = css(palette.halo, 0.7);
  c.lineWidth = 3;
  c.stroke(ring);
  c.setLineDash([3, 3]);
  c.strokeStyle = css(palette.accent);
  c.lineWidth = 1.25;
  c.stroke(ring);
  c.restore();
}

function paintSelectedAccounts(f: Frame, { palette, selected }: Scene) {
  const { context: c } = f;
  // a single one has a pin, above everything
  if (selected.accounts.length === 1) return;
  for (const { lng, lat } of selected.accounts) {
    const [x, y] = [mercatorX(lng) * f.scale - f.originX, mercatorY(lat) * f.scale - f.originY];
    if (x < -20 || y < -20 || x > f.width + 20 || y > f.height + 20) continue;
    c.beginPath();
    c.arc(x, y, 4.5, 0, 2 * Math.PI);
    c.fillStyle = c.strokeStyle = css(palette.halo);
    c.lineWidth = 4.5;
    c.stroke();
    c.fill();
    c.strokeStyle = css(palette.accent);
    c.lineWidth = 2.25;
    c.stroke();
  }
}

function paintDrawn(f: Frame, { palette }: Scene, points: Marks['drawn']) {
  if (points.length < 2) return;
  const { context: c } = f;
  const path = newPath(f);
  points.forEach(({ x, y }, i) => {
    if (i === 0) path.moveTo(x + f.view.x, y + f.view.y);
    else path.lineTo(x + f.view.x, y + f.view.y);
  });
  path.closePath();
  c.save();
  c.fillStyle = css(palette.accent, 0.12);
  c.fill(path);
  c.strokeStyle = css(palette.halo);
  c.lineWidth = 3;
  c.stroke(path);
  c.setLineDash([5, 3]);
  c.strokeStyle = css(palette.accent);
  c.lineWidth = 1.5;
  c.stroke(path);
  c.restore();
}
