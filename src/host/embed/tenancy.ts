import type { CrmAdapter, FiscalRule, Policy, Day } from '../../domain/index.js';
import {
  type Workspace,
  type WorkspaceOptions,
  browserPorts,
  connect,
  disconnect,
  newWorkspace,
  workspaceOf,
} from '../../workspace/index.js';

/** What frames with the same connection share, on the side of the page around. */
export interface Tenancy {
  readonly workspace: Workspace;
  readonly adapter: CrmAdapter;
  readonly options: { readonly today?: Day; readonly calendar: FiscalRule; readonly policy: Policy };
  leave(): void;
}

interface Own {
  readonly name: string;
  frames: number;
}
const owned = new WeakMap<CrmAdapter, Own>();
let names = 0;

/** The day that a connection takes for today, where it says one: a workspace whose clock stands in 1970 has no other. */
function dayOf(name: string): Day | undefined {
  const stopped = newWorkspace(name, {}, { ...browserPorts, now: () => 0 });
  const today = stopped?.today;
  stopped?.dispose();
  return today === '1970-01-01' || today === '1969-12-31' ? undefined : today;
}

/** Finds a connection by its name, or registers an adapter for as long as a frame uses it. */
export function hire(connection: string | CrmAdapter, options: WorkspaceOptions = {}): Tenancy {
  const own = typeof connection === 'string' ? undefined : register(connection, options);
  const name = own?.name ?? (connection as string);
  const workspace = workspaceOf(name);
  if (!workspace)
    throw new TypeError(
      `Nothing has registered a connection named “${name}”: call connect("${name}", …) before embed().`,
    );
  const today = options.today ?? dayOf(name);
  return {
    workspace,
    adapter: workspace.adapter,
    options: {
      ...(today !== undefined && { today }),
      calendar: options.calendar ?? workspace.calendar.rule,
      policy: { ...workspace.policy, ...options.policy },
    },
    leave: () => {
      if (own && --own.frames === 0) {
        owned.delete(connection as CrmAdapter);
        disconnect(own.name);
      }
    },
  };
}
function register(adapter: CrmAdapter, options: WorkspaceOptions): Own {
  let own = owned.get(adapter);
  if (!own) {
    owned.set(adapter, (own = { name: `embedded-${++names}`, frames: 0 }));
    connect(own.name, adapter, options);
  }
  own.frames++;
  return own;
}
