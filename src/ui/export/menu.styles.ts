import { css } from '#lit';

export const exportStyles = css`
  .export {
    display: inline-flex;
  }
  .export-button.link {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
  }
  .export-button .icon {
    width: 14px;
    height: 14px;
  }
  .export-menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-width: 180px;
    max-width: calc(100vw - 16px);
    overflow: auto;
    padding: 4px 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_text);
    font: 400 13px/20px var(--_font);
  }
  .export-heading {
    padding: 4px 12px;
    color: var(--_muted);
    font: 600 12px/16px var(--_font);
  }
  .export-menu [role='group'] + [role='group'] {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid var(--_line);
  }
  .export-menu [role='menuitem'] {
    display: block;
    width: 100%;
    min-height: 32px;
    padding: 6px 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .export-menu [role='menuitem']:hover,
  .export-menu [role='menuitem']:focus-visible {
    background: var(--_selected);
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .export-menu [role='menuitem'] {
      min-height: 44px;
    }
  }
`;
