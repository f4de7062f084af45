/** Bailiwick: sales territory management as web components. Importing this defines all elements. */
export * from './domain/index.js';
export { connect, disconnect, connectionNames, type WorkspaceOptions } from './workspace/index.js';
export { BailiwickAccount } from './widgets/account/account.js';
export { BailiwickMap } from './widgets/map/map.js';
export { BailiwickScorecard } from './widgets/scorecard/scorecard.js';
export { BailiwickWorkspace } from './widgets/workspace/workspace.js';
export { addMessages, type Messages } from './i18n/index.js';
export type * from './widgets/events.js';
export { mount, type Mounted, type MountOptions } from './host/mount.js';
