import { kmPerUnit, latOf, mercatorX, mercatorY } from '../../../geo/index.js';
import type { About } from '../../../ui/export/table.js';
import { inLight, inksOf } from '../../../ui/export/picture/light.js';
import { SvgPen } from '../../../ui/export/picture/pen.js';
import { type Picture, shape } from '../../../ui/export/picture/picture.js';
import { sheetPicture } from '../../../ui/export/picture/sheet.js';
import { type Painted, paintAccountShapes } from '../layers/account-shapes.js';
import { paintBackdrop } from '../layers/backdrop.js';
import type { PixelBox } from '../layers/boxes.js';
import type { Frame } from '../layers/canvas-layer.js';
import { LabelPainter } from '../layers/labels.js';
import { paintMarks } from '../layers/marks.js';
import type { Scene } from '../layers/scene.js';
import { paintTerritories } from '../layers/territories.js';
import { type Palette, css, readPalette } from '../palette.js';
import type { Place } from '../view/link.js';
import { scaleBar } from '../view/scale.js';
import { usesMiles } from './controls.js';
import type { Model } from './model.js';
import { leftOut, legendOf } from './signs.js';

/** A picture is at least that wide, in px, however narrow the map is on screen. */
const WIDTH = 960;
const EDGE = 12;

export interface Wanted {
  readonly model: Model;
  /** Where the map stands, and how large it is on screen. */
  readonly place: Place;
  readonly size: { readonly x: number; readonly y: number };
  readonly root: ShadowRoot | HTMLElement;
  readonly about: About;
}

/**
 * The map as shapes, in light colours: what is on screen with its legend, scale and date. Outlines stand in for tiles, which
 * may not be copied.
 */
export function mapPicture({ model, place, size, root, about }: Wanted): Picture {
  const { words, formats } = model.input;
  const scene = lightScene(model, root);
  const width = Math.max(WIDTH, Math.round(size.x));
  const factor = width / size.x;
  const height = Math.round(size.y * factor);
  const pen = new SvgPen();
  const f = frameOf(pen, place, factor, width, height);
  pen.save();
  const edge = f.path!();
  edge.rect(0, 0, width, height);
  pen.clip(edge);
  const painted = paint(f, scene, model);
  pen.restore();
  const left = leftOut(model);
  const say = words.exporting;
  const notes = [
    left > 0 ? say.more(left, formats.number(left)) : '',
    painted && painted.drawn < painted.single
      ? say.tooManyDots(formats.number(painted.drawn), formats.number(painted.single))
      : '',
  ];
  const shapes = shape('g', {}, [pen.group]);
  return sheetPicture({
    about,
    inks: inksOf(root),
    blocks: [[{ shapes, width, height }]],
    legend: legendOf(model, scene),
    notes: notes.filter(Boolean),
  });
}

/** The scene as paper has it; what is only on screen is left out. */
function lightScene(model: Model, root: ShadowRoot | HTMLElement): Scene {
  const { scene } = model;
  if (!scene) throw new Error('The map is not drawn yet.');
  const probe = document.createElement('span');
  probe.className = 'probe';
  root.append(probe);
  const palette = inLight(probe, () => readPalette(probe));
  probe.remove();
  return { ...scene, palette, tiles: false };
}

function frameOf(pen: SvgPen, { lat, lng, zoom }: Place, factor: number, width: number, height: number): Frame {
  const scale = 256 * 2 ** zoom * factor;
  return {
    context: pen.context,
    path: pen.newPath,
    width,
    height,
    ratio: 1,
    zoom: zoom + Math.log2(factor),
    scale,
    originX: mercatorX(lng) * scale - width / 2,
    originY: mercatorY(lat) * scale - height / 2,
    view: { x: 0, y: 0, width, height },
  };
}

function paint(f: Frame, scene: Scene, model: Model): Painted | undefined {
  paintBackdrop(f, scene);
  paintTerritories(f, scene);
  paintMarks(f, scene, { hover: undefined, focus: undefined, drawn: [] });
  const accounts = paintAccountShapes(f, scene);
  const bar = scaleOf(f, scene, model);
  const source = sourceOf(f, scene, model.input.words.map.outlines);
  new LabelPainter(f, scene, accounts, [bar.box, source.box]).paint();
  bar.paint();
  source.paint();
  return accounts;
}

interface Corner {
  readonly box: PixelBox;
  readonly paint: () => void;
}

/** The scale, as it is on screen. */
function scaleOf(f: Frame, { palette }: Scene, { input: { formats } }: Model): Corner {
  const { context: c } = f;
  const miles = usesMiles(formats);
  const middle = latOf((f.originY + f.height / 2) / f.scale);
  const { value, width } = scaleBar((kmPerUnit(middle) * 1000) / f.scale, miles);
  const unit = miles ? 'mile' : 'kilometer';
  const text = new Intl.NumberFormat(formats.locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const box = { x: EDGE, y: f.height - EDGE - 26, width: width + 10, height: 26 };
  const font = `400 12px ${palette.font}`;
  return {
    box,
    paint: () => {
      corner(f, palette, box);
      write(f, palette, text, font, box.x + box.width / 2, box.y + 9);
      const line = f.path!();
      const [left, right, foot] = [box.x + 5, box.x + 5 + width, box.y + 22];
      line.moveTo(left, foot - 5);
      line.lineTo(left, foot);
      line.lineTo(right, foot);
      line.lineTo(right, foot - 5);
      c.strokeStyle = css(palette.text);
      c.lineWidth = 1.5;
      c.stroke(line);
    },
  };
}
function sourceOf(f: Frame, { palette }: Scene, text: string): Corner {
  const font = `400 12px ${palette.font}`;
  f.context.font = font;
  const width = f.context.measureText(text).width + 10;
  const box = { x: f.width - EDGE - width, y: f.height - EDGE - 18, width, height: 18 };
  return {
    box,
    paint: () => {
      corner(f, palette, box);
      write(f, palette, text, font, box.x + width / 2, box.y + 9);
    },
  };
}

function corner({ context: c }: Frame, { surface }: Palette, { x, y, width, height }: PixelBox) {
  c.fillStyle = css(surface, 0.82);
  c.fillRect(x, y, width, height);
}
function write({ context: c }: Frame, palette: Palette, text: string, font: string, x: number, y: number) {
  c.font = font;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.fillStyle = css(palette.text);
  c.fillText(text, x, y);
}
