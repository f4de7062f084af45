import { html, nothing, svg } from '#lit';
import { linear, pathOf } from './scale.js';

type Values = readonly (number | undefined)[];
export interface Sparkline {
  readonly values: Values;
  /** Dashed, on the same scale. */
  readonly before?: Values;
  readonly width?: number;
  readonly height?: number;
  readonly label?: string;
}

/** A line without axes, a dot at the latest value. Always beside its number. */
export function sparkline({ values, before = [], width = 72, height = 24, label }: Sparkline) {
  const known = [...values, ...before].filter((v) => v !== undefined);
  if (values.filter((v) => v !== undefined).length < 2)
    return html`<svg class="chart spark" width=${width} height=${height} aria-hidden="true"></svg>`;
  const x = linear(0, Math.max(values.length, before.length) - 1, 3, width - 4);
  const y = linear(Math.min(...known), Math.max(...known), height - 4, 4);
  const path = (of: Values) => pathOf(of.map((v, i) => (v === undefined ? undefined : [x(i), y(v)])));
  const last = values.findLastIndex((v) => v !== undefined);
  return html`<svg
    class="chart spark"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    ${before.length > 0 ? svg`<path class="reference" d=${path(before)} />` : nothing}
    <path class="line" d=${path(values)} />
    <circle class="dot" cx=${x(last)} cy=${y(values[last]!)} r="2.5" />
  </svg>`;
}
