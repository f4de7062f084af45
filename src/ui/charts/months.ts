import { html, nothing, svg } from '#lit';
import { textWidth, widest } from './room.js';
import { labelled, linear, ticksOf } from './scale.js';

/** A month or another slice of time: what was won in it, what was due. */
export interface MonthBar {
  readonly label: string;
  /** Undefined where it hasn't begun. */
  readonly value: number | undefined;
  readonly target: number;
  readonly state: 'past' | 'running' | 'ahead';
}
export interface Months {
  readonly bars: readonly MonthBar[];
  readonly width: number;
  readonly height?: number;
  /** The numbers of the axis. */
  readonly tickText: (value: number) => string;
  readonly label: string;
}

/** At least; wider where the numbers of the axis are. */
const LEFT = 52;
const BOTTOM = 24;
const TOP = 8;

/** Bars from zero with the target as a tick over each; the running one is pale with an outline. */
export function months({ bars, width, height = 204, tickText, label }: Months) {
  const top = Math.max(...bars.map((b) => Math.max(b.value ?? 0, b.target)), 0);
  const ticks = ticksOf(top);
  const y = linear(Math.min(ticks[0]!, 0), ticks.at(-1)!, height - BOTTOM, TOP);
  const left = Math.max(LEFT, widest(ticks.map(tickText)) + 8);
  const room = Math.max(width - left - 4, 40);
  const step = room / Math.max(bars.length, 1);
  const bar = Math.max(4, Math.min(16, step * 0.52));
  const running = bars.findIndex((b) => b.state === 'running');
  const shown = labelled(bars.length, room, Math.max(36, widest(bars.map((b) => b.label)) + 8), running);
  return html`<svg
    class="chart axes"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    role="img"
    aria-label=${label}
  >
    ${ticks.map(
      (t) => svg`<line class="grid ${t === 0 ? 'is-zero' : ''}" x1=${left} x2=${width - 4} y1=${y(t)} y2=${y(t)} />
        <text class="axis-label" x=${left - 8} y=${y(t) + 4} text-anchor="end">${tickText(t)}</text>`,
    )}
    ${bars.map((b, i) => {
      const x = left + step * i + step / 2;
      const value = b.value ?? 0;
      const target = y(b.target);
      return svg`
        ${
          b.value === undefined || value === 0
            ? nothing
            : svg`<rect class="bar ${b.state === 'running' ? 'is-running' : ''}" x=${x - bar / 2} width=${bar}
                y=${Math.min(y(value), y(0))} height=${Math.abs(y(value) - y(0))} rx="1" />`
        }
        ${
          b.target > 0
            ? svg`<rect class="halo" x=${x - step * 0.36} width=${step * 0.72} y=${target - 2} height="4" />
              <rect class="mark ${b.state === 'ahead' ? 'is-ahead' : ''}" x=${x - step * 0.36} width=${step * 0.72} y=${target - 1} height="2" />`
            : nothing
        }
        ${
          shown[i]
            ? svg`<text class="axis-label ${b.state === 'running' ? 'is-now' : ''}" x=${Math.min(x, width - textWidth(b.label) / 2)} y=${height - 6} text-anchor="middle">${b.label}</text>`
            : nothing
        }`;
    })}
  </svg>`;
}
