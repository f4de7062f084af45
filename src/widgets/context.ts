import { ContextRoot, createContext } from '#lit';
import type { Workspace } from '../workspace/index.js';

/** The nearest workspace element's workspace. The key carries the major version, so that two versions don't mix. */
export const workspaceContext = createContext<Workspace | undefined>(Symbol.for('bailiwick/0/workspace'));

// here, as every widget's module brings it: widgets may be upgraded before the workspace around them is even defined
new ContextRoot().attach(document.documentElement);
