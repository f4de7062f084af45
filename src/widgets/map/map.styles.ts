import { css } from '#lit';
import { legendStyles } from './parts/legend.styles.js';

export const mapStyles = [
  legendStyles,
  css`
    .stage {
      position: relative;
      height: var(--bailiwick-map-height, 480px);
      overflow: hidden;
      border-block: 1px solid var(--_line);
      background: var(--_land);
      isolation: isolate;
    }
    .map-canvas {
      position: absolute;
      inset: 0;
      background: none;
      font: inherit;
    }
    .map-canvas:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    .map-canvas.is-drawing {
      cursor: crosshair;
    }
    .probe {
      position: absolute;
      visibility: hidden;
      forced-color-adjust: none;
      /* a change of theme, wherever on the page it comes from, is heard of as a transition */
      outline-color: var(--_surface);
      text-decoration-color: var(--_accent);
    }
    .stage > .probe {
      transition:
        outline-color 1ms,
        text-decoration-color 1ms !important;
    }
    .map-buttons {
      position: absolute;
      inset-inline-end: 12px;
      z-index: 500;
      display: flex;
      flex-direction: column;
      border: 1px solid var(--_border);
      border-radius: var(--_radius-m);
      background: var(--_surface);
    }
    .map-buttons.is-zoom {
      inset-block-start: 12px;
    }
    .map-buttons.is-modes {
      inset-block-start: 124px;
    }
    .map-buttons > button {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 32px;
      height: 32px;
      padding: 0;
      border: 0;
      border-radius: var(--_radius-m);
      background: none;
      color: var(--_text);
      cursor: pointer;
    }
    .map-buttons > button:hover {
      color: var(--_accent);
      background: var(--_selected);
    }
    .map-buttons > .mode + button,
    .is-zoom > button + button {
      border-top: 1px solid var(--_line);
      border-start-start-radius: 0;
      border-start-end-radius: 0;
    }
    .map-buttons > button[aria-pressed='true'] {
      background: var(--_selected);
      color: var(--_accent);
    }
    .menu,
    .found {
      position: absolute;
      z-index: 600;
      min-width: 200px;
      padding: 4px 0;
      border: 1px solid var(--_border);
      border-radius: var(--_radius-m);
      background: var(--_surface);
      box-shadow: var(--_shadow);
    }
    .menu {
      inset-block-start: 0;
      inset-inline-end: 40px;
    }
    .menu button {
      width: 100%;
      padding: 6px 12px;
      border: 0;
      background: none;
      color: var(--_text);
      font: inherit;
      text-align: start;
      white-space: nowrap;
      cursor: pointer;
    }
    .menu button:hover,
    .menu button:focus-visible,
    .found [aria-selected='true'] {
      background: var(--_selected);
    }
    .search {
      position: relative;
      flex: 0 1 210px;
      min-width: 0;
    }
    .search .field {
      width: 100%;
    }
    .found {
      inset-block-start: 36px;
      inset-inline: 0;
      max-height: 320px;
      overflow: auto;
    }
    .found li {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 8px;
      padding: 6px 12px;
      cursor: pointer;
    }
    .card {
      overflow: visible;
    }
    .color-by {
      flex: 0 1 auto;
      max-width: 230px;
      white-space: nowrap;
    }
    .color-by select {
      appearance: none;
      field-sizing: content;
      text-overflow: ellipsis;
      cursor: pointer;
    }
    .scale,
    .source,
    .chip {
      position: absolute;
      z-index: 450;
      border-radius: var(--_radius-s);
      font-size: 12px;
      line-height: 16px;
    }
    .scale {
      inset-block-end: 10px;
      inset-inline-start: 12px;
      padding: 2px 4px 4px;
      background: color-mix(in srgb, var(--_surface) 82%, transparent);
      text-align: center;
      pointer-events: none;
    }
    .scale span {
      display: block;
      height: 6px;
      border: 1.5px solid var(--_text);
      border-top: 0;
    }
    .source {
      inset-block-end: 8px;
      inset-inline-end: 12px;
      max-width: calc(100% - 150px);
      padding: 0 4px;
      background: color-mix(in srgb, var(--_surface) 70%, transparent);
      color: var(--_muted);
      pointer-events: none;
    }
    .chip {
      inset-block-start: 12px;
      inset-inline-start: 12px;
      display: flex;
      align-items: center;
      gap: 8px;
      max-width: calc(100% - 72px);
      padding: 3px 8px;
      border: 1px solid var(--_accent);
      background: var(--_surface);
      font-weight: 600;
    }
    .tip {
      position: absolute;
      inset-block-start: 0;
      left: 0;
      z-index: 700;
      display: flex;
      flex-direction: column;
      width: max-content;
      max-width: min(260px, calc(100% - 16px));
      padding: 8px 12px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius-m);
      background: var(--_surface);
      box-shadow: var(--_shadow);
      font-size: 12px;
      line-height: 16px;
      pointer-events: none;
    }
    .tip strong {
      color: var(--_title);
      font: 700 13px/20px var(--_font);
    }
    .tip-owner {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    .tip dl {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 4px 16px;
      margin-top: 8px;
    }
    .tip dt {
      color: var(--_muted);
    }
    .tip dd {
      text-align: end;
    }
    @container (max-width: 599.9px) {
      .only-narrow {
        display: flex;
      }
      .card-tools {
        width: 100%;
      }
      .search {
        flex: 1 1 100%;
        order: 1;
      }
    }
    @container (max-width: 419.9px) {
      .stage {
        height: var(--bailiwick-map-height, 300px);
      }
      .source {
        display: none;
      }
      .map-buttons .mode {
        display: none;
      }
      .bar-cell {
        grid-template-columns: 32px 4.6ch;
      }
      .data-table thead th.number {
        white-space: normal;
      }
    }
    @media (pointer: coarse) {
      .map-buttons > button {
        width: 44px;
        height: 44px;
      }
      .map-buttons.is-modes {
        inset-block-start: 160px;
      }
      .menu {
        inset-inline-end: 52px;
      }
    }
  `,
];
