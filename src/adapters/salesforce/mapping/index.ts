export * from './records.js';
export * from './rows.js';
export * from './standard.js';
