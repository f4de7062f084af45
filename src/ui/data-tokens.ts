import { css } from '#lit';

/**
 * What comes with data: controls, states, charts and maps. `--_t1` to `--_t8` tell territories apart, `--_d1` to `--_d5` are
 * a diverging and `--_s1` to `--_s5` a sequential ramp.
 */
export const dataTokens = css`
  :host {
    --_page: var(--bailiwick-page, var(--slds-g-color-surface-2, light-dark(#f3f3f3, #181818)));
    --_sunken: var(--bailiwick-sunken, var(--slds-g-color-surface-container-2, light-dark(#f5f6f7, #1c1c1d)));
    --_control: var(--bailiwick-control, var(--slds-g-color-border-2, light-dark(#757575, #8a8a8a)));
    --_accent: var(
      --bailiwick-accent,
      var(--slds-g-link-color, var(--slds-g-color-accent-2, light-dark(#0250d9, #7cb1fe)))
    );
    --_accent-fill: var(--bailiwick-accent-fill, var(--slds-g-color-accent-container-1, light-dark(#0250d9, #7cb1fe)));
    --_on-accent-fill: var(--bailiwick-on-accent-fill, var(--slds-g-color-on-accent-1, light-dark(#ffffff, #0a1e3f)));
    --_selected: var(--bailiwick-selected, color-mix(in srgb, var(--_accent) 7%, var(--_surface)));
    --_error: var(--bailiwick-error, var(--slds-g-color-error-1, light-dark(#b60554, #fe8aa7)));
    /* Salesforce's containers are fills for white text; ours are grounds for dark text */
    --_error-ground: var(--bailiwick-error-ground, color-mix(in srgb, var(--_error) 7%, var(--_surface)));
    --_warning: var(--bailiwick-warning, var(--slds-g-color-warning-1, light-dark(#8c4b02, #e4a201)));
    --_warning-ground: var(--bailiwick-warning-ground, color-mix(in srgb, var(--_warning) 10%, var(--_surface)));
    --_success: var(
      --bailiwick-success,
      color-mix(in srgb, var(--slds-g-color-success-1, light-dark(#00716d, #00bdaa)) 85%, var(--_text))
    );
    --_data: var(--bailiwick-data, light-dark(#2f5f9e, #86b0e6));
    --_data-soft: light-dark(#c4d5ea, #3b5371);
    --_data-ref: light-dark(#8b8f94, #8f959c);
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
    /* buttons are pills where corners are round, and have the corners of fields where those are nearly square */
    --_radius-button: max(var(--_radius-m), calc((var(--_radius-m) - 4px) * 4));
    --_row: calc(20px + 2 * var(--_gap-m));
    --_field: calc(32px - 4px * var(--_compact));
  }
  @media (forced-colors: active) {
    :host {
      --_page: Canvas;
      --_sunken: Canvas;
      --_control: ButtonText;
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
      --_water: Canvas;
      --_land: Canvas;
      --_land-line: GrayText;
      --_map-ink: CanvasText;
      --_map-halo: Canvas;
      --_t1: Canvas;
      --_t2: Canvas;
      --_t3: Canvas;
      --_t4: Canvas;
      --_t5: Canvas;
      --_t6: Canvas;
      --_t7: Canvas;
      --_t8: Canvas;
      --_d1: Canvas;
      --_d2: Canvas;
      --_d3: Canvas;
      --_d4: Canvas;
      --_d5: Canvas;
      --_s1: Canvas;
      --_s2: Canvas;
      --_s3: Canvas;
      --_s4: Canvas;
      --_s5: Canvas;
      --_shadow: none;
    }
  }
`;
