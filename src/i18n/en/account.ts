import type { Outcome } from '../../domain/index.js';

const s = (n: number, one: string, other: string) => (n === 1 ? one : other);

/** Words of the account widget. */
export const account = {
  none: {
    title: 'No account chosen',
    text: 'Give the widget the id of the record, as in account="001…".',
  },
  missing: {
    title: 'This account was not found',
    text: (id: string) => `The CRM has no account “${id}”, or you may not see it.`,
  },
  owner: 'Owner',
  noOwner: 'No owner',
  alsoClaims: 'Also claims',
  inTerritory: 'In the territory',
  cause: { area: 'By area', rule: 'By rule', hand: 'By hand', unknown: 'Assigned' },
  since: (cause: string, day: string) => `${cause}, since ${day}`,
  formerRep: 'no longer active',
  draftOwner: (name: string) => `Draft: ${name} is to own it`,
  conflicts: {
    overlap: {
      title: (n: number, text: string) => `${text} ${s(n, 'territory claims', 'territories claim')} this account`,
      text: (names: string) => `It is in ${names}.`,
    },
    'inactive-owner': {
      title: () => 'The owner is no longer active',
      text: (name: string) => `${name} has left. Nobody looks after this account.`,
    },
    'unknown-owner': {
      title: () => 'The owner is no known rep',
      text: (id: string) => `“${id}” is none of the reps that were read.`,
    },
    'no-owner': {
      title: () => 'Nobody owns this account',
      text: () => 'Give it to a rep, so that somebody looks after it.',
    },
    'outside-territory': {
      title: () => 'Outside the owner’s territory',
      text: (names: string) => `It lies in ${names}, where the owner is not assigned.`,
    },
    'no-territory': { title: () => 'In no territory', text: () => 'No territory claims this account: a gap.' },
    'two-owners': {
      title: () => 'Another rep has the territory',
      text: (names: string) => `${names} could look after it too.`,
    },
  },
  lastTouch: 'Last touch',
  due: (day: string) => `Due ${day}`,
  onTime: 'On time',
  noTouchYet: 'No touch recorded',
  noInterval: 'No visit interval for this class',
  touchSentence: (ago: string, cls: string, every: string) => `Touched ${ago}. ${cls} is due every ${every}.`,
  touchSentenceNoClass: (ago: string) => `Touched ${ago}.`,
  everyDays: (n: number, text: string) => s(n, 'day', `${text} days`),
  today: 'Today',
  openPipeline: 'Open pipeline',
  pipelineCount: (n: number, text: string, next: string | undefined) =>
    n === 0
      ? 'No open deals'
      : `${text} ${s(n, 'deal', 'deals')}${next === undefined ? ', past due' : `, next ${next}`}`,
  won: (period: string) => `Won ${period}`,
  nearby: (distance: string) => `Nearby, within ${distance}`,
  noNearby: 'No other account within this distance',
  noPlace: 'This account has no coordinates, so nothing can be near it.',
  touched: (day: string) => `touched ${day}`,
  neverTouched: 'never touched',
  changeOwner: 'Change owner',
  readOnly: 'This connection can’t change owners',
  form: {
    title: 'Change owner',
    to: 'New owner',
    choose: 'Choose a rep',
    reason: 'Reason',
    reasonHint: 'Why, in a few words',
    needTo: 'Choose the new owner.',
    needReason: 'Say why, so that others can follow it.',
    same: 'This rep owns it already.',
    inTerritory: (territory: string) => `${territory}, covers this account`,
    otherTerritory: (territory: string) => territory,
    noTerritory: 'no territory',
    check: 'Check the change',
    keep: 'Keep as draft',
    back: 'Back',
    discard: 'Discard',
    publish: 'Publish',
    publishing: 'Publishing…',
    checking: 'Checking…',
  },
  dryRun: {
    title: 'What would happen',
    nothing: 'Nothing has been changed yet.',
    give: (account: string, from: string, to: string) => `${account} goes from ${from} to ${to}.`,
    warnings: {
      'inactive-owner': () => 'The new owner is not active in the CRM.',
      'outside-territory': () => 'The account lies outside the new owner’s territory.',
      'open-opportunities': (n: string) =>
        n === '1'
          ? '1 open opportunity stays with the present owner.'
          : `${n} open opportunities stay with the present owner.`,
      'team-removed': (n: string) =>
        n === '1' ? '1 account team member will be removed.' : `${n} account team members will be removed.`,
      'unknown-record': () => 'The CRM does not know this record any more.',
      'stale-version': () => 'Somebody changed this account since it was read.',
      forbidden: (needs: string) => `You may not do this. Needed: ${needs}.`,
    } as Record<string, (value: string) => string>,
    other: (code: string, value: string) => `The CRM says: ${code} ${value}`,
    blocked: 'The CRM would not accept it.',
    fine: 'Nothing stands in the way.',
    weaker:
      'This CRM can’t compare versions while it writes: a change that somebody makes at the same moment could be overwritten.',
  },
  outcome: {
    applied: (to: string) => `Done: ${to} owns this account now.`,
    undone: (to: string) => `Undone: ${to} owns this account again.`,
    undo: 'Undo',
    status: {
      applied: 'Applied',
      conflict: 'Somebody else changed it first',
      rejected: 'The CRM refused it',
      forbidden: 'You may not change it',
      gone: 'The account no longer exists',
      locked: 'The record is locked by someone at the moment',
      unknown: 'No answer came. It is not known whether it was saved',
      'not-sent': 'It was not sent',
      undone: 'Rolled back by the CRM',
    } satisfies Record<Outcome['status'], string>,
    nothingLost: 'Your change is kept as a draft.',
    yours: 'Yours',
    theirs: 'Theirs, now in the CRM',
    takeYours: 'Publish yours',
    takeTheirs: 'Keep theirs',
    again: 'Try again',
    checkAgain: 'Check again',
  },
};
