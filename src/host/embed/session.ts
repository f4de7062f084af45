import type { CrmAdapter } from '../../domain/index.js';
import { Link } from '../bridge/link.js';
import { type Asked, type FromGuest, type FromHost, type Look, fromGuest, guestCaps } from '../bridge/messages.js';
import { Served } from '../bridge/serve.js';
import { type Sharing, share, sharedOf } from '../bridge/share.js';
import { lookAt, watchLook } from './look.js';
import { download } from './download.js';
import type { Tenancy } from './tenancy.js';

export interface SessionOptions {
  readonly container: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly tenancy: Tenancy;
  /** Names of the tokens that the guest follows. */
  readonly tokens: readonly string[];
  readonly version: number;
  readonly locale: string | undefined;
  readonly grows: boolean;
  readonly resize: (pixels: number) => void;
  readonly gone: () => void;
}
type Props = Readonly<Record<string, string | number | boolean>>;

const optional = ['totals', 'check', 'commit', 'watch'] as const satisfies readonly (keyof CrmAdapter)[];

/** A conversation with one document of a guest, on the side of the page around. */
export class Session {
  status = 'waiting';
  readonly #options: SessionOptions;
  readonly #link: Link<FromGuest, FromHost>;
  readonly #served: Served;
  readonly #sharing: Sharing;
  readonly #offLook: () => void;
  #look: Look;
  #refused = false;

  constructor(port: MessagePort, options: SessionOptions) {
    this.#options = options;
    const { workspace, adapter } = options.tenancy;
    this.#link = new Link<FromGuest, FromHost>(port, {
      schema: fromGuest,
      caps: guestCaps,
      receive: (message) => this.#receive(message),
      gone: options.gone,
    });
    const send = (message: FromHost) => this.#link.post(message);
    this.#served = new Served(adapter, send, () => this.#refused);
    this.#sharing = share(workspace, send);
    this.#look = this.#lookNow();
    this.#offLook = watchLook(options.frame, () => this.refresh());
  }
  get dropped(): number {
    return this.#link.dropped;
  }
  welcome(tag: string, props: Props): void {
    const { tenancy, version, grows } = this.#options;
    const { adapter, workspace } = tenancy;
    this.#link.post({
      type: 'welcome',
      version,
      name: adapter.name,
      can: adapter.can,
      methods: optional.filter((method) => adapter[method] !== undefined),
      options: tenancy.options,
      view: { tag, props: { ...props } },
      grows,
      look: this.#look,
      shared: sharedOf(workspace),
    } as unknown as FromHost);
  }
  show(tag: string, props: Props): void {
    this.#link.post({ type: 'view', tag, props: { ...props } });
  }
  /** Tells the guest where the page around looks different. */
  refresh(): void {
    const look = this.#lookNow();
    if (JSON.stringify(look) === JSON.stringify(this.#look)) return;
    this.#look = look;
    this.#link.post({ type: 'look', look });
  }
  close(): void {
    this.#offLook();
    this.#sharing.stop();
    this.#served.close();
    this.#link.post({ type: 'bye' });
    this.#link.close();
  }

  #lookNow(): Look {
    const { frame, tokens, locale } = this.#options;
    return lookAt(frame, tokens, locale);
  }
  #receive(message: FromGuest): unknown {
    switch (message.type) {
      case 'call':
        return this.#served.call(message);
      case 'more':
        return this.#served.more(message.call);
      case 'cancel':
        // it may have been answered meanwhile: nothing is wrong with that
        return void this.#served.cancel(message.call);
      case 'shared':
        return this.#sharing.take(message);
      case 'height':
        return this.#options.grows ? this.#options.resize(message.height) : false;
      case 'status':
        return (this.status = message.status);
      case 'ask':
        return this.#ask(message);
      case 'bye':
        return this.#options.gone();
    }
  }
  /** Lets the page hear what the guest's widget said, and helps where nobody takes it. */
  #ask({ ask, name, detail }: Asked): void {
    const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true });
    const taken = !this.#options.container.dispatchEvent(event);
    if (name === 'bailiwickpublish') this.#refused = taken;
    else if (name === 'bailiwickpublished') this.#refused = false;
    else if (name === 'bailiwicksave') {
      if (!taken) download(detail.name, detail.type, detail.bytes);
    } else if (!taken && (name === 'bailiwickopen' || name === 'bailiwicknotify'))
      this.#link.post({ type: 'untaken', ask });
  }
}
