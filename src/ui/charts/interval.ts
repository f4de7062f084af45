import { html, nothing, svg } from '#lit';
import { at } from './scale.js';

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What others reach. */
  readonly tick?: number | undefined;
  readonly max?: number;
  readonly label?: string;
}

/** A rate with its 95 % whisker on a line from 0 to `max`. */
export function interval({ value, low, high, tick, max = 1, label }: Interval) {
  const p = (v: number) => `${at(Math.min(1, Math.max(0, v / max)) * 100)}%`;
  return html`<svg
    class="chart interval"
    height="16"
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <line class="axis" x1="0" x2="100%" y1="8" y2="8" />
    ${tick === undefined ? nothing : svg`<line class="tick-line" x1=${p(tick)} x2=${p(tick)} y1="1" y2="15" />`}
    <g class="range">
      <line x1=${p(low)} x2=${p(high)} y1="8" y2="8" />
      <line x1=${p(low)} x2=${p(low)} y1="5" y2="11" />
      <line x1=${p(high)} x2=${p(high)} y1="5" y2="11" />
    </g>
    <circle class="dot" cx=${p(value)} cy="8" r="3.5" />
  </svg>`;
}
