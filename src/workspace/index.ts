export * from './connections.js';
export * from './ports.js';
export * from './publish.js';
export * from './selection.js';
export * from './store.js';
export * from './workspace.js';
