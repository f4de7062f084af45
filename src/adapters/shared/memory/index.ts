/** Collections held in memory: narrowing, pages, issues. What adapters of whole data sets share. */
export { FieldTally, typeOf } from './describe.js';
export { Held, type Records } from './held.js';
export { breathe, FIRST_VERSION, IssueList, pagesOf, stopIfAborted, untilAborted } from './pages.js';
export { referencesOf } from './references.js';
