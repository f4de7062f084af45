import { LitElement, css, html, property } from '#lit';
import { host } from '../../ui/base.js';
import { define } from '../../widgets/define.js';

const SHOWN_MS = 6_000;

/** A sentence at the foot of a frame, for a while, where the page around doesn't show it. */
export class Note extends LitElement {
  static override styles = [
    ...host,
    css`
      p {
        margin-top: 8px;
        padding: 8px 16px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius-m);
        background: var(--_surface);
      }
      p:empty {
        display: none;
      }
    `,
  ];
  @property() text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.text = ''), SHOWN_MS);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }
  protected override render(): unknown {
    return html`<p role="status">${this.text}</p>`;
  }
}
define('bailiwick-note', Note);
