import { html, nothing } from '#lit';
import { ref } from '#lit/directives';
import { addDays, daysBetween, lengthOf } from '../../../domain/index.js';
import { type PacingPoint, hasEndLabels, months, pacing } from '../../../ui/charts/index.js';
import type { Course, Slice } from '../view/figures.js';
import { periodText } from '../view/periods.js';
import { signedMoney } from '../view/say.js';
import type { Look } from './look.js';

export const sliceName = ({ formats, world }: Look, course: Course, slice: Slice) =>
  course.by === 'month' && lengthOf(slice.window) < 32
    ? formats.month(addDays(slice.window.from, 14))
    : formats.dayShort(slice.window.from, world.asOf);

/** Bars of what was won and what was due, slice by slice. */
export function monthsChart(look: Look, course: Course) {
  const { formats, words, widths } = look;
  const say = words.scorecard;
  return html`<figure>
    <figcaption>
      <h3>${say.monthsTitle(course.by, '')}</h3>
      <span class="legend">
        <span class="legend-key is-bar">${say.won}</span><span class="legend-key">${say.quota}</span>
      </span>
    </figcaption>
    <div class="plot" ${ref(widths.ref('months'))}>
      ${months({
        bars: course.slices.map((s) => ({
          label: sliceName(look, course, s),
          value: s.won,
          target: s.quota,
          state: s.state,
        })),
        width: widths.of('months', 332),
        tickText: (v) => formats.moneyShort(v),
        label: say.monthsLabel(
          periodText(look, look.period),
          formats.moneyShort(course.won),
          formats.moneyShort(course.due),
        ),
      })}
    </div>
  </figure>`;
}

/** Won so far against the plan and last year. */
export function pacingChart(look: Look, course: Course) {
  const { formats, words, widths, period, world } = look;
  const say = words.scorecard;
  const width = widths.of('pacing', 276);
  const names = { plan: say.plan, before: say.lastYear };
  const gap = course.won - course.due;
  const signed = signedMoney(look, gap);
  const at = (day: string) => Math.min(1, daysBetween(period.from, day) / Math.max(1, lengthOf(period)));
  const line = (value: (s: Slice) => number, end: (s: Slice) => string): PacingPoint[] => {
    let sum = 0;
    return [{ at: 0, value: 0 }, ...course.slices.map((s) => ({ at: at(end(s)), value: (sum += value(s)) }))];
  };
  const begun = course.slices.filter((s) => s.state !== 'ahead');
  const won = line(
    (s) => s.won ?? 0,
    (s) => s.window.upTo,
  ).slice(0, begun.length + 1);
  return html`<figure>
    <figcaption>
      <h3>${say.pacingTitle('')}</h3>
      ${hasEndLabels(width, names) ? nothing : pacingLegend(look, course)}
    </figcaption>
    <div class="plot" ${ref(widths.ref('pacing'))}>
      ${pacing({
        won,
        plan:
          course.quota > 0
            ? line(
                (s) => s.quota,
                (s) => s.window.to,
              )
            : [],
        before: line(
          (s) => s.before,
          (s) => s.window.to,
        ),
        slices: course.slices.map((s) => ({ label: sliceName(look, course, s), at: at(s.window.from) })),
        ...(begun.length > 0
          ? {
              now: {
                at: course.elapsed,
                won: course.won,
                plan: course.due,
                day: formats.dayShort(world.asOf, world.asOf),
              },
            }
          : {}),
        ...(course.quota > 0 ? { gap: { text: signed, behind: gap < 0 } } : {}),
        names,
        width,
        tickText: (v) => formats.moneyShort(v),
        label: say.pacingLabel(
          formats.moneyShort(course.won),
          formats.moneyShort(course.due),
          formats.moneyShort(course.beforeToDate),
          signed,
        ),
      })}
    </div>
  </figure>`;
}

const pacingLegend = ({ words }: Look, course: Course) =>
  html`<span class="legend">
    <span class="legend-key is-line">${words.scorecard.won}</span>
    ${course.quota > 0 ? html`<span class="legend-key is-plan">${words.scorecard.plan}</span>` : nothing}
    <span class="legend-key is-before">${words.scorecard.lastYear}</span>
  </span>`;

/** The two charts as a table: the same facts. */
export function courseTable(look: Look, course: Course) {
  const { formats, words } = look;
  const say = words.scorecard;
  const hasQuota = course.quota > 0;
  const difference = (amount: number) =>
    html`<td class="number ${amount < 0 ? 'error' : ''}">${signedMoney(look, amount)}</td>`;
  const none = html`<td class="number muted">–</td>`;
  const money = (amount: number) => html`<td class="number">${formats.moneyShort(amount)}</td>`;
  const row = (s: Slice) =>
    html`<tr>
      <th scope="row">${sliceName(look, course, s)}</th>
      ${s.won === undefined ? none : money(s.won)} ${hasQuota ? money(s.state === 'running' ? s.due : s.quota) : none}
      ${s.won === undefined || !hasQuota ? none : difference(s.won - s.due)}
      <td class="number muted">${formats.moneyShort(s.state === 'running' ? s.beforeToDate : s.before)}</td>
    </tr>`;
  return html`<div class="twin">
    <h3>${say.twinTitle(course.by, '')}</h3>
    <p class="small muted">${say.twinText}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${course.by === 'month' ? say.month : say.week}</th>
          <th scope="col" class="number">${say.won}</th>
          <th scope="col" class="number">${say.quota}</th>
          <th scope="col" class="number">${say.gap}</th>
          <th scope="col" class="number">${say.lastYear}</th>
        </tr>
      </thead>
      <tbody>
        ${course.slices.map(row)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${say.toDate}</th>
          ${money(course.won)} ${hasQuota ? money(course.due) : none}
          ${hasQuota ? difference(course.won - course.due) : none} ${money(course.beforeToDate)}
        </tr>
      </tfoot>
    </table>
  </div>`;
}
