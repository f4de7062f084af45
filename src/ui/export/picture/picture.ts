/** A drawing that leaves the page: shapes with attributes of their own, without styles. */
export interface Picture {
  readonly svg: SVGSVGElement;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** An element of a picture; numbers with two decimals, undefined attributes left out. */
export function shape(
  name: string,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const text = typeof value === 'number' ? short(value) : value;
    // programs other than browsers know references by this name only
    if (key === 'href') element.setAttributeNS(XLINK, 'xlink:href', text);
    else element.setAttribute(key, text);
  }
  element.append(...children);
  return element;
}

export function pictureOf(width: number, height: number, children: readonly Node[]): Picture {
  const viewBox = `0 0 ${short(width)} ${short(height)}`;
  const svg = shape('svg', { width, height, viewBox }, children) as SVGSVGElement;
  svg.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:xlink', XLINK);
  return { width, height, svg };
}

const hex = (n: number): string =>
  Math.round(Math.max(0, Math.min(255, n)))
    .toString(16)
    .padStart(2, '0');

/**
 * A colour as every program reads it, with how opaque it is: from `rgb(…)` and `color(srgb …)`, in which browsers give colours,
 * or `none`.
 */
export function paintOf(colour: string): { readonly colour: string; readonly opacity: number } {
  if (colour === 'none' || colour === 'transparent' || colour === '') return { colour: 'none', opacity: 1 };
  if (colour.startsWith('#')) return { colour, opacity: 1 };
  const numbers = [...colour.matchAll(/-?[\d.]+(?:e-?\d+)?/gi)].map((m) => Number(m[0]));
  const [r = 0, g = 0, b = 0, opacity = 1] = numbers;
  const factor = colour.startsWith('color(srgb') ? 255 : 1;
  if (opacity === 0) return { colour: 'none', opacity: 1 };
  return { colour: `#${[r, g, b].map((n) => hex(n * factor)).join('')}`, opacity };
}
/** The attributes of a fill or a stroke. */
export function painted(kind: 'fill' | 'stroke', colour: string): Attributes {
  const { colour: value, opacity } = paintOf(colour);
  return { [kind]: value, [`${kind}-opacity`]: opacity === 1 ? undefined : opacity };
}

export interface Font {
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly family: string;
}
/** Reads `italic 600 12px Inter, sans-serif`, as canvases are told their font. */
export function fontOf(text: string): Font {
  const m = /^(italic )?(?:(\d{3}|bold|normal) )?([\d.]+)px(?:\/\S+)? (.+)$/.exec(text.trim());
  if (!m) return { size: 12, weight: 400, italic: false, family: 'sans-serif' };
  return {
    italic: m[1] !== undefined,
    weight: m[2] === 'bold' ? 700 : Number(m[2] ?? 400) || 400,
    size: Number(m[3]),
    family: m[4]!,
  };
}
export const fontText = ({ italic, weight, size, family }: Font): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
export const fontAttributes = ({ italic, weight, size, family }: Font): Attributes => ({
  'font-family': family,
  'font-size': size,
  'font-weight': weight === 400 ? undefined : weight,
  'font-style': italic ? 'italic' : undefined,
});

let measuring: CanvasRenderingContext2D | null | undefined;
/** A context that is only measured with. */
export const ruler = (): CanvasRenderingContext2D | null =>
  (measuring ??= document.createElement('canvas').getContext('2d'));
export function widthOf(text: string, font: Font): number {
  const context = ruler();
  if (!context) return text.length * font.size * 0.55;
  context.font = fontText(font);
  return context.measureText(text).width;
}
/** The text, or as much of it as there is room for. */
export function fitted(text: string, font: Font, room: number): string {
  if (widthOf(text, font) <= room) return text;
  const signs = Array.from(text);
  let [fits, most] = [0, signs.length];
  while (fits < most) {
    const middle = (fits + most + 1) >> 1;
    if (widthOf(`${signs.slice(0, middle).join('')}…`, font) <= room) fits = middle;
    else most = middle - 1;
  }
  return `${signs.slice(0, fits).join('').trimEnd()}…`;
}
