import type { MapGeometry } from '../geometry.js';
import { boxOfOutline, labelOf } from '../geometry.js';
import type { Place } from '../outlines/outlines.js';
import { type Rgb, css, mix, textOn } from '../palette.js';
import { latOf, lngOf } from '../../../geo/index.js';
import type { Symbols } from './account-shapes.js';
import {
  type Label,
  type PixelBox,
  type TextLine,
  around,
  corners,
  directions,
  meets,
  shortened,
  spread,
  twoLines,
} from './boxes.js';
import type { Frame } from './canvas-layer.js';
import { boxOfPin, paintName, paintPin, pinned, placesOfName } from './pin.js';
import { type Scene, fillOf, sizeOfBox } from './scene.js';

/** Places labels so that none touches another, a cluster or a control; what finds no place is left to the table. */
export class LabelPainter {
  readonly #f: Frame;
  readonly #scene: Scene;
  readonly #accounts: Symbols | undefined;
  readonly #placed: PixelBox[];
  readonly #gaps: ReadonlySet<number>;
  readonly #reserved: readonly PixelBox[];

  /** `reserved`: where controls stand. */
  constructor(f: Frame, scene: Scene, accounts: Symbols | undefined, reserved: readonly PixelBox[]) {
    this.#f = f;
    this.#scene = scene;
    this.#accounts = accounts;
    this.#gaps = new Set(scene.view.gapAreas);
    this.#reserved = reserved;
    this.#placed = [
      ...reserved,
      ...(accounts?.clusters ?? []).map((c) => ({
        x: c.x - c.radius,
        y: c.y - c.radius,
        width: 2 * c.radius,
        height: 2 * c.radius,
      })),
    ];
  }

  paint(): void {
    const { context: c } = this.#f;
    c.textAlign = 'center';
    c.textBaseline = 'middle';
    c.lineJoin = 'round';
    const { geometry, view, selected } = this.#scene;
    const pin = pinned(this.#f, this.#scene);
    const name = pin && this.#name(pin);
    if (geometry) {
      const isSelected = new Set(selected.territories);
      const size = (n: number) => {
        const outline = geometry.shapes.outlines[n];
        return outline ? sizeOfBox(boxOfOutline(geometry, outline), 1) : 0;
      };
      const order = [...view.shown].sort(
        (a, b) => Number(isSelected.has(b)) - Number(isSelected.has(a)) || size(b) - size(a) || a - b,
      );
      const crowded = order.filter((n) => !this.#territory(geometry, n));
      // where many have no room, leaders would cross one another: most names are left to the table and the tooltip
      const reach = order.length > 16 ? [22, 36] : [22, 40, 60, 84];
      if (this.#f.view.width >= 420) for (const n of crowded) this.#beside(geometry, n, reach);
      this.#gap(geometry);
    }
    for (const place of this.#scene.outlines?.places ?? []) this.#place(place);
    if (pin && name) paintName(this.#f, this.#scene, name.text, name.font, name.box);
    if (pin) paintPin(this.#f, this.#scene, pin.x, pin.y);
  }
  /** Finds a place for the name of the pinned account before all others: it covers as few clusters as it can. */
  #name({ x, y, name }: { readonly x: number; readonly y: number; readonly name: string }) {
    const font = `600 12px ${this.#scene.palette.font}`;
    const text = shortened(this.#f.context, name, font, Math.min(220, this.#f.view.width - 24));
    const label = this.#measure([{ text, font, height: 14 }]);
    const places = placesOfName(x, y, label).filter((box) => this.#isInView(box));
    const box = places.find((b) => this.#isFree(b)) ?? places.find((b) => !this.#reserved.some((p) => meets(p, b)));
    this.#placed.push(boxOfPin(x, y));
    if (!box) return undefined;
    this.#placed.push(box);
    return { text, font, box };
  }

  #measure(lines: readonly TextLine[]): Label {
    const { context: c } = this.#f;
    let width = 0;
    for (const { text, font } of lines) {
      c.font = font;
      width = Math.max(width, c.measureText(text).width);
    }
    return { lines, width, height: lines.reduce((sum, l) => sum + l.height, 0) };
  }
  #isInView(box: PixelBox): boolean {
    const { x, y, width, height } = this.#f.view;
    return (
      box.x >= x + 4 && box.y >= y + 4 && box.x + box.width <= x + width - 4 && box.y + box.height <= y + height - 4
    );
  }
  #isFree(box: PixelBox): boolean {
    return this.#isInView(box) && !this.#placed.some((p) => meets(p, box));
  }
  #draw({ lines, height }: Label, x: number, y: number, colour: Rgb, halo: Rgb, haloWidth = 3.5) {
    const { context: c } = this.#f;
    let top = y - height / 2;
    for (const { text, font, height: h } of lines) {
      c.font = font;
      c.strokeStyle = css(halo);
      c.lineWidth = haloWidth;
      c.strokeText(text, x, top + h / 2);
      c.fillStyle = css(colour);
      c.fillText(text, x, top + h / 2);
      top += h;
    }
  }

  /** The forms a territory's label may take, the best first. */
  #forms(n: number): Label[] {
    const { view, notes, palette, vacant } = this.#scene;
    const bold = `700 12px ${palette.font}`;
    const name = view.rowOf[n]?.name ?? '';
    const note = notes[n];
    const isValue = view.classes !== undefined && !view.areaValue;
    const noteLine: TextLine[] = note
      ? [
          {
            text: note,
            font: isValue ? `700 14px ${palette.font}` : `italic 600 12px ${palette.font}`,
            height: isValue ? 17 : 14,
          },
        ]
      : [];
    const one = [{ text: name, font: bold, height: 14 }];
    const two = twoLines(name).map((text) => ({ text, font: bold, height: 14 }));
    const forms = [this.#measure([...one, ...noteLine])];
    if (two.length > 1) forms.push(this.#measure([...two, ...noteLine]));
    if (isValue && note) forms.push(this.#measure(noteLine));
    if (!isValue && vacant.has(n)) forms.push(this.#measure(two.length > 1 ? two : one));
    return forms.sort((a, b) => Number(a.width > 96) - Number(b.width > 96));
  }

  #territory(g: MapGeometry, n: number): boolean {
    const outline = g.shapes.outlines[n];
    const at = outline && labelOf(outline);
    if (!at) return true;
    const f = this.#f;
    const [x, y] = [at.x * f.scale - f.originX, at.y * f.scale - f.originY];
    const box = boxOfOutline(g, outline);
    if ((box[2] - box[0]) * f.scale < 20) return false;
    const room = at.radius * f.scale;
    for (const label of this.#forms(n)) {
      if (label.width / 2 > room * 1.75 || label.height / 2 > room * 1.3) continue;
      let best: { x: number; y: number } | undefined;
      let least = Infinity;
      for (const [dx, dy] of spread(room)) {
        const where = around(x + dx, y + dy, label);
        if (!this.#isFree(where)) continue;
        const outside = corners(where).filter(([u, v]) => !this.#isIn(g, u, v, n)).length;
        if (outside > 1) continue;
        const cost =
          (this.#accounts?.dotsIn(where.x, where.y, where.width, where.height) ?? 0) +
          outside * 14 +
          Math.hypot(dx, dy) * 0.12;
        if (cost < least) [least, best] = [cost, { x: x + dx, y: y + dy }];
      }
      if (!best) continue;
      this.#placed.push(around(best.x, best.y, label));
      const fill = this.#fill(n);
      this.#draw(label, best.x, best.y, textOn(fill, this.#scene.palette), fill);
      return true;
    }
    return false;
  }
  #fill(n: number): Rgb {
    const { view, palette } = this.#scene;
    return view.areaValue ? palette.halo : (fillOf(this.#scene, n) ?? palette.land);
  }
  #areaAt(g: MapGeometry, x: number, y: number): number {
    const f = this.#f;
    return g.locator.first(lngOf((x + f.originX) / f.scale), latOf((y + f.originY) / f.scale));
  }
  #isIn(g: MapGeometry, x: number, y: number, n: number): boolean {
    return g.alignment.ofArea[this.#areaAt(g, x, y)]?.includes(n) ?? false;
  }
  /** Whether a box lies on none of the shown territories and gaps. */
  #isNeutral(box: PixelBox): boolean {
    const { geometry, view } = this.#scene;
    if (!geometry) return true;
    const places = [...corners(box), [box.x + box.width / 2, box.y + box.height / 2] as const];
    return places.every(([x, y]) => {
      const area = this.#areaAt(geometry, x, y);
      return area < 0 || !(this.#gaps.has(area) || geometry.alignment.ofArea[area]!.some((n) => view.rowOf[n]));
    });
  }

  /** A name that doesn't fit in: on neutral ground nearby, with a leader. */
  #beside(g: MapGeometry, n: number, reach: readonly number[]) {
    const outline = g.shapes.outlines[n]!;
    const at = labelOf(outline)!;
    const f = this.#f;
    const { palette } = this.#scene;
    const [x, y] = [at.x * f.scale - f.originX, at.y * f.scale - f.originY];
    const forms = this.#forms(n);
    for (const label of [forms.at(-1)!, forms[0]!]) {
      for (const distance of reach)
        for (const [ux, uy] of directions) {
          const [cx, cy] = [x + ux * (distance + label.width / 2), y + uy * (distance + label.height / 2)];
          const where = around(cx, cy, label);
          if (!this.#isFree(where) || !this.#isNeutral(where)) continue;
          if ((this.#accounts?.dotsIn(where.x, where.y, where.width, where.height) ?? 0) > 0) continue;
          if (!this.#leader(x, y, where)) continue;
          this.#placed.push(where);
          this.#draw(label, cx, cy, palette.ink, palette.land);
          return;
        }
    }
  }
  /** From the edge of a cluster where the point lies under one; not across another label. */
  #leader(x: number, y: number, box: PixelBox): boolean {
    const { context: c } = this.#f;
    const [ex, ey] = [
      Math.max(box.x - 2, Math.min(box.x + box.width + 2, x)),
      Math.max(box.y, Math.min(box.y + box.height, y)),
    ];
    const length = Math.hypot(ex - x, ey - y) || 1;
    const over = this.#accounts?.clusters.find((o) => Math.hypot(o.x - x, o.y - y) < o.radius + 2);
    const skip = over ? Math.min(length, over.radius + 2 + Math.hypot(over.x - x, over.y - y)) : 0;
    const [sx, sy] = [x + ((ex - x) * skip) / length, y + ((ey - y) * skip) / length];
    for (let t = 0.15; t < 1; t += 0.1) {
      const at = { x: sx + (ex - sx) * t - 1, y: sy + (ey - sy) * t - 1, width: 2, height: 2 };
      if (this.#placed.some((p) => meets(p, at))) return false;
    }
    const { ink, halo } = this.#scene.palette;
    for (const [colour, width] of [[css(halo), 3] as const, [css(ink), 1] as const]) {
      c.beginPath();
      c.moveTo(sx, sy);
      c.lineTo(ex, ey);
      c.strokeStyle = colour;
      c.lineWidth = width;
      c.stroke();
    }
    if (over) return true;
    c.beginPath();
    c.arc(x, y, 2, 0, 2 * Math.PI);
    c.fillStyle = css(ink);
    c.fill();
    return true;
  }

  #gap(g: MapGeometry) {
    const { view, palette, names } = this.#scene;
    const outline = g.shapes.gaps.outline;
    if (!outline || view.gapAreas.length === 0) return;
    const f = this.#f;
    const font = `italic 600 12px ${palette.font}`;
    const label = this.#measure(twoLines(names.gap).map((text) => ({ text, font, height: 14 })));
    const shownGap = new Set(view.gapAreas);
    for (const polygon of outline.geometry.coordinates) {
      const at = labelOf({ arcs: [], geometry: { type: 'MultiPolygon', coordinates: [polygon] } });
      if (!at || at.radius * f.scale < 16 || !shownGap.has(g.locator.first(at.lng, at.lat))) continue;
      const [x, y] = [at.x * f.scale - f.originX, at.y * f.scale - f.originY];
      const box = around(x, y, label);
      if (!this.#isFree(box)) continue;
      this.#placed.push(box);
      this.#draw(label, x, y, palette.ink, palette.land);
    }
  }

  #place({ name, kind, at }: Place) {
    const f = this.#f;
    const { palette, names } = this.#scene;
    const shown = names.place(name);
    const font = `${kind === 'lake' ? 'italic ' : ''}400 12px ${palette.font}`;
    f.context.letterSpacing = kind === 'lake' ? '0px' : '0.5px';
    const label = this.#measure([{ text: kind === 'lake' ? shown : shown.toLocaleUpperCase(), font, height: 14 }]);
    for (const place of at) {
      const [x, y] = [place.x * f.scale - f.originX, place.y * f.scale - f.originY];
      const box = around(x, y, label);
      if (!this.#isFree(box) || !this.#isNeutral(box)) continue;
      if ((this.#accounts?.dotsIn(box.x, box.y, box.width, box.height) ?? 0) > 0) continue;
      this.#placed.push(box);
      const water = kind === 'lake';
      const colour = water ? mix(palette.muted, [70, 110, 160], 0.6) : palette.muted;
      this.#draw(label, x, y, colour, water ? palette.water : palette.land, 3);
      break;
    }
    f.context.letterSpacing = '0px';
  }
}
