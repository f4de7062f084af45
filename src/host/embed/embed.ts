import { CrmError, type CrmAdapter } from '../../domain/index.js';
import { start } from '../../i18n/en/start.js';
import type { WorkspaceOptions } from '../../workspace/index.js';
import { expectGuest } from '../bridge/accept.js';
import { HEIGHT } from '../bridge/messages.js';
import { randomText } from '../bridge/random.js';
import { hire, type Tenancy } from './tenancy.js';
import { Session } from './session.js';
import { addressed } from './told.js';

export interface EmbedOptions {
  /** Address of `embed.html`, or of a page of your own that uses the connection `host`. */
  readonly src: string | URL;
  /** The element to show, such as `bailiwick-map`. */
  readonly tag: string;
  /** Its properties, by their names: texts, numbers, yes or no. */
  readonly props?: Readonly<Record<string, string | number | boolean>>;
  /** A connection's name, or an adapter. Frames with the same one share selection, period and basis. */
  readonly connection: string | CrmAdapter;
  /** What belongs to the connection and isn't asked of the CRM; of a named connection, its own by default. */
  readonly options?: Pick<WorkspaceOptions, 'calendar' | 'policy' | 'today'>;
  /** Name of the frame, for who can't see it. */
  readonly title?: string;
  /** BCP 47; the language at the place of the frame by default. */
  readonly locale?: string;
  /** Pixels. Without it the frame is as high as what it shows. */
  readonly height?: number;
  /** Keeps the guest without an origin (`sandbox` without `allow-same-origin`): it has no storage and no cookies. */
  readonly isolated?: boolean;
  /** Milliseconds in which the guest must have greeted; default 15,000. */
  readonly timeoutMs?: number;
}
/** `waiting` for the guest, `connected`, `failed` (no guest came, or one of another version), `removed`. */
export type EmbedState = 'waiting' | 'connected' | 'failed' | 'removed';
export interface Embedding {
  readonly frame: HTMLIFrameElement;
  readonly state: EmbedState;
  /** As the widget in it says: loading, ready, empty, partial, failed, stale, conflict. */
  readonly status: string;
  /** Settles when the guest is there; rejects with a CrmError when none comes or its version doesn't fit. */
  readonly ready: Promise<void>;
  /** Messages of the guest that were dropped: malformed, too large or out of place. */
  readonly dropped: number;
  set(props: Readonly<Record<string, string | number | boolean>>): void;
  /** Looks at the page's colours, tokens and language again; needed only where the frame can't see that they changed. */
  refresh(): void;
  /** Takes the frame away; what it was reading is aborted. */
  remove(): void;
}

const titles: Readonly<Record<string, string>> = {
  'bailiwick-account': start.account,
  'bailiwick-map': start.map,
  'bailiwick-scorecard': start.scorecard,
};
const FIRST_HEIGHT = 320;

/**
 * Shows a widget in a frame of another origin, over the bridge. The frame's events (`bailiwickselect`, `bailiwickopen`, …)
 * come out of `container`, as they come out of an element in the page.
 */
export function embed(container: HTMLElement, options: EmbedOptions): Embedding {
  const src = new URL(options.src, document.baseURI);
  if (src.protocol !== 'https:' && src.protocol !== 'http:')
    throw new TypeError(`embed() needs the address of a page; ${src.protocol} is none.`);
  return new Embedded(container, options, src);
}

class Embedded implements Embedding {
  readonly frame: HTMLIFrameElement = document.createElement('iframe');
  readonly ready: Promise<void>;
  state: EmbedState = 'waiting';
  #session: Session | undefined;
  #droppedBefore = 0;
  #props: Readonly<Record<string, string | number | boolean>>;
  readonly #container: HTMLElement;
  readonly #options: EmbedOptions;
  readonly #tenancy: Tenancy;
  readonly #stop: () => void;
  readonly #late: ReturnType<typeof setTimeout>;
  #settle!: { resolve(): void; reject(error: CrmError): void };

  constructor(container: HTMLElement, options: EmbedOptions, src: URL) {
    this.#container = container;
    this.#options = options;
    this.#props = options.props ?? {};
    this.#tenancy = hire(options.connection, options.options);
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.ready.catch(() => undefined); // who doesn't ask hears it by `bailiwickerror`
    const { frame } = this;
    this.#dress(frame);
    const nonce = randomText();
    const origin = options.isolated ? 'null' : src.origin;
    this.#stop = expectGuest({
      source: () => frame.contentWindow ?? undefined,
      origin,
      nonce,
      accept: (port, greeting, version) => this.#accept(port, greeting.tokens, version),
      refuse: ([from, to]) =>
        this.#fail(new CrmError('unsupported', `The frame speaks version ${from} to ${to} of the bridge, not ours.`)),
    });
    frame.src = addressed(src, nonce, location.origin);
    container.append(frame);
    const wait = options.timeoutMs ?? 15_000;
    this.#late = setTimeout(() => {
      const told = `Nothing at ${src.origin}${src.pathname} has greeted this page within ${wait / 1000} s: see that it is served, and that its frame-ancestors and its bailiwick-host name ${location.origin}.`;
      this.#fail(new CrmError('timeout', told));
    }, wait);
  }
  get status(): string {
    return this.#session?.status ?? 'waiting';
  }
  get dropped(): number {
    return this.#droppedBefore + (this.#session?.dropped ?? 0);
  }
  set(props: Readonly<Record<string, string | number | boolean>>): void {
    this.#props = { ...this.#props, ...props };
    this.#session?.show(this.#options.tag, this.#props);
  }
  refresh(): void {
    this.#session?.refresh();
  }
  remove(): void {
    if (this.state === 'removed') return;
    this.state = 'removed';
    clearTimeout(this.#late);
    this.#stop();
    this.#end();
    this.frame.remove();
    this.#tenancy.leave();
    this.#settle.reject(new CrmError('cancelled', 'The frame was removed.'));
  }

  #dress(frame: HTMLIFrameElement) {
    const { tag, title, height, isolated } = this.#options;
    frame.title = title ?? titles[tag] ?? 'Bailiwick';
    frame.allow = 'clipboard-write';
    if (isolated) frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-downloads');
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0', colorScheme: 'inherit' });
    frame.style.height = `${height ?? FIRST_HEIGHT}px`;
  }
  #accept(port: MessagePort, tokens: readonly string[], version: number) {
    this.#end(); // the frame was loaded anew
    clearTimeout(this.#late);
    const { tag, locale, height } = this.#options;
    this.state = 'connected';
    this.#session = new Session(port, {
      container: this.#container,
      frame: this.frame,
      tenancy: this.#tenancy,
      tokens,
      version,
      locale,
      grows: height === undefined,
      resize: (pixels) => (this.frame.style.height = `${Math.min(Math.ceil(pixels), HEIGHT)}px`),
      gone: () => this.#end(),
    });
    this.#session.welcome(tag, this.#props);
    this.#settle.resolve();
  }
  #end() {
    if (!this.#session) return;
    this.#droppedBefore += this.#session.dropped;
    this.#session.close();
    this.#session = undefined;
    if (this.state === 'connected') this.state = 'waiting';
  }
  #fail(error: CrmError) {
    if (this.state !== 'waiting') return;
    this.state = 'failed';
    clearTimeout(this.#late);
    this.#settle.reject(error);
    const detail = { kind: error.kind, message: error.message };
    this.#container.dispatchEvent(new CustomEvent('bailiwickerror', { detail, bubbles: true, composed: true }));
  }
}
