/** Directives of our private lit, apart from it: what draws first needs none. */
import './index.js';

export { createRef, ref } from 'lit/directives/ref.js';
export type { Ref, RefOrCallback } from 'lit/directives/ref.js';
export { repeat } from 'lit/directives/repeat.js';
export { styleMap } from './style-map.js';
export type { StyleInfo } from './style-map.js';
