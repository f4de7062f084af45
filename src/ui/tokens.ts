import { css } from '#lit';

/**
 * What stands before data. Each role asks the page's author first, then Salesforce's global styling hooks, then takes our
 * default; under forced colours the system's. Hooks are read, never set. Colours are named here and in `data-tokens.ts` only.
 */
export const tokens = css`
  :host {
    --_surface: var(--bailiwick-surface, var(--slds-g-color-surface-container-1, light-dark(#ffffff, #242424)));
    --_border: var(--bailiwick-border, var(--slds-g-color-border-1, light-dark(#c9c9c9, #4a4a4a)));
    --_line: color-mix(in srgb, var(--_border) 55%, var(--_surface));
    --_title: var(--bailiwick-title, var(--slds-g-color-on-surface-3, light-dark(#03234d, #d8e6fe)));
    --_text: var(--bailiwick-text, var(--slds-g-color-on-surface-2, light-dark(#2e2e2e, #e5e5e5)));
    /* a host's quiet text is often too pale for our sunken grounds */
    --_muted: var(
      --bailiwick-muted,
      color-mix(in srgb, var(--slds-g-color-on-surface-1, light-dark(#6b6b6b, #9c9c9c)) 75%, var(--_text))
    );
    --_track: light-dark(#e6e9ed, #3a3d41);
    --_radius-m: var(--bailiwick-radius, var(--slds-g-radius-border-2, 8px));
    --_radius-s: calc(var(--_radius-m) / 2);
    --_radius-l: max(0px, calc(var(--_radius-m) * 2 - 4px));
    /* 0 comfortable, 1 compact */
    --_compact: var(--bailiwick-density, 0);
    --_gap-m: calc(var(--slds-g-spacing-var-2, 8px) - 4px * var(--_compact));
    --_gap-l: calc(var(--slds-g-spacing-var-3, 12px) - 4px * var(--_compact));
    /* the last ones have the letters of Hebrew, Arabic and Japanese, where the first have not */
    --_font-fallback:
      system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'Hiragino Sans',
      'Yu Gothic UI', 'Noto Sans JP', 'Noto Sans CJK JP', 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif;
    --_font: var(--bailiwick-font, var(--slds-g-font-family, var(--_font-fallback)));
  }
  :host([density='comfortable']) {
    --_compact: 0;
  }
  :host([density='compact']) {
    --_compact: 1;
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_border: CanvasText;
      --_title: CanvasText;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_track: Canvas;
      --_line: CanvasText;
    }
  }
`;
