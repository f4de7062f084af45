import { css } from '#lit';
import { tokens } from './tokens.js';

/** What stands before anything is drawn: tokens, type, the box. */
export const host = [
  tokens,
  css`
    :host {
      display: block;
      min-width: 0;
      color: var(--_text);
      font: 400 13px/20px var(--_font);
      font-variant-numeric: tabular-nums;
      container-type: inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    h2,
    h3,
    p,
    ul,
    ol,
    dl,
    dd,
    figure {
      margin: 0;
      padding: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    h3 {
      font: 600 13px/20px var(--_font);
    }
    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      *::before,
      *::after {
        animation: none !important;
        transition: none !important;
      }
    }
  `,
];
