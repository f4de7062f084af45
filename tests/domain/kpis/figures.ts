import {
  evaluate,
  isFigure,
  kpiById,
  windowOf,
  type Basis,
  type KpiId,
  type Result,
  type Scope,
  type World,
} from '../../../src/domain/index.js';
import { quota, usd, worldOf, type Records } from '../support.js';

export const all: Scope = { kind: 'all' };
/** A KPI in 2026-Q2 (1 April to 30 June) as it stands on 15 May: 45 of 91 days are over. */
export function figureOf(
  id: KpiId,
  world: World | Records,
  { scope = all, period = '2026-Q2', basis = 'as-was' as Basis } = {},
): Result {
  const w = 'tables' in world ? world : worldOf(world);
  const kpi = kpiById(id)!;
  return evaluate(w, [kpi], [windowOf(w.calendar.parse(period)!, w)], basis).figure(kpi, scope);
}
export const valueOf = (r: Result) => (isFigure(r) ? r.value : r.noBasis);
/** Ann’s quota of that quarter. */
export const q2 = (target: number) => quota('rep', 'ann', '2026-04-01', '2026-07-01', usd(target));
