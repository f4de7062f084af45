import { type Box, type MapGeometry, boxOfArea, boxOfOutline } from '../geometry.js';
import { type Rgb, css, textOn } from '../palette.js';
import { classOf } from '../view/classes.js';
import { type Frame, isVisible, trace, newPath } from './canvas-layer.js';
import { hatch, pathOfArea, pathOfOutline, texturise } from './paths.js';
import { type Scene, areaColour, fillOf, fullOf, sizeOfBox, textureOn } from './scene.js';
import { classTexture, textureOf } from './textures.js';

/** Fills, bands and borders of territories; overlaps and gaps. */
export function paintTerritories(f: Frame, scene: Scene): void {
  const { geometry: g, view } = scene;
  if (!g) return;
  const { context: c } = f;
  c.lineJoin = 'round';
  const paths = new Map<number, Path2D>();
  for (const n of view.shown) {
    const path = pathOfOutline(f, g, g.shapes.outlines[n]);
    if (path) paths.set(n, path);
  }
  if (view.areaValue) paintAreas(f, g, scene);
  else paintFills(f, g, scene, paths);
  paintGap(f, g, scene);
  paintHairlines(f, g, scene);
  if (!view.classes) paintBands(f, g, scene, paths);
  paintOverlaps(f, g, scene, false);
  paintBorders(f, scene, paths);
  paintOverlaps(f, g, scene, true);
}

const opacity = (scene: Scene) => (scene.tiles ? 0.72 : 1);

function paintFills(f: Frame, g: MapGeometry, scene: Scene, paths: ReadonlyMap<number, Path2D>) {
  for (const [n, path] of paths) {
    const fill = fillOf(scene, n);
    if (!fill) continue;
    f.context.fillStyle = css(fill, opacity(scene));
    f.context.fill(path, 'evenodd');
    texturise(f, path, boxOfOutline(g, g.shapes.outlines[n]!), textureOn(scene, n), inkOn(scene, fill));
  }
}
/** Of textures: strong where nothing else tells territories apart. */
const inkOn = ({ palette, patterns }: Scene, fill: Rgb): string =>
  css(textOn(fill, palette), palette.forced ? 1 : patterns ? ASKED_FOR : BESIDE_COLOUR);
const ASKED_FOR = 0.4;
const BESIDE_COLOUR = 0.28;
/** The whole square on which everything is. */
const everything: Box = [0, 0, 1, 1];

function paintAreas(f: Frame, g: MapGeometry, scene: Scene) {
  const { view } = scene;
  const { classes } = view;
  if (!classes) return;
  const byClass = new Map<number, Path2D>();
  for (const area of view.areas) {
    const value = view.areaValue![area];
    if (value === undefined || !isVisible(f, boxOfArea(g, area))) continue;
    const at = classOf(classes, value);
    let path = byClass.get(at);
    if (!path) byClass.set(at, (path = newPath(f)));
    path.addPath(pathOfArea(f, g, area));
  }
  for (const [at, path] of byClass) {
    const colour = areaColour(scene, at);
    f.context.fillStyle = f.context.strokeStyle = css(colour, opacity(scene));
    f.context.lineWidth = 0.7;
    f.context.fill(path, 'nonzero');
    f.context.stroke(path);
    if (scene.patterns)
      texturise(f, path, everything, classTexture(classes.kind, classes.steps[at]!), inkOn(scene, colour));
  }
}

/** Lines between areas, faint, and fading out where areas are small. */
function paintHairlines(f: Frame, g: MapGeometry, scene: Scene) {
  const { view, palette } = scene;
  const typical = view.areas.length === 0 ? 0 : sizeOfBox(boxOfArea(g, view.areas[view.areas.length >> 1]!), f.scale);
  const strength = Math.min(1, Math.max(0, (typical - 6) / 8));
  if (strength === 0) return;
  const isShown = new Set(view.areas);
  const path = newPath(f);
  g.arcs.forEach((arc, i) => {
    if (isVisible(f, arc.box) && isShown.has(g.topology.left[i]!) && isShown.has(g.topology.right[i]!))
      trace(f, path, arc.xy);
  });
  f.context.lineWidth = 0.6;
  f.context.strokeStyle = css(palette.halo, (view.areaValue ? 0.5 : 0.38) * strength);
  f.context.stroke(path);
}

/** The full colour, inside the border. Broken where nobody looks after the territory. */
function paintBands(f: Frame, g: MapGeometry, scene: Scene, paths: ReadonlyMap<number, Path2D>) {
  const { context: c } = f;
  const { forced, ink } = scene.palette;
  for (const [n, path] of paths) {
    // under forced colours a band says one thing only: nobody looks after this one
    if (forced && !scene.vacant.has(n)) continue;
    const size = sizeOfBox(boxOfOutline(g, g.shapes.outlines[n]!), f.scale);
    c.save();
    c.clip(path, 'evenodd');
    c.lineWidth = 2 * Math.max(1.5, Math.min(6, size * 0.05));
    c.strokeStyle = css(forced ? ink : fullOf(scene, n));
    if (scene.vacant.has(n)) {
      c.lineCap = 'butt';
      c.setLineDash([7, 6]);
    }
    c.stroke(path);
    c.restore();
  }
}

function paintBorders(f: Frame, { palette }: Scene, paths: ReadonlyMap<number, Path2D>) {
  const { context: c } = f;
  const thin = f.zoom < 5;
  c.lineWidth = thin ? 2 : 3;
  c.strokeStyle = css(palette.halo, 0.75);
  for (const path of paths.values()) c.stroke(path);
  c.lineWidth = thin ? 0.8 : 1.1;
  c.strokeStyle = css(palette.ink, 0.85);
  for (const path of paths.values()) c.stroke(path);
}

const none = { colour: 0, pattern: 0 };
const DASH = [3, 2.5];

function dashed(f: Frame, path: Path2D, colour: Rgb, halo: Rgb) {
  const { context: c } = f;
  c.save();
  c.lineWidth = 2.5;
  c.strokeStyle = css(halo, 0.6);
  c.stroke(path);
  c.setLineDash(DASH);
  c.lineWidth = 1.25;
  c.strokeStyle = css(colour);
  c.stroke(path);
  c.restore();
}

function paintOverlaps(f: Frame, g: MapGeometry, scene: Scene, edge: boolean) {
  const { palette, view } = scene;
  const isShown = new Set(view.shown);
  for (const { territories, outline } of g.shapes.overlaps) {
    const [a, b] = territories;
    if (!isShown.has(a) && !isShown.has(b)) continue;
    const path = pathOfOutline(f, g, outline);
    if (!path) continue;
    if (edge) {
      dashed(f, path, palette.ink, palette.halo);
      continue;
    }
    const box = boxOfOutline(g, outline);
    if (view.classes) {
      const fill = fillOf(scene, isShown.has(a) ? a : b) ?? palette.land;
      hatch(f, path, box, { colour: css(textOn(fill, palette), 0.6), width: 1.2, every: 8, rising: true });
      continue;
    }
    f.context.fillStyle = css(palette.halo);
    f.context.fill(path, 'evenodd');
    if (palette.forced) {
      for (const n of [a, b]) texturise(f, path, box, textureOf(scene.looks[n] ?? none, true), css(palette.ink));
      continue;
    }
    f.context.fillStyle = css(fullOf(scene, a));
    f.context.fill(path, 'evenodd');
    hatch(f, path, box, { colour: css(fullOf(scene, b)), width: 4, every: 8 * Math.SQRT2 });
  }
}

function paintGap(f: Frame, g: MapGeometry, { palette, view }: Scene) {
  const path = newPath(f);
  let any = false;
  for (const area of view.gapAreas) {
    if (!isVisible(f, boxOfArea(g, area))) continue;
    // a number of its own stays visible under the hatching, as the legend counts it
    if (view.areaValue?.[area] === undefined) path.addPath(pathOfArea(f, g, area));
    any = true;
  }
  if (!any) return;
  f.context.fillStyle = css(palette.land);
  f.context.fill(path);
  for (const area of view.gapAreas)
    if (isVisible(f, boxOfArea(g, area)))
      hatch(f, pathOfArea(f, g, area), boxOfArea(g, area), {
        colour: palette.forced ? css(palette.landLine) : css(palette.ink, 0.42),
        width: 1,
        every: 6,
        rising: true,
      });
  const isGap = new Set(view.gapAreas);
  const edge = newPath(f);
  g.arcs.forEach((arc, i) => {
    if (isVisible(f, arc.box) && isGap.has(g.topology.left[i]!) !== isGap.has(g.topology.right[i]!))
      trace(f, edge, arc.xy);
  });
  dashed(f, edge, palette.ink, palette.halo);
}
