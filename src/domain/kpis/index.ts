import { attainment } from './attainment.js';
import { pacing } from './pacing.js';
import { commitAttainment } from './commit-attainment.js';
import { sales } from './sales.js';
import { growth } from './growth.js';
import { growthPrevious } from './growth-previous.js';
import { newCustomers } from './new-customers.js';
import { acquisitionRate } from './acquisition-rate.js';
import { newCustomerShare } from './new-customer-share.js';
import { winRate } from './win-rate.js';
import { winRateValue } from './win-rate-value.js';
import { averageDeal } from './average-deal.js';
import { salesCycle } from './sales-cycle.js';
import { salesVelocity } from './sales-velocity.js';
import { pipelineCoverage } from './pipeline-coverage.js';
import { openPipeline } from './open-pipeline.js';
import { weightedPipeline } from './weighted-pipeline.js';
import { coverage } from './coverage.js';
import { callPlan } from './call-plan.js';
import { potentialCoverage } from './potential-coverage.js';
import { bookEngagement } from './book-engagement.js';
import { penetration } from './penetration.js';
import { whiteSpace } from './white-space.js';
import { activityRate } from './activity-rate.js';
import { orphanRate } from './orphan-rate.js';
import { geographicCoverage } from './geographic-coverage.js';
import type { Kpi } from './kpi.js';

export {
  attainment,
  pacing,
  commitAttainment,
  sales,
  growth,
  growthPrevious,
  newCustomers,
  acquisitionRate,
  newCustomerShare,
  winRate,
  winRateValue,
  averageDeal,
  salesCycle,
  salesVelocity,
  pipelineCoverage,
  openPipeline,
  weightedPipeline,
  coverage,
  callPlan,
  potentialCoverage,
  bookEngagement,
  penetration,
  whiteSpace,
  activityRate,
  orphanRate,
  geographicCoverage,
};

const list = [
  attainment,
  pacing,
  commitAttainment,
  sales,
  growth,
  growthPrevious,
  newCustomers,
  acquisitionRate,
  newCustomerShare,
  winRate,
  winRateValue,
  averageDeal,
  salesCycle,
  salesVelocity,
  pipelineCoverage,
  openPipeline,
  weightedPipeline,
  coverage,
  callPlan,
  potentialCoverage,
  bookEngagement,
  penetration,
  whiteSpace,
  activityRate,
  orphanRate,
  geographicCoverage,
] as const;

export type KpiId = (typeof list)[number]['id'];

/** Every KPI, in the order in which a scorecard shows them: results, pipeline, coverage. */
export const kpis: readonly (Kpi & { readonly id: KpiId })[] = list;

const byId = new Map<string, Kpi & { readonly id: KpiId }>(kpis.map((kpi) => [kpi.id, kpi]));
/** The KPI with that id, undefined where there is none. */
export const kpiById = (id: string): (Kpi & { readonly id: KpiId }) | undefined => byId.get(id);
export const isKpiId = (id: string): id is KpiId => byId.has(id);

export {
  lostAmount,
  lostCount,
  openAmount,
  openCount,
  openWeighted,
  pastDueCount,
  quotaDue,
  quotaTarget,
  wonAmount,
  wonCount,
} from './parts.js';
export { allAccounts, dueAccounts, intervalOf, notTouchedInTime, touchedInTime } from './accounts.js';
