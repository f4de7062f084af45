import { createContext } from '#lit';
import type { Workspace } from '../workspace/index.js';

/** The nearest workspace element's workspace. The key carries the major version, so that two versions don't mix. */
export const workspaceContext = createContext<Workspace | undefined>(Symbol.for('bailiwick/0/workspace'));
