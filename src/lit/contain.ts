import { nothing, render, html } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** An element that takes what its own listeners throw, so that the page around it never sees it. */
export interface Contains {
  contain(thrown: unknown): void;
}
interface EventPart {
  readonly options?: { readonly host?: Partial<Contains> };
  handleEvent(event: Event): void;
}

/** lit names its event parts nowhere; a directive gets hold of one. */
let part: object | undefined;
const find = directive(
  class extends Directive {
    override render() {
      return nothing;
    }
    override update(found: object) {
      part = found;
      return nothing;
    }
  },
);
const asListener = find() as unknown as () => void;
render(html`<i @x=${asListener}></i>`, document.createDocumentFragment());

/** Listeners of templates are called by lit: what they throw goes to the element whose template it is. */
if (part) {
  const prototype = Object.getPrototypeOf(part) as EventPart;
  const { handleEvent } = prototype;
  prototype.handleEvent = function (this: EventPart, event: Event) {
    try {
      handleEvent.call(this, event);
    } catch (thrown) {
      const host = this.options?.host;
      if (!host?.contain) throw thrown;
      host.contain(thrown);
    }
  };
}
