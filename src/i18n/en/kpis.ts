import type { ExclusionReason, KpiId, NoBasisReason } from '../../domain/index.js';
import { kpiNames } from './kpi-names.js';

const plural = (n: number, one: string, other: string) => (n === 1 ? one : other);

/** What a company's policy puts into a definition; formatted already. */
export interface PolicyWords {
  /** `A 30, B 90, C 180` */
  readonly intervals: string;
  readonly grace: string;
  readonly gapMonths: string;
  readonly engagedMonths: string;
}
export interface KpiWords {
  readonly name: string;
  /** Where room is scarce. */
  readonly short?: string;
  readonly definition: (policy: PolicyWords) => string;
  /** The two sides of the fraction, where it is one. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** Heads the list of records behind the figure. */
  readonly records: (n: number, text: string) => string;
}

const deals = (one: string, other: string) => (n: number, text: string) => `${text} ${plural(n, one, other)}`;
const wonDeals = deals('won deal', 'won deals');
const openDeals = deals('open deal', 'open deals');
const accounts = (what: string) => (n: number, text: string) => `${text} ${plural(n, 'account', 'accounts')} ${what}`;

const kpi = {
  attainment: {
    definition: () => 'Won as a share of the quota of the whole period.',
    numerator: 'won',
    denominator: 'quota of the period',
    records: wonDeals,
  },
  pacing: {
    short: 'To date',
    definition: () => 'Won against the quota that is due by now, spread over the days of each quota. 100% is on plan.',
    numerator: 'won',
    denominator: 'quota due to date',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Commit',
    definition: () =>
      'Won and committed, as a share of the quota of the whole period. Committed are open deals of that forecast category that close by its end.',
    numerator: 'won or committed',
    denominator: 'quota of the period',
    records: deals('deal won or committed', 'deals won or committed'),
  },
  sales: {
    short: 'Won',
    definition: () => 'Amounts of the opportunities won in the period so far, by the day on which they closed.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Won in the period so far against the same days of last year.',
    numerator: 'won',
    denominator: 'won on the same days of last year',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'On last period',
    definition: () =>
      'Won in the period so far against as many working days of the period before. Not seasonally comparable: a strong season stands against a weak one.',
    numerator: 'won',
    denominator: 'won in as many working days of the period before',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `First won deals of a customer with all that belongs to it; a customer counts as new again after ${p.gapMonths} months without one.`,
    records: deals('deal that made a customer', 'deals that made customers'),
  },
  'acquisition-rate': {
    short: 'Acquisition',
    definition: () => 'New customers as a share of the customers that there were when the period began.',
    numerator: 'new customers',
    denominator: 'customers at the start',
    records: deals('deal that made a customer', 'deals that made customers'),
  },
  'new-customer-share': {
    short: 'New share',
    definition: () => 'Amount of the deals that made a customer, as a share of all that was won.',
    numerator: 'won from new customers',
    denominator: 'won',
    records: deals('deal that made a customer', 'deals that made customers'),
  },
  'win-rate': {
    definition: () => 'Won deals as a share of all deals that were closed, won or lost, in the period so far.',
    numerator: 'won',
    denominator: 'closed',
    records: deals('closed deal', 'closed deals'),
  },
  'win-rate-value': {
    short: 'Win value',
    definition: () => 'Won amount as a share of the amount of all deals that were closed. One big deal rules it.',
    numerator: 'won',
    denominator: 'closed',
    records: deals('closed deal', 'closed deals'),
  },
  'average-deal': {
    definition: () => 'Won amount divided by the number of won deals that have an amount.',
    numerator: 'won',
    denominator: 'deals',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'Mean number of days from the creation of a deal to its closing, of won deals.',
    numerator: 'days in all',
    denominator: 'won deals',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Velocity a day',
    definition: () => 'Open deals × win rate × average deal ÷ sales cycle: what a day brings in at this pace.',
    records: openDeals,
  },
  'pipeline-coverage': {
    definition: () => 'Open amount that closes by the end of the period, for each unit of quota that is left.',
    numerator: 'open, closing in the period',
    denominator: 'quota left',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Amounts of open deals that close from today to the end of the period.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Weighted',
    definition: () => 'Amounts of open deals that close by the end of the period, each times its probability.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Share of accounts with a completed visit or call within the interval of their class: ${p.intervals} days.`,
    numerator: 'touched in time',
    denominator: 'accounts counted',
    records: (_n, text) => `${text} not covered`,
  },
  'call-plan': {
    definition: (p) =>
      `Touches done of those that the classes ask for (${p.intervals} days), each account up to its plan.`,
    numerator: 'done, up to the plan',
    denominator: 'planned so far',
    records: accounts('behind their plan'),
  },
  'potential-coverage': {
    short: 'Potential',
    definition: (p) =>
      `Share of the potential of accounts touched within the interval of their class: ${p.intervals} days.`,
    numerator: 'potential touched in time',
    denominator: 'potential counted',
    records: (_n, text) => `${text} not covered`,
  },
  'book-engagement': {
    short: 'Engagement',
    definition: (p) => `Share of all accounts with a completed touch in the last ${p.engagedMonths} months.`,
    numerator: 'touched',
    denominator: 'accounts',
    records: accounts('without a touch'),
  },
  penetration: {
    definition: () => 'Share of accounts that bought in the last 12 months.',
    numerator: 'bought',
    denominator: 'accounts',
    records: accounts('that did not buy'),
  },
  'white-space': {
    definition: () => 'What accounts could buy in a year, less what they bought from us in the last 12 months.',
    records: accounts('with room'),
  },
  'activity-rate': {
    definition: () => 'Completed activities for each rep and working day of the period so far.',
    numerator: 'activities',
    denominator: 'rep days',
    records: (n, text) => `${text} ${plural(n, 'activity', 'activities')}`,
  },
  'orphan-rate': {
    short: 'Orphans',
    definition: () => 'Share of accounts without an active owner or without a territory.',
    numerator: 'without owner or territory',
    denominator: 'accounts',
    records: accounts('without owner or territory'),
  },
  'geographic-coverage': {
    short: 'Population',
    definition: () => 'Share of the population that lives in an area of a territory.',
    numerator: 'in a territory',
    denominator: 'people',
    records: (n, text) => `${text} ${plural(n, 'area', 'areas')} without a territory`,
  },
} satisfies Record<KpiId, Omit<KpiWords, 'name'>>;

const named = Object.fromEntries(
  Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
);

const noBasis = {
  'no-quota': 'There is no quota for these days.',
  'no-forecast': 'No open deal has a forecast category.',
  'quota-met': 'The quota is met: nothing is left to cover.',
  'no-closed': 'Nothing was won or lost in these days.',
  'no-won': 'Nothing was won in these days.',
  'no-base': 'Nothing was won on the same days of last year.',
  'not-read': 'The records begin later than the same days of last year.',
  'no-previous': 'Nothing was won in as many working days of the period before.',
  'previous-not-read': 'The records begin later than the period before.',
  'no-customers': 'There was no customer when the period began.',
  'no-accounts': 'No account counts here.',
  'no-potential': 'No account has a potential.',
  'no-population': 'No area has a population.',
  'no-plan': 'No visit is due: no account has a class with an interval.',
  'no-reps': 'No rep is at work here.',
  'not-started': 'The period has not begun.',
  'period-over': 'It looks ahead, and these days are over.',
  'no-cycle': 'Every deal was won on the day it was created.',
  'whole-only': 'It makes sense for the whole company only.',
  'not-finite': 'The numbers behind it are too large to count.',
} satisfies Record<NoBasisReason, string>;

const excluded = {
  'no-amount': (n, text) => `${text} ${plural(n, 'deal', 'deals')} without an amount`,
  'other-currency': (n, text) => `${text} ${plural(n, 'record', 'records')} in another currency`,
  'quota-other-currency': (n, text) => `${text} ${plural(n, 'quota', 'quotas')} in another currency`,
  'no-account': (n, text) => `${text} ${plural(n, 'deal', 'deals')} without an account`,
  'no-created': (n, text) => `${text} ${plural(n, 'deal', 'deals')} without a day of creation`,
  'created-after-close': (n, text) => `${text} ${plural(n, 'deal', 'deals')} created after they closed`,
  'no-probability': (n, text) => `${text} ${plural(n, 'deal', 'deals')} without a probability`,
  'no-forecast': (n, text) => `${text} open ${plural(n, 'deal', 'deals')} without a forecast category`,
  'past-due': (n, text) => `${text} open ${plural(n, 'deal', 'deals')} whose closing day is over`,
  'no-interval': (n, text) => `${text} ${plural(n, 'account', 'accounts')} of a class without an interval`,
  'just-assigned': (n, text, grace) =>
    `${text} ${plural(n, 'account', 'accounts')} assigned less than ${grace} days ago`,
  'no-potential': (n, text) => `${text} ${plural(n, 'account', 'accounts')} without a potential`,
  'potential-too-low': (n, text) =>
    `${text} ${plural(n, 'account', 'accounts')} that bought more than their potential says`,
  'no-population': (n, text) => `${text} ${plural(n, 'area', 'areas')} without a population`,
} satisfies Record<ExclusionReason, (n: number, text: string, grace: string) => string>;

/** Words of each KPI, why it may have no figure, and what it leaves out. */
export const kpis = {
  of: named as Record<KpiId, KpiWords>,
  noBasis: noBasis as Record<NoBasisReason, string>,
  excluded: excluded as Record<ExclusionReason, (n: number, text: string, grace: string) => string>,
};
