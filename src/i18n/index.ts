export * from './format.js';
export { isolateAny } from './isolate.js';
export * from './languages.js';
export * from './messages.js';
export * from './plural.js';
