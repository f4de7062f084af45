import { type ReactiveController, type ReactiveControllerHost, html, nothing } from '#lit';
import type { World } from '../../../domain/index.js';
import type { Messages } from '../../../i18n/index.js';
import { icon } from '../../../ui/icons.js';
import { type OnMap, type Suggestion, searchFor } from '../view/search.js';

/** A field that suggests what has a name: a combobox after the ARIA authoring practices. */
export class SearchBox implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #choose: (suggestion: Suggestion) => void;
  #text = '';
  #at = 0;
  #isOpen = false;
  #found: readonly Suggestion[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, choose: (suggestion: Suggestion) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }
  hostDisconnected(): void {
    this.#close();
  }
  #close() {
    this.#isOpen = false;
    this.#host.requestUpdate();
  }
  #take(suggestion: Suggestion | undefined) {
    if (!suggestion) return;
    this.#text = suggestion.name;
    this.#close();
    this.#choose(suggestion);
  }
  #input(e: Event) {
    this.#text = (e.target as HTMLInputElement).value;
    this.#isOpen = this.#text.trim() !== '';
    this.#at = 0;
    this.#host.requestUpdate();
  }
  #key(e: KeyboardEvent) {
    const count = this.#found.length;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      this.#isOpen = this.#text.trim() !== '';
      if (count > 0) this.#at = (this.#at + (e.key === 'ArrowDown' ? 1 : count - 1)) % count;
      this.#host.requestUpdate();
    } else if (e.key === 'Enter' && this.#isOpen) this.#take(this.#found[this.#at]);
    else if (e.key === 'Escape' && this.#isOpen) {
      e.stopPropagation();
      this.#close();
    }
  }

  template(world: World, words: Messages, onMap: () => OnMap) {
    const say = words.map;
    this.#found = this.#isOpen ? searchFor(world, this.#text, onMap()) : [];
    const option = (s: Suggestion, i: number) =>
      html`<li
        role="option"
        id=${`option-${i}`}
        aria-selected=${i === this.#at ? 'true' : 'false'}
        @pointerdown=${(e: Event) => e.preventDefault()}
        @click=${() => this.#take(s)}
      >
        <span class="truncate">${s.name}</span><span class="muted small">${s.detail ?? say.kinds[s.kind]}</span>
      </li>`;
    return html`<div class="search">
      <div class="field">
        ${icon('search')}<input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${say.search}
          aria-expanded=${this.#isOpen ? 'true' : 'false'}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${this.#found.length > 0 ? `option-${this.#at}` : nothing}
          placeholder=${say.search}
          .value=${this.#text}
          @input=${(e: Event) => this.#input(e)}
          @keydown=${(e: KeyboardEvent) => this.#key(e)}
          @blur=${() => this.#close()}
        />
      </div>
      <ul class="found" id="found" role="listbox" aria-label=${say.suggestions} ?hidden=${!this.#isOpen}>
        ${
          this.#found.length > 0
            ? this.#found.map(option)
            : html`<li role="option" aria-disabled="true" aria-selected="false" class="muted">${say.noMatch}</li>`
        }
      </ul>
    </div>`;
  }
}
