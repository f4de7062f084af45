import type { CrmAdapter } from '../domain/index.js';
import { type Ports, browserPorts } from './ports.js';
import { Workspace, type WorkspaceOptions } from './workspace.js';

interface Connection {
  readonly adapter: CrmAdapter;
  readonly options: WorkspaceOptions;
  workspace?: Workspace;
}
/**
 * Of the page and not of this copy of the library: where a page has two versions, the elements belong to the first, and find
 * what is connected by the second. The key carries the major version.
 */
interface Registry {
  readonly connections: Map<string, Connection>;
  readonly waiting: Set<() => void>;
}
const KEY = Symbol.for('bailiwick/0/connections');
const { connections, waiting } = ((globalThis as { [KEY]?: Registry })[KEY] ??= {
  connections: new Map(),
  waiting: new Set(),
});

/**
 * Registers a connection under a name, for `<bailiwick-workspace connection="name">` and for a widget's own `connection`.
 * A name that is taken is replaced: widgets that stand on the page move over to the new one.
 */
export function connect(name: string, adapter: CrmAdapter, options: WorkspaceOptions = {}): void {
  if (!name) throw new TypeError('A connection needs a name, such as connect("crm", adapter).');
  if (!adapter || typeof adapter.read !== 'function' || typeof adapter.identify !== 'function')
    throw new TypeError(`connect("${name}", …) needs an adapter with identify, describe and read.`);
  connections.get(name)?.workspace?.dispose();
  connections.set(name, { adapter, options });
  for (const tell of [...waiting]) tell();
}

/** Takes a connection away; widgets that use it go back to “waiting”. */
export function disconnect(name: string): void {
  connections.get(name)?.workspace?.dispose();
  if (connections.delete(name)) for (const tell of [...waiting]) tell();
}

export const connectionNames = (): readonly string[] => [...connections.keys()];

/** The workspace that all widgets of a connection outside of a workspace element share. */
export function workspaceOf(name: string, ports: Ports = browserPorts): Workspace | undefined {
  const found = connections.get(name);
  if (!found) return undefined;
  return (found.workspace ??= new Workspace(found.adapter, found.options, ports));
}
/** A workspace of its own, for a workspace element: its selection is not shared with the rest of the page. */
export function newWorkspace(
  name: string,
  options: WorkspaceOptions = {},
  ports: Ports = browserPorts,
): Workspace | undefined {
  const found = connections.get(name);
  return found && new Workspace(found.adapter, { ...found.options, ...options }, ports);
}

/** Calls `tell` whenever a connection comes or goes; returns how to stop that. */
export function onConnections(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
