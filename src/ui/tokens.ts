import { css } from '#lit';

/**
 * The only file with colours. Each role asks the page's author first, then Salesforce's global styling hooks, then takes our
 * default; under forced colours the system's. Hooks are read, never set.
 */
export const tokens = css`
  :host {
    --_page: var(--bailiwick-page, var(--slds-g-color-surface-2, light-dark(#f3f3f3, #181818)));
    --_surface: var(--bailiwick-surface, var(--slds-g-color-surface-container-1, light-dark(#ffffff, #242424)));
    --_sunken: var(--bailiwick-sunken, var(--slds-g-color-surface-container-2, light-dark(#f5f6f7, #1c1c1d)));
    --_border: var(--bailiwick-border, var(--slds-g-color-border-1, light-dark(#c9c9c9, #4a4a4a)));
    --_control: var(--bailiwick-control, var(--slds-g-color-border-2, light-dark(#757575, #8a8a8a)));
    --_line: color-mix(in srgb, var(--_border) 55%, var(--_surface));
    --_title: var(--bailiwick-title, var(--slds-g-color-on-surface-3, light-dark(#03234d, #d8e6fe)));
    --_text: var(--bailiwick-text, var(--slds-g-color-on-surface-2, light-dark(#2e2e2e, #e5e5e5)));
    --_muted: var(--bailiwick-muted, var(--slds-g-color-on-surface-1, light-dark(#5c5c5c, #aeaeae)));
    --_accent: var(--bailiwick-accent, var(--slds-g-color-accent-2, light-dark(#0250d9, #7cb1fe)));
    --_accent-fill: var(--bailiwick-accent-fill, var(--slds-g-color-accent-container-1, light-dark(#0250d9, #7cb1fe)));
    --_on-accent-fill: var(--bailiwick-on-accent-fill, var(--slds-g-color-on-accent-1, light-dark(#ffffff, #0a1e3f)));
    --_selected: var(--bailiwick-selected, light-dark(#edf4ff, #1d2b42));
    --_error: var(--bailiwick-error, var(--slds-g-color-error-1, light-dark(#b60554, #fe8aa7)));
    --_error-ground: var(--bailiwick-error-ground, var(--slds-g-color-error-container-1, light-dark(#fef0f3, #3d1a26)));
    --_warning: var(--bailiwick-warning, var(--slds-g-color-warning-1, light-dark(#8c4b02, #e4a201)));
    --_warning-ground: var(
      --bailiwick-warning-ground,
      var(--slds-g-color-warning-container-1, light-dark(#fbf3e0, #38290f))
    );
    --_success: var(--bailiwick-success, var(--slds-g-color-success-1, light-dark(#056764, #01c3b3)));
    --_data: var(--bailiwick-data, light-dark(#2f5f9e, #86b0e6));
    --_data-soft: light-dark(#c4d5ea, #3b5371);
    --_data-ref: light-dark(#8b8f94, #8f959c);
    --_track: light-dark(#e6e9ed, #3a3d41);
    --_water: light-dark(#dce8f1, #12181f);
    --_land: light-dark(#f8f8f6, #2a2d30);
    --_land-line: light-dark(#d3d5d4, #3b3f43);
    --_map-ink: light-dark(#0f1d2d, #f2f5f8);
    --_map-halo: light-dark(#ffffff, #15181c);
    --_t1: light-dark(#4a80d0, #3959a6);
    --_t2: light-dark(#e8aa4e, #9a5505);
    --_t3: light-dark(#b3f3ee, #619f9b);
    --_t4: light-dark(#a87588, #5e1745);
    --_t5: light-dark(#bab4f8, #9887e8);
    --_t6: light-dark(#f1f8c2, #a09358);
    --_t7: light-dark(#7c8752, #36412b);
    --_t8: light-dark(#bab09c, #6b6963);
    --_d1: light-dark(#b3541e, #d9793f);
    --_d2: light-dark(#e9b287, #8a4a22);
    --_d3: light-dark(#efefec, #55585b);
    --_d4: light-dark(#93bfe0, #2c5d86);
    --_d5: light-dark(#2b6ca8, #6fb1ea);
    --_s1: light-dark(#e6eef7, #2b3846);
    --_s2: light-dark(#bcd3ea, #33506f);
    --_s3: light-dark(#86b0da, #3f6c9c);
    --_s4: light-dark(#3d78b5, #5a90cb);
    --_s5: light-dark(#1f5793, #8fc0f5);
    --_shadow: 0 2px 8px light-dark(rgb(3 35 77 / 18%), rgb(0 0 0 / 50%));
    --_radius-s: var(--slds-g-radius-border-1, 4px);
    --_radius-m: var(--slds-g-radius-border-2, 8px);
    --_radius-l: var(--bailiwick-radius, var(--slds-g-radius-border-3, 12px));
    --_font: var(
      --bailiwick-font,
      var(--slds-g-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif)
    );
  }
  @media (forced-colors: active) {
    :host {
      --_page: Canvas;
      --_surface: Canvas;
      --_sunken: Canvas;
      --_border: CanvasText;
      --_control: ButtonText;
      --_title: CanvasText;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_accent: LinkText;
      --_accent-fill: Highlight;
      --_on-accent-fill: HighlightText;
      --_selected: Canvas;
      --_error: CanvasText;
      --_error-ground: Canvas;
      --_warning: CanvasText;
      --_warning-ground: Canvas;
      --_success: CanvasText;
      --_data: CanvasText;
      --_data-soft: GrayText;
      --_data-ref: GrayText;
      --_track: Canvas;
    }
  }
`;
