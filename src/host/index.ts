/** Ways into a page that isn't ours. */
export * from './mount.js';
