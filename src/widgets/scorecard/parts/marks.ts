import { html, nothing, svg } from '#lit';
import type { Severity } from '../../../domain/index.js';
import { icon } from '../../../ui/icons.js';
import type { Messages } from '../../../i18n/index.js';

/** The mark of a service class: filled, ring, point; as on the map. */
export function classMark(name: string | undefined, word: (name: string) => string) {
  if (name === undefined) return html`<span class="class-mark"></span>`;
  const mark =
    name === 'A'
      ? svg`<circle cx="6" cy="6" r="4" />`
      : name === 'B'
        ? svg`<circle class="ring" cx="6" cy="6" r="3" />`
        : svg`<circle cx="6" cy="6" r="1.75" />`;
  return html`<svg class="class-mark" viewBox="0 0 12 12" role="img" aria-label=${word(name)}>${mark}</svg>`;
}

/** “n/a”, with why it is so on demand. */
export const noFigure = (words: Messages, reason: string | undefined) =>
  html`<abbr class="muted" title=${reason ?? nothing}>${words.common.noFigure}</abbr>`;

const icons = { error: 'alert', warning: 'warning', info: 'info', ok: 'check' } as const;
const tones = { error: 'error', warning: 'warning', info: 'muted', ok: 'success' } as const;
/** How severe something is, as a shape with its word. */
export const severityMark = (severity: Severity, words: Messages, isSilent = false) =>
  html`<span class="severity ${tones[severity]}"
    >${icon(icons[severity])}${isSilent ? nothing : html`<span class="visually-hidden">${words.attention.severity[severity]}: </span>`}</span
  >`;
