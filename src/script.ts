/** The single script for pages without modules: every widget, and the connections that need no code. */
export * from './index.js';
export { embedded } from './adapters/embedded/index.js';
export { file } from './adapters/file/index.js';
export { embed, type EmbedOptions, type EmbedState, type Embedding } from './host/embed/embed.js';
import { connectAround } from './host/embed/auto.js';
import { connectFiles } from './host/files.js';
import { sample } from './host/sample/sample.js';
import { connect } from './workspace/index.js';

/** Today, where the page is read; ISO, as `sv` writes it. */
const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
connect('demo', sample(today), { today });
connectFiles(document.currentScript);
connectAround();
