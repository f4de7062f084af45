/** A seeded stream of random numbers: same seed, same numbers, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** An integer in [0, n). */
  below(n: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Standard normal, by the Box-Muller transform. */
  normal(): number;
  /** Log-normal with that median. */
  lognormal(median: number, sigma: number): number;
  shuffle<T>(list: readonly T[]): T[];
}

/** A number from a text; FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The stream named `label` of a seed. Own streams keep one part of the world still while another is changed. */
export function randomOf(seed: number, label: string): Random {
  let state = (hashOf(label) ^ Math.imul(seed | 0, 0x9e3779b1)) >>> 0;
  // mulberry32, by Tommy Ettinger (public domain)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    below,
    normal,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    shuffle(list) {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
  };
}

/** Draws indices with given weights: binary search in the running sums. */
export function weighted(weights: readonly number[]): (random: Pick<Random, 'next'>) => number {
  const sums = new Array<number>(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i++) sums[i] = total += weights[i]!;
  return (random) => {
    const x = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > x) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
