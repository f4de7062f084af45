/** A colour as red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The colours that a map is drawn with, as the theme has them now. */
export interface Palette {
  readonly water: Rgb;
  readonly land: Rgb;
  readonly landLine: Rgb;
  readonly ink: Rgb;
  readonly halo: Rgb;
  readonly accent: Rgb;
  readonly surface: Rgb;
  readonly text: Rgb;
  readonly muted: Rgb;
  /** Full colours of territories, and the tints that fill them. */
  readonly full: readonly Rgb[];
  readonly tint: readonly Rgb[];
  readonly diverging: readonly Rgb[];
  readonly sequential: readonly Rgb[];
  readonly dark: boolean;
  /** Whether the user's few colours are forced on everything. */
  readonly forced: boolean;
  readonly font: string;
  /** Equal where two palettes are. */
  readonly key: string;
}

const slots = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const steps = [1, 2, 3, 4, 5] as const;
/** How much of its colour a territory's fill has on land: pale colours more, so that all look equally strong. */
const tintLight = [0.4, 0.46, 0.62, 0.42, 0.52, 0.72, 0.42, 0.5];
const tintDark = [0.6, 0.56, 0.52, 0.62, 0.52, 0.52, 0.75, 0.6];

/** Reads `rgb(…)`, `rgba(…)` and `color(srgb …)`, the forms in which browsers give computed colours. */
export function parseColour(text: string): Rgb {
  const numbers = [...text.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map((m) => Number(m[0]));
  const factor = text.startsWith('color(srgb') ? 255 : 1;
  const [r = 0, g = 0, b = 0] = numbers.map((n) => Math.round(n * factor));
  return [r, g, b];
}

export const css = ([r, g, b]: Rgb, alpha = 1): string =>
  alpha === 1 ? `rgb(${r} ${g} ${b})` : `rgb(${r} ${g} ${b} / ${alpha})`;

const toLinear = (v: number) => (v <= 10.31475 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number) =>
  Math.round(255 * Math.max(0, Math.min(1, v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)));

/** B. Ottosson, “A perceptual color space for image processing” (2020). */
function oklab(c: Rgb): Rgb {
  const [r, g, b] = c.map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** `share` of `a` in `b`, in OKLab. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const [x, y] = [oklab(a), oklab(b)];
  return fromOklab([0, 1, 2].map((i) => x[i]! * share + y[i]! * (1 - share)) as unknown as Rgb);
}

/** Relative luminance; source: WCAG 2.2. */
const luminance = (c: Rgb): number => {
  const [r, g, b] = c.map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
export const contrast = (a: Rgb, b: Rgb): number => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};
const READABLE = 4.5;
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
/** Ink or halo, whichever is easier to read on a fill; black or white where a theme's own are not easy enough. */
export function textOn(fill: Rgb, { ink, halo }: Pick<Palette, 'ink' | 'halo'>): Rgb {
  const better = (a: Rgb, b: Rgb) => (contrast(a, fill) >= contrast(b, fill) ? a : b);
  const own = better(ink, halo);
  return contrast(own, fill) >= READABLE ? own : better(black, white);
}

/** Reads the theme's colours through an element that is in the shadow root and may be painted on. */
export function readPalette(probe: HTMLElement): Palette {
  const computed = getComputedStyle(probe);
  const read = (name: string): Rgb => {
    probe.style.setProperty('color', `var(--_${name})`);
    return parseColour(computed.color);
  };
  const land = read('land');
  const surface = read('surface');
  const dark = luminance(surface) < 0.2;
  const full = slots.map((i) => read(`t${i}`));
  const palette = {
    water: read('water'),
    land,
    landLine: read('land-line'),
    ink: read('map-ink'),
    halo: read('map-halo'),
    accent: read('accent'),
    surface,
    text: read('text'),
    muted: read('muted'),
    full,
    tint: full.map((c, i) => mix(c, land, (dark ? tintDark : tintLight)[i]!)),
    diverging: steps.map((i) => read(`d${i}`)),
    sequential: steps.map((i) => read(`s${i}`)),
    dark,
    forced: matchMedia('(forced-colors: active)').matches,
    font: computed.fontFamily || 'sans-serif',
  };
  return { ...palette, key: JSON.stringify(palette) };
}
