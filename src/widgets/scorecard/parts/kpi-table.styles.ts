import { css } from '#lit';

export const kpiStyles = css`
  .kpis > tbody > tr > * {
    height: 44px;
    padding-block: 4px;
  }
  .kpis > thead th {
    white-space: normal;
  }
  .kpis .trend {
    width: 96px;
  }
  .kpis.is-roomy .trend {
    width: 200px;
  }
  .has-drill .kpis > tbody > tr > * {
    height: 56px;
  }
  .kpi-name {
    white-space: normal;
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .kpi-name .icon {
    color: var(--_muted);
  }
  .kpi-name:hover,
  .kpi-name:hover .icon {
    color: var(--_accent);
  }
  tr.is-open > *,
  tr.is-selected > * {
    background: var(--_selected);
    --_ground: var(--_selected);
  }
  tr:is(.is-open, .is-selected) > :first-child {
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  :host(:dir(rtl)) tr:is(.is-open, .is-selected) > :first-child {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  .kpis.is-narrow > * > tr > * {
    padding-inline: 3px;
  }
  .kpis.is-narrow > * > tr > .trend {
    width: 44px;
  }
  .kpis.is-narrow .trend > .chart {
    width: 36px;
    max-width: none;
  }
  .kpis.is-narrow .kpi-name {
    gap: 4px;
    min-width: 72px;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .kpis.is-narrow > tbody > tr > :first-child {
    padding-inline-start: 16px;
  }
  .kpis.is-narrow > tbody > tr > :last-child {
    padding-inline-end: 16px;
  }
  .kpis > tbody > .drill-row > td {
    padding: 0 !important;
    height: auto;
  }
  .kpis .difference {
    white-space: normal;
  }
  @container (max-width: 310px) {
    .kpis.is-narrow > * > tr > .trend {
      display: none;
    }
    .kpi-name .icon {
      display: none;
    }
  }
`;
