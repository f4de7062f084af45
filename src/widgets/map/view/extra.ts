import { type Scope, type Window, type World, attributionOf, factsOf, inForce } from '../../../domain/index.js';
import type { Alignment } from './alignment.js';
import { accountsByArea, numbersOfAccounts } from './figures.js';
import type { MapView, Row } from './row.js';
import { populationOf } from './summary.js';

/** Accounts that several of the shown territories claim, and those that none does. */
export function extraRows(
  world: World,
  { window, scope, complete }: { readonly window: Window; readonly scope: Scope; readonly complete: boolean },
  alignment: Alignment,
  isShown: ReadonlySet<number>,
  gaps: readonly number[],
): Pick<MapView, 'overlap' | 'gap'> {
  const twice = alignment.ofArea
    .map((list, area) => (list.length > 1 && list.some((n) => isShown.has(n)) ? area : -1))
    .filter((area) => area >= 0);
  const numbers = complete ? numbersOfAccounts(world, window) : undefined;
  const sets = complete ? accountSets(world, alignment, isShown, gaps, scope.kind === 'all') : { twice: [], gap: [] };
  const row = (kind: 'overlap' | 'gap', areas: readonly number[], accounts: readonly number[]): Row | undefined =>
    areas.length + accounts.length === 0
      ? undefined
      : {
          key: kind,
          kind,
          reps: [],
          areas: areas.length,
          numbers: numbers?.(accounts),
          population: populationOf(world, areas),
          value: undefined,
          class: undefined,
        };
  return { overlap: row('overlap', twice, sets.twice), gap: row('gap', gaps, sets.gap) };
}

function accountSets(
  world: World,
  alignment: Alignment,
  isShown: ReadonlySet<number>,
  gaps: readonly number[],
  whole: boolean,
) {
  const { claims } = factsOf(world);
  const byArea = accountsByArea(world);
  const inGap = new Set(gaps.flatMap((area) => byArea[area] ?? []));
  const territory = attributionOf(world, 'accounts', 'as-is', world.asOf).territory;
  const twice: number[] = [];
  const gap: number[] = [];
  claims.forEach((all, i) => {
    if (territory[i]! < 0) {
      if (whole || inGap.has(i)) gap.push(i);
      return;
    }
    if (all.length < 2) return;
    const claiming = new Set(all.filter((a) => inForce(a, world.asOf)).map((a) => a.territory));
    if (claiming.size > 1 && [...claiming].some((t) => isShown.has(alignment.numberOf.get(t) ?? -1))) twice.push(i);
  });
  return { twice, gap };
}
