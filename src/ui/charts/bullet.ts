import { html, nothing, svg } from '#lit';
import { at } from './scale.js';

/** A bar on a track with a tick: the value, and what it is measured against. All are shares of the whole track. */
export interface Bullet {
  /** 0 to 1 and beyond; drawn up to `max`. */
  readonly value: number | undefined;
  readonly tick?: number | undefined;
  /** What the whole track stands for, 1 by default. */
  readonly max?: number;
  /** A sentence; without it the chart is a decoration beside its number. */
  readonly label?: string;
  readonly tall?: boolean;
}

/** Where the mark stands along the track, in percent. */
const share = (value: number, max: number) => at(Math.min(1, Math.max(0, value / max)) * 100);

export function bullet({ value, tick, max = 1, label, tall = false }: Bullet) {
  const height = tall ? 20 : 16;
  const y = (height - 8) / 2;
  return html`<svg
    class="chart bullet"
    height=${height}
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <rect class="track" x="0" y=${y} width="100%" height="8" rx="2" />
    ${value === undefined ? nothing : svg`<rect class="bar" x="0" y=${y} width="${share(value, max)}%" height="8" rx="2" />`}
    ${
      tick === undefined
        ? nothing
        : svg`<g class="tick"><rect class="halo" x="${share(tick, max)}%" y="0" width="4" height=${height} />
          <rect class="mark" x="${share(tick, max)}%" y="0" width="2" height=${height} /></g>`
    }
  </svg>`;
}
