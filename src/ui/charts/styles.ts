import { css } from '#lit';

/** Of all charts. A chart that lies on another ground than the card's sets `--_ground`. */
export const chartStyles = css`
  .chart {
    display: block;
    max-width: 100%;
    --_on: var(--_ground, var(--_surface));
  }
  .chart text {
    font: 400 12px/16px var(--_font);
    fill: var(--_muted);
  }
  .bullet,
  .interval {
    width: 100%;
  }
  .bullet,
  .interval,
  .spark {
    overflow: visible;
  }
  :host(:dir(rtl)) :is(.bullet, .interval, .spark) {
    transform: scaleX(-1);
  }
  .bullet .track {
    fill: var(--_track);
  }
  .chart .bar {
    fill: var(--_data);
  }
  .chart .halo {
    fill: var(--_on);
  }
  .chart .mark {
    fill: var(--_text);
  }
  .bullet .halo {
    transform: translateX(-2px);
  }
  .bullet .mark {
    transform: translateX(-1px);
  }
  .spark .line {
    fill: none;
    stroke: var(--_data);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .spark .reference {
    fill: none;
    stroke: var(--_data-ref);
    stroke-dasharray: 2 2;
  }
  .spark .dot {
    fill: var(--_data);
  }
  .interval .axis {
    stroke: var(--_track);
  }
  .interval .range {
    fill: none;
    stroke: var(--_data);
    stroke-width: 1.5;
  }
  .interval .tick-line {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .chart .dot {
    fill: var(--_data);
    stroke: var(--_on);
    stroke-width: 1.5;
  }
  .axes .grid {
    stroke: var(--_line);
  }
  .axes .grid.is-zero {
    stroke: var(--_control);
  }
  .axes .axis-label.is-now {
    fill: var(--_text);
    font-weight: 600;
  }
  .axes .bar.is-running {
    fill: var(--_data-soft);
    stroke: var(--_data);
  }
  .axes .mark.is-ahead {
    fill: var(--_data-ref);
  }
  .axes .now {
    stroke: var(--_border);
  }
  .axes .line-before {
    fill: none;
    stroke: var(--_data-ref);
    stroke-width: 1.25;
  }
  .axes .line-plan {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .axes .line-won {
    fill: none;
    stroke: var(--_data);
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .axes .gap {
    stroke: var(--_error);
    stroke-width: 2;
  }
  .axes .gap.is-ahead {
    stroke: var(--_success);
  }
  .chart .end-label {
    fill: var(--_text);
    font-weight: 600;
    stroke: var(--_on);
    stroke-width: 3px;
    paint-order: stroke;
  }
  .chart .end-label.is-muted {
    fill: var(--_muted);
    font-weight: 400;
  }
  .chart .end-label.is-behind {
    fill: var(--_error);
  }
  .chart .end-label.is-ahead {
    fill: var(--_success);
  }
  .difference {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font: 600 12px/16px var(--_font);
    white-space: nowrap;
  }
  .difference .triangle {
    flex: none;
    width: 8px;
    height: 8px;
    fill: currentColor;
  }
  .difference.is-good {
    color: var(--_success);
  }
  .difference.is-bad {
    color: var(--_error);
  }
  .difference.is-flat {
    color: var(--_muted);
  }
  .legend-key {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  .legend-key::before {
    content: '';
    width: 14px;
    height: 2px;
    background: var(--_text);
  }
  .legend-key.is-bar::before {
    width: 10px;
    height: 10px;
    border-radius: 2px;
    background: var(--_data);
  }
  .legend-key.is-line::before {
    background: var(--_data);
  }
  .legend-key.is-plan::before {
    height: 0;
    border-top: 2px dashed var(--_text);
    background: none;
  }
  .legend-key.is-before::before {
    background: var(--_data-ref);
  }
  .legend-key.is-tick::before {
    width: 2px;
    height: 12px;
  }
  .legend-key.is-dashed::before {
    height: 0;
    border-top: 1px dashed var(--_data-ref);
    background: none;
  }
  @media (forced-colors: active) {
    .chart {
      forced-color-adjust: none;
    }
    .bullet .track {
      stroke: CanvasText;
    }
    .legend-key::before {
      forced-color-adjust: none;
    }
  }
`;
