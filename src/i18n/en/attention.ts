import type { AttentionCode, CollectionName } from '../../domain/index.js';

const plural = (n: number, one: string, other: string) => (n === 1 ? one : other);

/** The values of an attention item, ready to be put into a sentence. */
export interface AttentionValues {
  /** Whom it is about; undefined where that is what the reader looks at anyway. */
  readonly who: string | undefined;
  /** A value as text, by its key; empty where it isn't there. */
  text(key: string): string;
  /** A count, for plurals; 0 where it isn't there. */
  count(key: string): number;
}
type Sentence = (v: AttentionValues) => string;

const accounts = (v: AttentionValues, key = 'accounts') =>
  `${v.text(key)} ${plural(v.count(key), 'account', 'accounts')}`;
const areas = (v: AttentionValues) => `${v.text('areas')} ${plural(v.count('areas'), 'area', 'areas')}`;
const isOrAre = (v: AttentionValues, key: string) => plural(v.count(key), 'is', 'are');

/** The whole of it, in one or two plain sentences. */
const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const empty = v.text('days')
      ? `${v.who ?? 'This territory'} has had no rep for ${v.text('days')} ${plural(v.count('days'), 'day', 'days')}.`
      : `${v.who ?? 'This territory'} has no rep.`;
    return v.count('accounts') > 0
      ? `${empty} ${v.text('notInTime')} of its ${accounts(v)} were not touched in time.`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? v.text('quarterShort') : 'all';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? `, ${part} of it since ${v.text('quarterFrom')}` : '';
    return v.who ? `${v.who} is ${v.text('short')} behind plan${since}.` : `Behind plan by ${v.text('short')}${since}.`;
  },
  'on-plan': (v) =>
    v.count('ahead') > 0
      ? `${v.who ? `${v.who} is on plan` : 'On plan'}, ${v.text('ahead')} ahead of what is due.`
      : `${v.who ? `${v.who} is on plan` : 'On plan'}.`,
  'no-plan': (v) => (v.who ? `${v.who}: ${v.text('reason')}` : v.text('reason')),
  'accounts-overdue': (v) =>
    `${v.text('accounts')} of ${v.text('of')} class ${v.text('class')} accounts${v.who ? ` of ${v.who}` : ''} ${isOrAre(v, 'accounts')} overdue a touch.`,
  overlap: (v) => {
    const what = v.count('areas') > 0 ? areas(v) : accounts(v);
    const so =
      v.count('areas') > 0 && v.count('accounts') > 0
        ? `, so ${accounts(v)} ${plural(v.count('accounts'), 'has', 'have')} two claims`
        : '';
    return `${v.who ?? 'This territory'} and ${v.text('other')} claim the same ${what}${so}.`;
  },
  'areas-without-territory': (v) =>
    `${areas(v)} with ${v.text('population')} people ${plural(v.count('areas'), 'has', 'have')} no territory.`,
  'accounts-without-territory': (v) =>
    `${accounts(v)}${v.who ? ` of ${v.who}` : ''} ${plural(v.count('accounts'), 'is', 'are')} in no territory.`,
  'accounts-without-owner': (v) =>
    `${accounts(v)}${v.who ? ` of ${v.who}` : ''} ${plural(v.count('accounts'), 'has', 'have')} no owner.`,
  'past-due-deals': (v) =>
    `${v.text('deals')} open ${plural(v.count('deals'), 'deal', 'deals')}${v.who ? ` of ${v.who}` : ''}, worth ${v.text('amount')}, should have closed by now.`,
  'inactive-owner': (v) => `${v.who ?? 'The owner'} is no longer active and still owns ${accounts(v)}.`,
  'coverage-below-goal': (v) =>
    `${v.who ? `Coverage of ${v.who}` : 'Coverage'} is ${v.text('share')}, goal ${v.text('goal')}: ${v.text('missed')} of ${accounts(v)} were not touched in time.`,
  'win-rate-fell': (v) =>
    `${v.who ? `Win rate of ${v.who}` : 'Win rate'} fell to ${v.text('share')}, from ${v.text('before')} last year.`,
};

/** A few words, for a row of a table that names the subject already. */
const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `No rep since ${v.text('since')}` : 'No rep'),
  'behind-plan': (v) => `${v.text('short')} behind plan`,
  'on-plan': () => 'On plan',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Not begun' : 'No quota'),
  'accounts-overdue': (v) =>
    `${v.text('accounts')} class ${v.text('class')} ${plural(v.count('accounts'), 'account', 'accounts')} overdue`,
  overlap: (v) => `${v.count('areas') > 0 ? areas(v) : accounts(v)} contested`,
  'areas-without-territory': (v) => `${areas(v)} without territory`,
  'accounts-without-territory': (v) => `${accounts(v)} without territory`,
  'accounts-without-owner': (v) => `${accounts(v)} without owner`,
  'past-due-deals': (v) => `${v.text('deals')} ${plural(v.count('deals'), 'deal', 'deals')} past due`,
  'inactive-owner': (v) => `Inactive, owns ${accounts(v)}`,
  'coverage-below-goal': (v) => `Coverage ${v.text('share')}, goal ${v.text('goal')}`,
  'win-rate-fell': (v) => `Win rate fell to ${v.text('share')}`,
};

const things: Record<CollectionName, readonly [one: string, other: string]> = {
  territories: ['territory', 'territories'],
  areas: ['area', 'areas'],
  reps: ['rep', 'reps'],
  accounts: ['account', 'accounts'],
  opportunities: ['deal', 'deals'],
  activities: ['activity', 'activities'],
  quotas: ['quota', 'quotas'],
  assignments: ['assignment', 'assignments'],
};

/** What needs attention, in words. */
export const attention = {
  sentence,
  short,
  subtitle: (found: string, of: string) => `${found} of ${of} checks, most urgent first`,
  severity: { error: 'Urgent', warning: 'Warning', info: 'For information', ok: 'In order' },
  see: (collection: CollectionName, n: number, text: string) =>
    n === 1 ? `See the ${things[collection][0]}` : `See the ${text} ${things[collection][1]}`,
  show: (name: string) => `Show ${name}`,
  showPassed: 'Show',
  seeWon: 'See what was won',
  passed: (n: number, text: string) => `${text} ${plural(n, 'check', 'checks')} passed`,
  allGood: 'Nothing needs attention.',
  check: {
    'vacant-territory': 'Every territory has a rep',
    'behind-plan': 'Won keeps up with the plan',
    'on-plan': 'The plan is met',
    'no-plan': 'There is a quota',
    'accounts-overdue': 'The most important accounts are touched in time',
    overlap: 'No two territories claim the same',
    'areas-without-territory': 'Every area has a territory',
    'accounts-without-territory': 'Every account has a territory',
    'accounts-without-owner': 'Every account has an owner',
    'past-due-deals': 'No open deal is past its closing day',
    'inactive-owner': 'Every owner is active',
    'coverage-below-goal': 'Coverage reaches its goal',
    'win-rate-fell': 'The win rate holds',
  } satisfies Record<AttentionCode, string>,
};
