import { css } from '#lit';

/** Buttons, fields, links and marks that every widget shares. */
export const controls = css`
  a,
  .link {
    color: var(--_accent);
    text-decoration: none;
  }
  .link {
    display: inline;
    /* a target of 24 px and more, in the line that it stands in */
    padding: 4px 0;
    margin-block: -4px;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    /* a name reads in its own direction */
    unicode-bidi: plaintext;
    cursor: pointer;
  }
  .link.strong {
    font-weight: 600;
  }
  a:hover,
  .link:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .icon {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :host(:dir(rtl)) .icon.is-directed {
    transform: scaleX(-1);
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 12px;
    line-height: 16px;
  }
  .strong {
    font-weight: 600;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .error {
    color: var(--_error);
  }
  .warning {
    color: var(--_warning);
  }
  .success {
    color: var(--_success);
  }
  .truncate {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-height: var(--_field);
    padding: 0 16px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-button);
    background: var(--_surface);
    color: var(--_accent);
    font: 600 13px/20px var(--_font);
    white-space: nowrap;
    cursor: pointer;
    transition: background-color 120ms ease-out;
  }
  .button:hover {
    background: var(--_selected);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent-fill);
    color: var(--_on-accent-fill);
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent-fill) 88%, var(--_title));
  }
  .button:disabled {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_muted);
    cursor: default;
  }
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: var(--_field);
    height: var(--_field);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-button);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .icon-button:hover {
    background: var(--_selected);
    color: var(--_accent);
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    height: var(--_field);
    padding: 0 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    font: 400 13px/20px var(--_font);
  }
  .field > .icon {
    color: var(--_muted);
  }
  .field > input,
  .field > select {
    min-width: 0;
    width: 100%;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    outline: none;
  }
  .field > select > option {
    background: var(--_surface);
    color: var(--_text);
  }
  .field:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .field ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .segments {
    display: inline-flex;
    height: var(--_field);
    overflow: hidden;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-button);
    background: var(--_surface);
  }
  .segments button {
    flex: 1;
    padding: 0 12px;
    border: 0;
    background: none;
    color: var(--_muted);
    font: 600 12px/16px var(--_font);
    white-space: nowrap;
    cursor: pointer;
  }
  .segments button + button {
    border-inline-start: 1px solid var(--_control);
  }
  .segments button[aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent);
  }
  .segments button:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius-button);
  }
  .avatar {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--_track);
    color: var(--_text);
    font: 600 12px/16px var(--_font);
  }
  .avatar.vacant {
    border: 1px dashed var(--_control);
    background: none;
    color: var(--_muted);
  }
  .avatar.large {
    width: 40px;
    height: 40px;
    font-size: 13px;
  }
  .flag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font: 600 12px/16px var(--_font);
    white-space: nowrap;
  }
  .flag .icon {
    width: 14px;
    height: 14px;
  }
  .note {
    display: flex;
    gap: 8px;
    padding: var(--_gap-l) 12px;
    border-radius: var(--_radius-m);
    background: var(--_warning-ground);
  }
  .note > .icon {
    margin-top: 2px;
    color: var(--_warning);
  }
  .note.is-error {
    background: var(--_error-ground);
  }
  .note.is-error > .icon {
    color: var(--_error);
  }
  @media (forced-colors: active) {
    .segments button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .note {
      border: 1px solid CanvasText;
    }
  }
`;
