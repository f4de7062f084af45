import type { CrmAdapter } from '../../../src/domain/index.js';
import { closed } from '../../../src/host/bridge/failure.js';
import { Link } from '../../../src/host/bridge/link.js';
import {
  type FromGuest,
  type FromHost,
  fromGuest,
  fromHost,
  guestCaps,
  hostCaps,
} from '../../../src/host/bridge/messages.js';
import { type Remote, remote } from '../../../src/host/bridge/remote.js';
import { Served } from '../../../src/host/bridge/serve.js';

export interface Bridged {
  /** The adapter, as the guest sees it. */
  readonly adapter: CrmAdapter;
  readonly far: Remote;
  readonly served: Served;
  readonly guest: Link<FromHost, FromGuest>;
  readonly host: Link<FromGuest, FromHost>;
  close(): void;
}

/** Both ends of a bridge with an adapter at one of them, over a real channel. */
export function throughBridge(near: CrmAdapter): Bridged {
  const { port1, port2 } = new MessageChannel();
  const host: Link<FromGuest, FromHost> = new Link<FromGuest, FromHost>(port1, {
    schema: fromGuest,
    caps: guestCaps,
    gone: () => served.close(),
    receive: (message) => {
      if (message.type === 'call') return served.call(message);
      if (message.type === 'more') return served.more(message.call);
      if (message.type === 'cancel') return void served.cancel(message.call);
      return false;
    },
  });
  const served = new Served(
    near,
    (message) => host.post(message),
    () => false,
  );
  const guest: Link<FromHost, FromGuest> = new Link<FromHost, FromGuest>(port2, {
    schema: fromHost,
    caps: hostCaps,
    gone: () => far.close(closed('The page around')),
    receive: (message) => ('call' in message ? far.take(message) : false),
  });
  const methods = (['totals', 'check', 'commit', 'watch'] as const).filter((name) => near[name] !== undefined);
  const far = remote(
    { name: near.name, can: near.can, methods } as unknown as Parameters<typeof remote>[0],
    (message) => guest.post(message),
  );
  return {
    adapter: far.adapter,
    far,
    served,
    guest,
    host,
    close: () => {
      served.close();
      far.close(closed('The page around'));
      guest.close();
      host.close();
    },
  };
}
