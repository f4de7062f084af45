import { css } from '#lit';

/** Of the table below the map, the classes of a choropleth, and the signs. */
export const legendStyles = css`
  .swatch,
  .class-swatch {
    display: inline-block;
    flex: none;
    width: 12px;
    height: 12px;
    border: 1px solid color-mix(in srgb, var(--_map-ink) 45%, transparent);
    border-radius: 3px;
    background: var(--_c, var(--_track));
    forced-color-adjust: none;
  }
  .is-textured {
    overflow: hidden;
  }
  .swatch.is-textured {
    width: 20px;
    height: 14px;
  }
  .is-textured > svg {
    display: block;
  }
  .is-textured path {
    fill: none;
    stroke: color-mix(in srgb, var(--_map-ink) 65%, transparent);
  }
  .is-textured .round {
    stroke-linecap: round;
  }
  .swatch.is-overlap {
    background: repeating-linear-gradient(135deg, var(--_c) 0 3px, var(--_b) 3px 6px);
  }
  .is-gap:is(.swatch, .class-swatch) {
    border-style: dashed;
    background: repeating-linear-gradient(45deg, var(--_land) 0 3px, var(--_map-ink) 3px 4px);
  }
  .swatch.is-striped {
    background: repeating-linear-gradient(135deg, var(--_land) 0 3px, var(--_map-ink) 3px 4px);
  }
  .swatch.is-vacant {
    border: 2px dashed var(--_muted);
    background: var(--_land);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: var(--_gap-m) 16px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }
  .sign {
    flex: none;
    width: 12px;
    height: 12px;
  }
  .sign.is-cluster {
    width: 18px;
    height: 18px;
  }
  .sign .ink {
    fill: var(--_map-ink);
  }
  .sign .hollow {
    fill: var(--_map-halo);
    stroke: var(--_map-ink);
    stroke-width: 1.5;
  }
  .sign text {
    font: 600 11px/1 var(--_font);
    text-anchor: middle;
  }
  .legend {
    position: relative;
    max-height: var(--bailiwick-map-legend-height, 480px);
    overflow: auto;
    border-top: 1px solid var(--_line);
  }
  .legend,
  .stage:last-child {
    border-end-start-radius: calc(var(--_radius-l) - 1px);
    border-end-end-radius: calc(var(--_radius-l) - 1px);
  }
  .legend.is-whole {
    max-height: none;
  }
  .bar-cell {
    display: inline-grid;
    grid-template-columns: 48px 4.6ch;
    align-items: center;
    gap: 8px;
    vertical-align: middle;
  }
  @container (max-width: 299.9px) {
    .bar-cell > :first-child {
      display: none;
    }
    .bar-cell.bar-cell {
      display: inline;
    }
    .legend .data-table tr > * + * {
      padding-inline-start: 2px;
    }
  }
  .only-narrow {
    display: none;
  }
  .class-table {
    width: 100%;
    border-collapse: collapse;
  }
  .class-table :is(th, td) {
    height: 32px;
    padding: 6px 8px;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .class-table .number {
    text-align: end;
  }
  .class-table thead th {
    vertical-align: bottom;
    border-bottom-color: var(--_border);
    font: 600 12px/16px var(--_font);
  }
  .class-table thead th:first-child,
  .class-table tbody th {
    color: var(--_text);
  }
  .class-table tr > :first-child {
    padding-inline-start: 16px;
  }
  .class-table tr > :last-child {
    padding-inline-end: 16px;
  }
  .class-table tbody tr:last-child > * {
    border-bottom: 0;
  }
  .class-name {
    vertical-align: middle;
    display: inline-flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 4px;
    padding: 4px 0;
    margin-block: -4px;
    border: 0;
    background: none;
    color: var(--_text);
    font: 600 12px/16px var(--_font);
    text-align: end;
    text-wrap: balance;
    white-space: normal;
    cursor: pointer;
  }
  .class-name:hover {
    color: var(--_accent);
  }
  .class-table.is-wide .class-swatch {
    width: 54px;
    height: 8px;
    border-radius: 2px;
  }
  .class-table.is-wide .class-swatch.is-textured {
    height: 14px;
  }
  .class-table.is-narrow .class-name {
    flex-direction: row;
    text-align: start;
    text-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .class-table.is-wide {
    display: none;
  }
  @media (forced-colors: active) {
    .swatch,
    .class-swatch {
      border-color: CanvasText;
    }
    .is-textured path {
      stroke: CanvasText;
    }
    .is-gap:is(.swatch, .class-swatch) {
      background: repeating-linear-gradient(45deg, Canvas 0 3px, GrayText 3px 4px);
    }
  }
  @container (min-width: 560px) {
    .class-table.is-wide {
      display: table;
    }
    .class-table.is-narrow {
      display: none;
    }
  }
`;
