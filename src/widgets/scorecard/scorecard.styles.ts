import { css } from '#lit';
import { chartStyles } from '../../ui/charts/index.js';
import { kpiStyles } from './parts/kpi-table.styles.js';
import { stripStyles } from './parts/strip.styles.js';
import { rankedStyles } from './parts/ranked.styles.js';
import { drillStyles } from './parts/drill.styles.js';

export const scorecardStyles = [
  chartStyles,
  css`
    h4 {
      margin: 0;
      font: 600 13px/20px var(--_font);
    }
    abbr {
      text-decoration: none;
      cursor: help;
    }
    .line {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
    }
    .line > * {
      min-width: 0;
    }
    .none {
      padding: var(--_gap-l) 16px;
    }
    .field.period {
      position: relative;
      max-width: 100%;
      padding-inline: 12px 8px;
    }
    .field.period > select {
      appearance: none;
      width: auto;
      max-width: 100%;
      cursor: pointer;
    }
    .field.period > .icon:last-child {
      margin-inline-start: -4px;
      pointer-events: none;
    }
    .field.filter {
      flex: 1 1 120px;
      max-width: 200px;
    }
    .severity .icon {
      margin-top: 2px;
    }
    .sentence {
      display: flex;
      gap: 8px;
      padding: 0 16px 12px;
      font-size: 14px;
    }
    .card-body {
      border-top: 1px solid var(--_line);
    }
    .top {
      display: grid;
      grid-template-columns: minmax(200px, 208px) minmax(0, 1.2fr) minmax(0, 1fr);
      gap: 16px 32px;
      padding: 16px;
      border-top: 1px solid var(--_line);
    }
    .top.is-table {
      grid-template-columns: minmax(200px, 208px) minmax(0, 1fr);
    }
    .top figcaption {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 8px;
      margin-bottom: 8px;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .plot {
      min-height: 204px;
      direction: ltr;
    }
    .hero .line {
      flex-wrap: wrap;
      gap: 0 8px;
    }
    .hero .flag {
      align-items: flex-start;
      white-space: normal;
    }
    .hero-value {
      margin-top: 8px;
      color: var(--_title);
      font: 700 28px/36px var(--_font);
      letter-spacing: -0.01em;
    }
    .hero-bullet {
      margin-top: 8px;
    }
    .hero-due {
      margin-top: 4px;
      text-align: end;
    }
    .pace {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 4px 8px;
      margin-top: 12px;
      padding-top: 12px;
      border-top: 1px solid var(--_line);
    }
    .pace dt {
      color: var(--_muted);
    }
    .pace dd {
      font-weight: 600;
      text-align: end;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th {
      padding: 8px;
      font: 600 12px/16px var(--_font);
      color: var(--_muted);
      text-align: start;
      white-space: nowrap;
      border-bottom: 1px solid var(--_border);
      vertical-align: bottom;
    }
    th.number {
      text-align: end;
    }
    td,
    tbody > tr > th {
      height: var(--_row);
      padding: 7px 8px;
      border-bottom: 1px solid var(--_line);
      vertical-align: middle;
    }
    tbody > tr > th {
      font: 400 13px/20px var(--_font);
      color: var(--_text);
    }
    tr > :first-child {
      padding-inline-start: 16px;
    }
    tr > :last-child {
      padding-inline-end: 16px;
    }
    tbody tr:last-child > * {
      border-bottom: 0;
    }
    tfoot > tr > * {
      padding: 8px;
      border-top: 1px solid var(--_border);
      border-bottom: 0;
      color: var(--_text);
      font: 600 13px/20px var(--_font);
      vertical-align: middle;
    }
    tfoot > tr > :first-child {
      padding-inline-start: 16px;
    }
    .twin {
      min-width: 0;
      overflow-x: auto;
    }
    .twin tr > :first-child {
      padding-inline-start: 0;
    }
    .twin td,
    .twin tbody > tr > th {
      height: 28px;
      padding-block: 3px;
    }
    .body {
      border-top: 1px solid var(--_line);
    }
    .body.has-drill {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 384px;
    }
    @container (max-width: 860px) {
      .top,
      .top.is-table {
        grid-template-columns: minmax(200px, 208px) minmax(0, 1fr);
      }
      .top > :nth-child(3) {
        grid-column: 1 / -1;
      }
    }
    @container (max-width: 520px) {
      .top,
      .top.is-table {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
        padding: 0;
      }
      .top > * {
        padding: var(--_gap-l) 16px;
      }
      .top > * + * {
        border-top: 1px solid var(--_line);
      }
      .sentence {
        font-size: 13px;
      }
      .twin th,
      .twin td,
      .twin tbody > tr > th,
      .twin tfoot > tr > * {
        padding-inline: 0 4px;
        font-size: 12px;
      }
      .twin tr > :last-child {
        padding-inline-end: 0;
      }
      .card-tools,
      .card-tools > :not(.button) {
        flex: 1 1 auto;
        max-width: none;
      }
      .card-tools > .filter {
        flex-basis: 120px;
      }
      .field.period > select {
        flex: 1;
      }
      .records tr > :nth-child(2):not(:last-child) {
        display: none;
      }
    }
  `,
  kpiStyles,
  stripStyles,
  drillStyles,
  rankedStyles,
];
