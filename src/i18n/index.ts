export * from './format.js';
export * from './messages.js';
