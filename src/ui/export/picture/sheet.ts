import type { About } from '../table.js';
import type { Inks } from './light.js';
import { type Font, type Picture, fitted, fontAttributes, painted, pictureOf, shape, widthOf } from './picture.js';

/** A sign and what it means. */
export interface LegendEntry {
  /** Drawn in a box of `SIGN`. */
  readonly sign: SVGElement;
  readonly text: string;
  /** Written after it, muted. */
  readonly note?: string;
}
/** A drawing of some size, with the head that it has. */
export interface Block {
  readonly title?: string;
  readonly shapes: SVGElement;
  readonly width: number;
  readonly height: number;
}
export interface Sheet {
  readonly about: About;
  readonly inks: Inks;
  /** One below the other. */
  readonly blocks: readonly (readonly Block[])[];
  readonly legend: readonly LegendEntry[];
  /** Said below, such as that something was left out. */
  readonly notes?: readonly string[];
}

export const SIGN = { width: 22, height: 14 } as const;
const PAD = 24;
const GAP = 24;
const LINE = 24;
const MOST_ENTRY = 320;

/** A picture with its title, what it is of, its legend and its date. */
export function sheetPicture({ about, inks, blocks, legend, notes = [] }: Sheet): Picture {
  const inner = Math.max(...blocks.map((row) => row.reduce((sum, b) => sum + b.width, GAP * (row.length - 1))));
  const width = inner + 2 * PAD;
  const writer = new Writer(inks, width);
  writer.down(PAD);
  if (about.title) writer.text(about.title, { size: 20, weight: 700, colour: inks.title, height: 28 });
  for (const line of about.lines) writer.text(line, { size: 13, weight: 400, colour: inks.muted, height: 20 });
  writer.down(12);
  for (const row of blocks) writer.blocks(row);
  writer.legend(legend, inner);
  writer.down(4);
  for (const line of [...notes, about.asOfText])
    writer.text(line, { size: 12, weight: 400, colour: inks.muted, height: 18 });
  const height = writer.y + PAD - 4;
  const ground = shape('rect', { x: 0, y: 0, width, height, ...painted('fill', inks.surface) });
  return pictureOf(width, height, [ground, ...writer.shapes]);
}

interface Line {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly height: number;
}

/** Writes from top to bottom; from right to left where that is how it is read. */
class Writer {
  readonly shapes: SVGElement[] = [];
  y = 0;
  readonly #inks: Inks;
  readonly #width: number;
  constructor(inks: Inks, width: number) {
    this.#inks = inks;
    this.#width = width;
  }
  get #isRtl(): boolean {
    return this.#inks.direction === 'rtl';
  }
  down(by: number): void {
    this.y += by;
  }
  /** `from` is counted from where lines begin. */
  #at(from: number): number {
    return this.#isRtl ? this.#width - from : from;
  }
  #font(size: number, weight: number): Font {
    return { size, weight, italic: false, family: this.#inks.font };
  }
  #write(text: string, from: number, foot: number, font: Font, colour: string) {
    const attributes = { x: this.#at(from), y: foot, ...fontAttributes(font), ...painted('fill', colour) };
    this.shapes.push(shape('text', { ...attributes, direction: this.#isRtl ? 'rtl' : undefined }, [text]));
  }
  text(text: string, { size, weight, colour, height }: Line): void {
    const font = this.#font(size, weight);
    this.#write(fitted(text, font, this.#width - 2 * PAD), PAD, this.y + height * 0.72, font, colour);
    this.y += height;
  }
  blocks(row: readonly Block[]): void {
    const heads = row.some((b) => b.title) ? LINE : 0;
    let from = PAD;
    for (const block of row) {
      const font = this.#font(13, 600);
      if (block.title) this.#write(fitted(block.title, font, block.width), from, this.y + 16, font, this.#inks.title);
      const left = this.#isRtl ? this.#width - from - block.width : from;
      block.shapes.setAttribute('transform', `translate(${left} ${this.y + heads})`);
      this.shapes.push(block.shapes);
      from += block.width + GAP;
    }
    this.y += heads + Math.max(...row.map((b) => b.height)) + 12;
  }
  legend(entries: readonly LegendEntry[], inner: number): void {
    if (entries.length === 0) return;
    const font = this.#font(12, 400);
    const widths = entries.map((e) => widthOf(e.note ? `${e.text}  ${e.note}` : e.text, font) + SIGN.width + 8 + GAP);
    const widest = Math.min(MOST_ENTRY, Math.max(...widths), inner);
    const columns = Math.max(1, Math.floor((inner + GAP) / widest));
    const step = (inner + GAP) / columns;
    const lines = Math.ceil(entries.length / columns);
    entries.forEach((entry, i) => {
      const [column, line] = [Math.floor(i / lines), i % lines];
      const from = PAD + column * step;
      const top = this.y + line * LINE;
      const left = this.#isRtl ? this.#width - from - SIGN.width : from;
      entry.sign.setAttribute('transform', `translate(${left} ${top + 5})`);
      this.shapes.push(entry.sign);
      const begin = from + SIGN.width + 8;
      const room = step - SIGN.width - 8 - GAP;
      const noted = entry.note ? widthOf(`  ${entry.note}`, font) : 0;
      const text = fitted(entry.text, font, Math.max(40, room - noted));
      this.#write(text, begin, top + 16, font, this.#inks.text);
      if (entry.note) this.#write(entry.note, begin + widthOf(`${text}  `, font), top + 16, font, this.#inks.muted);
    });
    this.y += lines * LINE + 4;
  }
}
