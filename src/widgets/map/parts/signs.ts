import { painted, shape } from '../../../ui/export/picture/picture.js';
import type { LegendEntry } from '../../../ui/export/picture/sheet.js';
import { type Scene, classColour, fullOf } from '../layers/scene.js';
import { classTexture, texturePath, textureOf } from '../layers/textures.js';
import { type Rgb, css } from '../palette.js';
import type { Model } from './model.js';
import { className } from './words.js';

/** More territories than that are left to the table. */
const MOST = 48;
const BOX = { width: 22, height: 14 } as const;
const TEXTURE_SCALE = 0.6;
const EDGE = 0.45;

const box = (fill: Rgb, stroke: string, more: Readonly<Record<string, string | number>> = {}) =>
  shape('rect', {
    x: 0.5,
    y: 0.5,
    width: 21,
    height: 13,
    rx: 3,
    ...painted('fill', css(fill)),
    ...painted('stroke', stroke),
    ...more,
  });

function textured({ palette }: Scene, fill: Rgb, texture: number): SVGElement {
  const edge = css(palette.ink, EDGE);
  const sign = shape('g', {}, [box(fill, 'none')]);
  if (texture > 0) {
    const { d, width, round } = texturePath(texture, BOX.width - 2, BOX.height - 2, TEXTURE_SCALE);
    const line = {
      d,
      fill: 'none',
      ...painted('stroke', css(palette.ink, 0.65)),
      'stroke-width': width,
      'stroke-linecap': round ? 'round' : undefined,
      transform: 'translate(1 1)',
    };
    sign.append(shape('path', line));
  }
  sign.append(
    shape('rect', { x: 0.5, y: 0.5, width: 21, height: 13, rx: 3, fill: 'none', ...painted('stroke', edge) }),
  );
  return sign;
}

/** Lines at 45 degrees in the box of a sign, `every` px apart. */
function striped(ground: Rgb, lines: Rgb, every: number, width: number, edge: string, dashed = false): SVGElement {
  const path: string[] = [];
  for (let x = -BOX.height + every / 2; x < BOX.width; x += every) {
    const [from, to] = [Math.max(1, x), Math.min(BOX.width - 1, x + BOX.height - 2)];
    if (to > from) path.push(`M${from} ${1 + from - x}L${to} ${1 + to - x}`);
  }
  return shape('g', {}, [
    box(ground, 'none'),
    shape('path', { d: path.join(''), fill: 'none', ...painted('stroke', css(lines)), 'stroke-width': width }),
    shape('rect', {
      x: 0.5,
      y: 0.5,
      width: 21,
      height: 13,
      rx: 3,
      fill: 'none',
      ...painted('stroke', edge),
      'stroke-dasharray': dashed ? '3 2.5' : undefined,
    }),
  ]);
}

const circle = (scene: Scene, radius: number, filled: boolean): SVGElement =>
  shape('g', {}, [
    shape('circle', {
      cx: 11,
      cy: 7,
      r: radius,
      ...(filled
        ? painted('fill', css(scene.palette.ink))
        : { fill: 'none', ...painted('stroke', css(scene.palette.ink)), 'stroke-width': 1.5 }),
    }),
  ]);

/** What the colours mean: the territories, or the classes of a choropleth. */
function colours(model: Model, scene: Scene): LegendEntry[] {
  const { view } = model;
  const { words, formats, colorBy } = model.input;
  const { classes } = view;
  if (classes)
    return view.byClass.map(({ territories, areas }, at) => {
      const n = territories.length || areas.length;
      const counted = colorBy.kind === 'measure' ? words.common.areas : words.common.territories;
      return {
        sign: textured(
          scene,
          classColour(scene.palette, classes, at),
          scene.patterns ? classTexture(classes.kind, classes.steps[at]!) : 0,
        ),
        text: className(words, formats, colorBy, classes, at),
        note: counted(n, formats.number(n)),
      };
    });
  const rows = view.rows.slice(0, MOST);
  return rows.map((row) => {
    const look = scene.looks[row.number!];
    const fill = look ? scene.palette.full[look.colour]! : scene.palette.land;
    return {
      sign: textured(scene, fill, look ? textureOf(look, scene.patterns) : 0),
      text: row.name ?? '',
      note: row.reps.length > 0 ? formats.list(row.reps) : words.map.vacant,
    };
  });
}
/** How many territories the legend leaves out. */
export const leftOut = ({ view }: Model): number => (view.classes ? 0 : Math.max(0, view.rows.length - MOST));

function overlapSign({ view, input: { geometry } }: Model, scene: Scene): SVGElement {
  const { palette } = scene;
  const pair = geometry?.shapes.overlaps.find(({ territories }) => territories.some((n) => view.rowOf[n]))?.territories;
  const [a, b] = pair && !view.classes ? pair.map((n) => fullOf(scene, n)) : [palette.land, palette.ink];
  return striped(a!, b!, view.classes ? 5 : 7, view.classes ? 1 : 3.5, css(palette.ink, EDGE));
}

/** The legend of the map's picture: colours, then signs, as the key on the page has them. */
export function legendOf(model: Model, scene: Scene): readonly LegendEntry[] {
  const { words, world, noAccounts, colorBy } = model.input;
  const say = words.map;
  const { palette } = scene;
  const { overlap, gap, rows } = model.view;
  const classes = Object.entries(world.policy.visitEvery)
    .sort((a, b) => a[1] - b[1])
    .map(([name]) => name);
  const entries = colours(model, scene);
  if (overlap && overlap.areas > 0) entries.push({ sign: overlapSign(model, scene), text: say.claimedTwice });
  if (gap && gap.areas > 0)
    entries.push({ sign: striped(palette.land, palette.ink, 5, 1, css(palette.ink, EDGE), true), text: say.gap });
  if (colorBy.kind === 'territory' && rows.some((r) => r.reps.length === 0))
    entries.push({
      sign: shape('g', {}, [box(palette.land, css(palette.muted), { 'stroke-width': 2, 'stroke-dasharray': '5 3' })]),
      text: say.vacantSign,
    });
  if (noAccounts) return entries;
  const [first, second, third] = classes;
  if (first !== undefined) entries.push({ sign: circle(scene, 3.75, true), text: say.classA(first) });
  if (second !== undefined) entries.push({ sign: circle(scene, 2.75, false), text: say.classA(second) });
  entries.push({
    sign: circle(scene, 1.75, true),
    text: classes.length === 3 ? say.classA(third!) : say.classOther,
  });
  entries.push({ sign: circle(scene, 6, false), text: say.cluster });
  return entries;
}
