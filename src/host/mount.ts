import type { CrmAdapter } from '../domain/index.js';
import { connect, disconnect } from '../workspace/index.js';

export interface MountOptions {
  /** The element to make, such as `bailiwick-map`. */
  readonly tag: string;
  /** Properties to set on it, by their names. */
  readonly props?: Readonly<Record<string, unknown>>;
  /** A connection's name, or an adapter, which gets a name of its own and is taken away on unmount. */
  readonly connection: string | CrmAdapter;
}
export interface Mounted {
  readonly element: HTMLElement;
  set(props: Readonly<Record<string, unknown>>): void;
  unmount(): void;
}

let count = 0;

/**
 * Puts a widget into a closed shadow root of its own on a plain element, such as `<div lwc:dom="manual">`: for pages whose
 * frameworks or sandboxes don't leave custom elements alone. Events come out of `host`.
 */
export function mount(host: HTMLElement, { tag, props = {}, connection }: MountOptions): Mounted {
  if (!customElements.get(tag)) throw new TypeError(`<${tag}> is not defined: load its module before mount().`);
  // a host keeps its root for ever: a second mount goes into the same one
  let root = roots.get(host);
  if (!root) {
    if (host.shadowRoot)
      throw new TypeError(`mount() needs an element without a shadow root; <${host.localName}> has one.`);
    roots.set(host, (root = host.attachShadow({ mode: 'closed' })));
  }
  const own = typeof connection === 'string' ? undefined : `mounted-${++count}`;
  if (own) connect(own, connection as CrmAdapter);
  const element = document.createElement(tag);
  const set = (next: Readonly<Record<string, unknown>>) => void Object.assign(element, next);
  set({ connection: own ?? connection, ...props });
  root.replaceChildren(element);
  return {
    element,
    set,
    unmount: () => {
      element.remove();
      if (own) disconnect(own);
    },
  };
}
const roots = new WeakMap<HTMLElement, ShadowRoot>();
