import type { Kpi, Policy } from '../../../domain/index.js';

/** Classes of a choropleth: values below `borders[0]` are in class 0, and so on. */
export interface Classes {
  readonly kind: 'diverging' | 'sequential';
  readonly borders: readonly number[];
  /** Of each class the step of its ramp, 0 to 4. */
  readonly steps: readonly number[];
}

export const classOf = ({ borders }: Classes, value: number): number => {
  let at = 0;
  while (at < borders.length && value >= borders[at]!) at++;
  return at;
};

/** The nearest number with that many significant digits; 2.5 and 25 count as round with two. */
function rounded(value: number, digits: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  // powers of ten below one aren't exact: go through their inverse
  return unit < 1 ? Math.round(value * Math.round(1 / unit)) / Math.round(1 / unit) : Math.round(value / unit) * unit;
}

/** Which steps of a ramp of five so many classes take. */
const stepsFor = (count: number) =>
  [[2], [1, 3], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]][Math.min(count, 5) - 1] ?? [2];

/** About as many values in each of five classes, with round borders; fewer classes where values are few or alike. */
export function sequential(values: readonly number[]): Classes {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const wanted = Math.min(5, new Set(sorted).size);
  let best: number[] = [];
  for (const digits of [1, 2, 3]) {
    const borders = Array.from({ length: Math.max(0, wanted - 1) }, (_, i) =>
      rounded(sorted[Math.floor(((i + 1) * sorted.length) / wanted)]!, digits),
    );
    const inside = [...new Set(borders)].filter((b) => b > sorted[0]! && b <= sorted.at(-1)!);
    if (inside.length > best.length) best = inside;
    if (best.length === wanted - 1) break;
  }
  return { kind: 'sequential', borders: best, steps: stepsFor(best.length + 1) };
}

/** Five classes around a centre: within 5 points of it, 5 to 15, more than 15; `relative` takes them as percents of it. */
export function diverging(centre: number, relative: boolean, reverse = false): Classes {
  const at = (offset: number) => Math.round((relative ? centre * (1 + offset) : centre + offset) * 1e6) / 1e6;
  const steps = [0, 1, 2, 3, 4];
  return {
    kind: 'diverging',
    borders: [-0.15, -0.05, 0.05, 0.15].map(at),
    steps: reverse ? steps.reverse() : steps,
  };
}

/** Shares whose natural centre isn't a goal of the policy: the plan, or no change. */
const centres: Readonly<Record<string, number>> = { attainment: 1, 'attainment-to-date': 1, pacing: 1, forecast: 1 };

/** Classes for a KPI: around its goal, the plan or no change where it has one, else by size. */
export function classesOf(kpi: Kpi, policy: Policy, values: readonly number[]): Classes {
  const reverse = kpi.better === 'lower';
  const goal = kpi.goal?.(policy) ?? centres[kpi.id];
  if (goal !== undefined) return diverging(goal, kpi.unit !== 'share', reverse);
  if (kpi.unit === 'share' && values.some((v) => v < 0)) return diverging(0, false, reverse);
  return sequential(values);
}
