/** What adapters share. */
export * from './transport/index.js';
