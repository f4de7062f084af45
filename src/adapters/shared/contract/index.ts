/**
 * The contract kit, published as `bailiwick/testing`: what an adapter owes, as a list of named cases that no test framework
 * is needed for, and adapters that fail on purpose.
 *
 * ```ts
 * import { contract } from 'bailiwick/testing';
 * for (const c of contract) test(c.name, () => c.run(make));
 * ```
 */
export { contract } from './cases/index.js';
export { faulty, type FaultPlan, type FaultyAdapter } from '../faulty.js';
export { runContract, type Result } from './run.js';
export type * from './types.js';
export { wanted } from './wanted.js';
