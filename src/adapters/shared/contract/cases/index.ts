import type { ContractCase } from '../types.js';
import * as cancelling from './cancelling.js';
import * as committing from './committing.js';
import * as conflicts from './conflicts.js';
import { breaksOff, faultCases, lostAnswer, signedOutCommit, unreachableCommit } from './faults.js';
import * as identity from './identity.js';
import * as narrowing from './narrowing.js';
import * as reading from './reading.js';
import { sums } from './summing.js';
import { watches } from './watching.js';

/** Every case, in the order in which an adapter is best written. */
export const contract: readonly ContractCase[] = [
  identity.identifies,
  identity.statesWhatItCan,
  identity.describesFields,
  reading.readsCompletely,
  reading.readsFaithfully,
  reading.obeysTheSchema,
  narrowing.badBecomesIssue,
  reading.givesVersions,
  reading.totalsOfPages,
  reading.readsAlike,
  reading.readsSideBySide,
  reading.tellsProgress,
  reading.unknownIds,
  reading.undeclared,
  narrowing.narrowsByIds,
  narrowing.narrowsByAccount,
  narrowing.narrowsByRep,
  narrowing.narrowsByTerritory,
  narrowing.narrowsByDays,
  narrowing.narrowsByPlace,
  narrowing.narrowsByMore,
  cancelling.cancelledBefore,
  cancelling.cancelledBetween,
  cancelling.cancelledAlone,
  cancelling.leftEarly,
  cancelling.cancelledWhileHanging,
  ...faultCases,
  breaksOff,
  committing.updates,
  committing.updatesBlindly,
  committing.leavesOthersAlone,
  committing.creates,
  committing.deletes,
  committing.ordersOutcomes,
  committing.emptyCommit,
  committing.refusesTooMany,
  committing.refusesField,
  committing.refusesUndeclared,
  committing.checksDry,
  conflicts.ownStale,
  conflicts.foreignStale,
  conflicts.staleDelete,
  conflicts.gone,
  conflicts.partly,
  conflicts.allOrNothing,
  cancelling.cancelledCommit,
  signedOutCommit,
  lostAnswer,
  unreachableCommit,
  sums,
  watches,
];
