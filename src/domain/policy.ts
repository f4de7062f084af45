import type { Activity } from './model.js';

/** What a company has decided about service: how often, how much, what counts. */
export interface Policy {
  /** Days within which an account of a class is to be touched; a class that isn't listed has no interval. */
  readonly visitEvery: Readonly<Record<string, number>>;
  /** Kinds of completed activity that count as a touch; mass mail doesn't, by default. */
  readonly touches: readonly Activity['kind'][];
  /** Share of accounts to be touched in time, 0 to 1. */
  readonly coverageGoal: number;
  /** Accounts assigned for fewer days than this are left out of coverage. */
  readonly graceDays: number;
  /** A customer without a won opportunity for so many months counts as new again. */
  readonly reactivatedAfterMonths: number;
  /** Months of activity that make a book “engaged”. */
  readonly engagedWithinMonths: number;
  /** Open pipeline that is wanted for each unit of remaining quota. */
  readonly pipelineGoal: number;
}

/** A 30, B 90, C 180 days: the example of common field practice; every company sets its own. */
export const defaultPolicy: Policy = {
  visitEvery: { A: 30, B: 90, C: 180 },
  touches: ['visit', 'call'],
  coverageGoal: 0.85,
  graceDays: 30,
  reactivatedAfterMonths: 24,
  engagedWithinMonths: 12,
  pipelineGoal: 3,
};
