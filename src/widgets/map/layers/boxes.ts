/** A box in pixels of the frame. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface TextLine {
  readonly text: string;
  readonly font: string;
  readonly height: number;
}
export interface Label {
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

const GAP = 3;
export const meets = (a: PixelBox, b: PixelBox) =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;
export const around = (x: number, y: number, { width, height }: Label): PixelBox => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

export const directions = [
  [1, 0],
  [-1, 0],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
  [0, -1],
  [0, 1],
] as const;

/** Offsets to try around the roomiest point, near ones first. */
export function spread(room: number): [number, number][] {
  const out: [number, number][] = [[0, 0]];
  for (const share of [0.3, 0.55, 0.8])
    for (const [ux, uy] of directions) out.push([ux * room * share * 1.3, uy * room * share]);
  return out;
}
export const corners = ({ x, y, width, height }: PixelBox): (readonly [number, number])[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];

/** A name on two lines as equal as its words allow; on one where it has one word. */
export function twoLines(name: string): readonly string[] {
  const words = name.split(' ');
  if (words.length < 2) return [name];
  let best = 1;
  let least = Infinity;
  for (let i = 1; i < words.length; i++) {
    const longer = Math.max(words.slice(0, i).join(' ').length, words.slice(i).join(' ').length);
    if (longer < least) [least, best] = [longer, i];
  }
  return [words.slice(0, best).join(' '), words.slice(best).join(' ')];
}

/** A text that takes at most `most` pixels, with an ellipsis where it is cut. */
export function shortened(c: CanvasRenderingContext2D, text: string, font: string, most: number): string {
  c.font = font;
  if (c.measureText(text).width <= most) return text;
  const signs = Array.from(text);
  while (signs.length > 1 && c.measureText(`${signs.join('')}…`).width > most) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
