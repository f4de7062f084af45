import { html, nothing, svg } from '#lit';
import { textWidth, widest } from './room.js';
import { labelled, linear, pathOf, ticksOf } from './scale.js';

/** A line of sums so far; `at` is how much of the period is over, 0 to 1. */
export type PacingPoint = { readonly at: number; readonly value: number };
export interface Pacing {
  readonly won: readonly PacingPoint[];
  readonly plan: readonly PacingPoint[];
  readonly before: readonly PacingPoint[];
  readonly slices: readonly { readonly label: string; readonly at: number }[];
  /** The gap at the latest day, and its words. */
  readonly now?: { readonly at: number; readonly won: number; readonly plan: number; readonly day: string };
  readonly gap?: { readonly text: string; readonly behind: boolean };
  readonly names: { readonly plan: string; readonly before: string };
  readonly width: number;
  readonly height?: number;
  readonly tickText: (value: number) => string;
  readonly label: string;
}

/** At least; wider where the numbers of the axis or the names of the lines are. */
const LEFT = 52;
const RIGHT = 72;
const BOTTOM = 24;
const TOP = 12;

const endRoom = (names: Pacing['names']) => Math.max(RIGHT, widest([names.plan, names.before]) + 10);
/** Whether a chart of that width names its lines at their ends; below that it needs a legend. */
export const hasEndLabels = (width: number, names: Pacing['names']): boolean =>
  width >= 260 && endRoom(names) <= width * 0.4;

/** Won (bold), plan (dashed) and last year (grey) as sums so far, with the gap to plan at the latest day. */
export function pacing(p: Pacing) {
  const { width, height = 204, now } = p;
  const all = [...p.won, ...p.plan, ...p.before].map((v) => v.value);
  const ticks = ticksOf(Math.max(...all, 0), 3, Math.min(...all, 0));
  const wide = hasEndLabels(width, p.names);
  const right = wide ? endRoom(p.names) : 8;
  const leftRoom = Math.max(LEFT, widest(ticks.map(p.tickText)) + 8);
  const x = linear(0, 1, leftRoom, width - right);
  const y = linear(ticks[0]!, ticks.at(-1)!, height - BOTTOM, TOP);
  const line = (points: readonly PacingPoint[]) => pathOf(points.map((v) => [x(v.at), y(v.value)]));
  const end = (points: readonly PacingPoint[]) => points.at(-1);
  const labels = labelled(
    p.slices.length,
    width - right - leftRoom,
    Math.max(54, widest(p.slices.map((s) => s.label)) + 12),
  );
  const planEnd = end(p.plan);
  const beforeEnd = end(p.before);
  const apart = planEnd && beforeEnd ? spread(y(planEnd.value), y(beforeEnd.value)) : undefined;
  return html`<svg
    class="chart axes"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    role="img"
    aria-label=${p.label}
  >
    ${ticks.map(
      (
        t,
      ) => svg`<line class="grid ${t === 0 ? 'is-zero' : ''}" x1=${leftRoom} x2=${width - right} y1=${y(t)} y2=${y(t)} />
        <text class="axis-label" x=${leftRoom - 8} y=${y(t) + 4} text-anchor="end">${p.tickText(t)}</text>`,
    )}
    ${p.slices.map((s, i) =>
      labels[i]
        ? svg`<text class="axis-label" x=${x(s.at)} y=${height - 6} text-anchor=${i === 0 ? 'start' : 'middle'}>${s.label}</text>`
        : nothing,
    )}
    ${now && now.at < 1 ? svg`<line class="now" x1=${x(now.at)} x2=${x(now.at)} y1=${TOP} y2=${height - BOTTOM} />` : nothing}
    <path class="line-before" d=${line(p.before)} />
    <path class="line-plan" d=${line(p.plan)} />
    <path class="line-won" d=${line(p.won)} />
    ${now && p.gap ? gap(now, p.gap, x, y, width - right, wide) : nothing}
    ${
      wide && planEnd
        ? svg`<text class="end-label" x=${width - right + 6} y=${(apart?.[0] ?? y(planEnd.value)) + 4}>${p.names.plan}</text>`
        : nothing
    }
    ${
      wide && beforeEnd
        ? svg`<text class="end-label is-muted" x=${width - right + 6} y=${(apart?.[1] ?? y(beforeEnd.value)) + 4}>${p.names.before}</text>`
        : nothing
    }
  </svg>`;
}

function gap(
  now: NonNullable<Pacing['now']>,
  { text, behind }: NonNullable<Pacing['gap']>,
  x: (v: number) => number,
  y: (v: number) => number,
  right: number,
  wide: boolean,
) {
  const [at, won, plan] = [x(now.at), y(now.won), y(now.plan)];
  const left = at > right - (wide ? 24 : 60) || (!wide && at + 8 + textWidth(text) > right);
  // beside the gap where that is tall, else clear of both lines
  const level =
    Math.abs(won - plan) > 28 ? (won + plan) / 2 + 4 : behind ? Math.max(won, plan) + 14 : Math.min(won, plan) - 8;
  return svg`<line class="gap ${behind ? '' : 'is-ahead'}" x1=${at} x2=${at} y1=${won} y2=${plan} />
    <circle class="dot" cx=${at} cy=${won} r="3.5" />
    <text class="end-label ${behind ? 'is-behind' : 'is-ahead'}" x=${left ? at - 8 : at + 8} y=${level}
      text-anchor=${left ? 'end' : 'start'}>${text}</text>
    ${now.at < 1 && wide ? svg`<text class="end-label" x=${at - 6} y=${Math.max(Math.min(won, plan) - 12, TOP + 4)} text-anchor="end">${now.day}</text>` : nothing}`;
}

/** Two labels at least 16 px apart, in their order. */
function spread(a: number, b: number): readonly [number, number] {
  const missing = 16 - Math.abs(a - b);
  if (missing <= 0) return [a, b];
  return a <= b ? [a - missing / 2, b + missing / 2] : [a + missing / 2, b - missing / 2];
}
