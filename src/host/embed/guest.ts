import { CrmError } from '../../domain/index.js';
import { dataTokens } from '../../ui/data-tokens.js';
import { tokens } from '../../ui/tokens.js';
import { type Workspace, type WorkspaceOptions, connect, disconnect, workspaceOf } from '../../workspace/index.js';
import { closed } from '../bridge/failure.js';
import { type Conversation, type GreetOptions, type Welcome, greet } from '../bridge/greet.js';
import type { FromHost, Look } from '../bridge/messages.js';
import { remote } from '../bridge/remote.js';
import { type Sharing, share } from '../bridge/share.js';
import { TOKENS, isTokenName } from '../bridge/tokens.js';
import { wear } from './look.js';

/** The connection that stands for the page around. */
export const HOST = 'host';

/** Names of the tokens that widgets read, from the files that name them. */
const wanted = [...new Set(`${tokens.cssText}${dataTokens.cssText}`.match(/--(?:bailiwick|slds-g)-[a-z0-9-]+/g))]
  .filter(isTokenName)
  .slice(0, TOKENS);

export interface Guest {
  readonly welcome: Welcome;
  readonly workspace: Workspace;
  /** Tells the page around; `answer` hears of an `ask` that nobody took. */
  readonly post: Conversation['link']['post'];
  onView(show: (view: Welcome['view']) => void): void;
  onUntaken(help: (ask: number) => void): void;
  /** Messages of the page around that were dropped. */
  readonly dropped: number;
  /** Says goodbye, fails what is under way, takes the connection away. */
  leave(): void;
}

/** Greets the page around and registers it as the connection `host`. Fails with a `CrmError` where nobody answers. */
export async function connectHost(
  options: Omit<GreetOptions, 'tokens'>,
  page: HTMLElement = document.documentElement,
): Promise<Guest> {
  const { welcome, link, hear } = await greet({ ...options, tokens: wanted });
  const far = remote(welcome, (message) => link.post(message));
  let worn: ReadonlySet<string> = new Set();
  const dress = (look: Look) => (worn = wear(page, look, worn));
  let show: (view: Welcome['view']) => void = () => {};
  let help: (ask: number) => void = () => {};
  dress(welcome.look);

  connect(HOST, far.adapter, welcome.options as WorkspaceOptions);
  const workspace = workspaceOf(HOST)!;
  const sharing: Sharing = share(workspace, (shared) => link.post(shared));
  sharing.take(welcome.shared);
  const over = () => {
    sharing.stop();
    far.close(closed('The page around'));
  };

  function receive(message: FromHost): unknown {
    switch (message.type) {
      case 'result':
      case 'item':
      case 'end':
      case 'failed':
      case 'progress':
        return far.take(message);
      case 'look':
        return dress(message.look);
      case 'view':
        return show({ tag: message.tag, props: message.props });
      case 'shared':
        return sharing.take(message);
      case 'untaken':
        return help(message.ask);
      case 'bye':
        over();
        return link.close();
      default:
        return false;
    }
  }
  hear(receive, over);
  const leave = () => {
    removeEventListener('pagehide', leave);
    link.post({ type: 'bye' });
    over();
    link.close();
    disconnect(HOST);
  };
  addEventListener('pagehide', leave);
  return {
    welcome,
    workspace,
    post: (message) => link.post(message),
    onView: (next) => (show = next),
    onUntaken: (next) => (help = next),
    get dropped() {
      return link.dropped;
    },
    leave,
  };
}

/**
 * Registers a connection `host` that only says why there is none; “try again” of a widget calls `retry`, which may register
 * the real one.
 */
export function connectNobody(error: unknown, retry: () => Promise<unknown>): void {
  const why = error instanceof CrmError ? error : new CrmError('network', String(error));
  const fail = async (): Promise<never> => {
    throw why;
  };
  let asked = false;
  connect(HOST, {
    name: 'The page around',
    can: { collections: [], writes: {}, batch: 0, atomic: 0, live: 'none' },
    identify: async () => {
      // the first question is the widget's own, the next one somebody's wish
      if (asked) void retry();
      asked = true;
      throw why;
    },
    describe: fail,
    read: () => ({ [Symbol.asyncIterator]: () => ({ next: fail }) }),
  });
}
