import { css } from '#lit';

/** Of `dataTable`. */
export const dataTableStyles = css`
  .data-table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .data-table thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--_gap-m) 8px;
    border-bottom: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_muted);
    font: 600 12px/16px var(--_font);
    text-align: start;
    vertical-align: bottom;
  }
  .data-table thead th.number {
    text-align: end;
  }
  .data-table :is(tbody, tfoot) :is(th, td) {
    height: var(--_row);
    padding: calc(var(--_gap-m) - 1px) 8px;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .data-table tbody tr:last-child :is(th, td) {
    border-bottom: 0;
  }
  .data-table :is(tbody, tfoot) td.number {
    text-align: end;
  }
  .data-table tr > :first-child {
    padding-inline-start: 16px;
  }
  .data-table tfoot :is(th, td) {
    position: sticky;
    inset-block-end: 0;
    border-top: 1px solid var(--_border);
    border-bottom: 0;
    background: var(--_surface);
    font-weight: 600;
  }
  .data-table.is-selectable tbody tr {
    cursor: pointer;
  }
  .data-table.is-selectable tbody tr:hover :is(th, td) {
    background: var(--_sunken);
  }
  .data-table tr.is-selected :is(th, td) {
    background: var(--_selected);
    --_ground: var(--_selected);
  }
  .data-table tr.is-selected th {
    box-shadow: inset 3px 0 0 var(--_accent);
    font-weight: 600;
  }
  :host(:dir(rtl)) .data-table tr.is-selected th {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    /* a target of 24 px, in a line of 16 px */
    min-width: 24px;
    padding: 4px 0;
    margin-block: -4px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .sort:hover {
    color: var(--_accent);
  }
  .sort .order {
    flex: none;
    width: 8px;
    height: 8px;
    margin-inline-end: -12px;
    fill: currentColor;
    opacity: 0;
  }
  .number .sort {
    flex-direction: row-reverse;
  }
  .number .sort .order {
    margin-inline: -12px 0;
  }
  .sort .order.ascending,
  .sort .order.descending {
    opacity: 1;
  }
  .sort .order.descending {
    transform: scaleY(-1);
  }
  .data-table :is(.row-name, .flag) {
    vertical-align: middle;
  }
  .row-name {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    padding: 4px 0;
    margin-block: -4px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .from-small,
  .from-medium,
  .from-large {
    display: none;
  }
  @container (max-width: 419.9px) {
    .data-table tr > .last-narrow {
      padding-inline-end: 16px;
    }
  }
  @container (min-width: 420px) {
    .from-small {
      display: table-cell;
    }
  }
  @container (min-width: 420px) and (max-width: 599.9px) {
    .data-table tr > .last-small {
      padding-inline-end: 16px;
    }
  }
  @container (min-width: 600px) {
    .from-medium {
      display: table-cell;
    }
  }
  @container (min-width: 600px) and (max-width: 799.9px) {
    .data-table tr > .last-medium {
      padding-inline-end: 16px;
    }
  }
  @container (min-width: 800px) {
    .from-large {
      display: table-cell;
    }
    .data-table tr > .last-large {
      padding-inline-end: 16px;
    }
  }
  @media (forced-colors: active) {
    .data-table tr.is-selected :is(th, td) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
