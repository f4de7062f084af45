import { css, html, nothing } from '#lit';
import { type IconName, icon } from './icons.js';

export const stateStyles = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    flex: 1;
    min-height: 240px;
    padding: 24px 16px;
    text-align: center;
  }
  .state-icon {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 40px;
    height: 40px;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
  }
  .state-icon.is-error {
    color: var(--_error);
  }
  .state h3 {
    margin-top: 4px;
    color: var(--_title);
    font: 700 16px/24px var(--_font);
  }
  .state p {
    max-width: 42ch;
    color: var(--_muted);
  }
  .state .button {
    margin-top: 8px;
  }
  .state-details {
    padding: 12px 16px;
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .state-details summary {
    padding-block: 4px;
    margin-block: -4px;
    cursor: pointer;
  }
  .state-details pre {
    margin: 8px 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font:
      12px/16px ui-monospace,
      monospace;
  }
  .issues {
    display: grid;
    gap: 12px;
    max-height: 320px;
    overflow: auto;
    padding: 12px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_sunken);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 12px 16px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .progress progress {
    flex: 1 1 100%;
    width: 100%;
    height: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--_track);
    appearance: none;
  }
  .progress progress::-webkit-progress-bar {
    border-radius: 2px;
    background: var(--_track);
  }
  .progress progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--_accent-fill);
  }
  .progress progress::-moz-progress-bar {
    background: var(--_accent-fill);
  }
`;

/** One sentence, one next step. */
export const state = (parts: {
  readonly icon: IconName;
  readonly title: string;
  readonly text: unknown;
  readonly error?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void; readonly primary?: boolean };
}) => html`
  <div class="state" part="state">
    <span class="state-icon ${parts.error ? 'is-error' : ''}">${icon(parts.icon)}</span>
    <h3>${parts.title}</h3>
    <p>${parts.text}</p>
    ${
      parts.action
        ? html`<button class="button ${parts.action.primary === false ? '' : 'primary'}" @click=${parts.action.run}>
            ${parts.action.label}
          </button>`
        : nothing
    }
  </div>
`;
