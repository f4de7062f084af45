import { messagesFor } from '../../i18n/index.js';
import type { Asked, FromGuest } from '../bridge/messages.js';
import { type Guest, HOST } from './guest.js';
import { Note } from './note.js';

const asks = [
  'bailiwickselect',
  'bailiwickopen',
  'bailiwicknotify',
  'bailiwicksave',
  'bailiwickpublish',
  'bailiwickpublished',
  'bailiwickerror',
] as const satisfies readonly Asked['name'][];
/** What the page around answers for: the widget needn't help itself. */
const handed = new Set<string>(['bailiwickopen', 'bailiwicknotify', 'bailiwicksave']);
/** Set by the frame itself. */
const own = new Set(['connection', 'status']);
/** Asks whose answer may still come. */
const OPEN_ASKS = 50;

type View = Guest['welcome']['view'];

/** Tells the page around what the widgets in `body` say and how high they are; stops when the page goes. */
export function speak(body: HTMLElement, guest: Guest): void {
  const note = new Note();
  /** What to say where nobody takes it. */
  const texts = new Map<number, string>();
  let count = 0;
  for (const name of asks)
    body.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent<Asked['detail']>;
      const ask = ++count;
      guest.post({ type: 'ask', ask, name, detail: { ...detail } } as FromGuest);
      if (!handed.has(name)) return;
      event.preventDefault();
      if (name === 'bailiwicknotify' && 'text' in detail) texts.set(ask, detail.text);
      const [oldest] = texts.keys();
      if (texts.size > OPEN_ASKS && oldest !== undefined) texts.delete(oldest);
    });
  guest.onUntaken((ask) => {
    body.append(note);
    note.say(texts.get(ask) ?? messagesFor(document.documentElement.lang).common.cannotOpen);
  });
  if (!guest.welcome.grows) return;
  // the frame follows the content, so there is never anything to scroll
  document.documentElement.style.overflow = 'hidden';
  new ResizeObserver(() => guest.post({ type: 'height', height: body.getBoundingClientRect().height })).observe(body);
}

/** Puts the widget that the page around wants into the frame. */
export function place(body: HTMLElement, guest: Guest): void {
  let widget: HTMLElement | undefined;
  const show = ({ tag, props }: View) => {
    if (widget?.localName !== tag) {
      if (!customElements.get(tag)) return;
      widget = document.createElement(tag);
      widget.setAttribute('connection', HOST);
      body.replaceChildren(widget);
      watchStatus(widget, guest);
    }
    setProperties(widget, props);
  };
  body.style.margin = '0';
  guest.onView(show);
  show(guest.welcome.view);
  speak(body, guest);
}
function watchStatus(widget: HTMLElement, guest: Guest): void {
  const tell = () => guest.post({ type: 'status', status: widget.getAttribute('status') || 'waiting' } as FromGuest);
  new MutationObserver(tell).observe(widget, { attributes: true, attributeFilter: ['status'] });
}

/** Sets properties that the element declares, and no others. */
function setProperties(widget: HTMLElement, props: View['props']): void {
  const { elementProperties } = widget.constructor as unknown as { elementProperties?: ReadonlyMap<string, unknown> };
  for (const [name, value] of Object.entries(props))
    if (elementProperties?.has(name) && !own.has(name)) Object.assign(widget, { [name]: value });
    else console.warn(`<${widget.localName}> has no property “${name}”.`);
}
