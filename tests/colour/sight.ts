import { type Rgb, converter, differenceCiede2000, parse } from 'culori';

/**
 * Sight that lacks a kind of cone, as 3 x 3 matrices on linear RGB, by rows. Source: G. M. Machado, M. M. Oliveira, L. A. F.
 * Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (6), 2009, severity 1.0.
 */
const matrices = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export const sights = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Sight = (typeof sights)[number];

const linear = converter('lrgb');
const encoded = converter('rgb');
const difference = differenceCiede2000();
const inside = (v: number) => Math.min(1, Math.max(0, v));

/** How a colour looks to somebody. */
export function seen(colour: string, sight: Sight): Rgb {
  const given = parse(colour);
  if (!given) throw new Error(`${colour} is no colour`);
  if (sight === 'normal') return encoded(given);
  const { r, g, b } = linear(given);
  const m = matrices[sight];
  const row = (i: number) => inside(m[i]! * r + m[i + 1]! * g + m[i + 2]! * b);
  return encoded({ mode: 'lrgb', r: row(0), g: row(3), b: row(6) });
}

/** The smallest CIEDE2000 difference of any two colours, as somebody sees them, with the two. */
export function worstPair(
  colours: readonly string[],
  sight: Sight,
): { readonly difference: number; readonly pair: readonly [number, number] } {
  let worst = { difference: Infinity, pair: [0, 0] as readonly [number, number] };
  colours.forEach((a, i) => {
    for (let j = i + 1; j < colours.length; j++) {
      const d = difference(seen(a, sight), seen(colours[j]!, sight));
      if (d < worst.difference) worst = { difference: d, pair: [i + 1, j + 1] };
    }
  });
  return worst;
}

/** The eight colours of territories in both themes, as the file with all colours states them. */
export function territoryColours(tokens: string): { readonly light: string[]; readonly dark: string[] } {
  const found = [...tokens.matchAll(/--_t\d: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  return { light: found.map((m) => m[1]!), dark: found.map((m) => m[2]!) };
}
