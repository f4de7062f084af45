import { html } from '#lit';
import { icon } from '../../../ui/icons.js';
import type { Period } from '../../../domain/index.js';
import { periodGroups } from '../view/periods.js';
import type { Voice } from '../view/say.js';

/** The fiscal periods as a native list: works with keys, on touch and in every frame. */
export function periodPicker(voice: Voice, chosen: Period, pick: (id: string) => void) {
  const words = voice.words;
  return html`<label class="field period">
    ${icon('calendar')}
    <select
      aria-label=${words.common.period}
      .value=${chosen.id}
      @change=${(e: Event) => pick((e.target as HTMLSelectElement).value)}
    >
      ${periodGroups(voice, chosen).map(
        (group) =>
          html`<optgroup label=${words.scorecard.periods[group.kind]}>
            ${group.choices.map((c) => html`<option value=${c.id} ?selected=${c.id === chosen.id}>${c.text}</option>`)}
          </optgroup>`,
      )}
    </select>
    ${icon('chevron')}
  </label>`;
}

export interface Segment<T extends string> {
  readonly id: T;
  readonly text: string;
}
/** A few choices side by side. */
export function segments<T extends string>(
  label: string,
  choices: readonly Segment<T>[],
  chosen: T,
  pick: (id: T) => void,
) {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${choices.map(
      (c) =>
        html`<button aria-pressed=${c.id === chosen ? 'true' : 'false'} @click=${() => pick(c.id)}>${c.text}</button>`,
    )}
  </div>`;
}

/** Keys that walk along buttons of which one is a tab stop; `isRow` where they stand side by side. */
export function walk(e: KeyboardEvent, selector: string, isRow = false): void {
  const group = e.currentTarget as HTMLElement;
  const forth = isRow && getComputedStyle(group).direction === 'rtl' ? -1 : 1;
  const along = isRow ? { ArrowRight: forth, ArrowLeft: -forth } : { ArrowDown: 1, ArrowUp: -1 };
  const steps: Readonly<Record<string, number>> = { ...along, Home: -Infinity, End: Infinity };
  const step = steps[e.key];
  const from = (e.target as HTMLElement).closest<HTMLElement>(selector);
  if (step === undefined || !from) return;
  e.preventDefault();
  const all = [...group.querySelectorAll<HTMLElement>(selector)];
  const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(from) + step))];
  if (!next) return;
  for (const button of all) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}
