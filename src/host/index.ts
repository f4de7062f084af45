/** Ways into a page that isn't ours. */
export { embed, type EmbedOptions, type EmbedState, type Embedding } from './embed/embed.js';
export * from './mount.js';
/** For pages that import single widgets: the package's main entry brings all of them. */
export { connect, disconnect, connectionNames, type WorkspaceOptions } from '../workspace/index.js';
