import { html, nothing } from '#lit';
import { attainment, isFigure } from '../../../domain/index.js';
import { bullet } from '../../../ui/charts/index.js';
import { icon } from '../../../ui/icons.js';
import { type Course, monthsOf } from '../view/figures.js';
import { reasonText } from '../view/say.js';
import type { Look } from './look.js';

/** Attainment, what is due by today, and what is left. */
export function hero(look: Look, course: Course) {
  const { formats, words } = look;
  const say = words.scorecard;
  const result = look.headline.figure(attainment, look.scope);
  const figure = isFigure(result) ? result : undefined;
  const due = course.quota > 0 ? course.due / course.quota : 0;
  const day = formats.dayShort(look.world.asOf, look.world.asOf);
  const isOver = course.elapsed >= 1;
  const value = figure ? formats.percent(figure.value, 1) : words.common.noFigure;
  return html`<div class="hero">
    <div class="line">
      <h3>${words.kpis.of.attainment.name}</h3>
      <span class="small muted">
        ${figure ? say.wonOfQuota(formats.moneyShort(course.won), formats.moneyShort(course.quota)) : formats.moneyShort(course.won)}
      </span>
    </div>
    <p class="hero-value ${figure ? '' : 'muted'}" part="value">${value}</p>
    ${figure ? standing(look, figure.value - due) : html`<p class="small muted">${reasonText(look, result)}</p>`}
    ${
      figure
        ? html`<div class="hero-bullet">
              ${bullet({
                value: figure.value,
                tick: isOver ? undefined : due,
                max: Math.max(1, figure.value),
                tall: true,
                label: isOver ? value : say.heroLabel(value, formats.percent(due, 1), day),
              })}
            </div>
            ${isOver ? nothing : html`<p class="small muted hero-due">${say.dueBy(formats.percent(due, 1), day)}</p>`}`
        : nothing
    }
    ${pace(look, course, figure !== undefined)}
  </div>`;
}

function standing({ formats, words }: Look, ahead: number) {
  const say = words.scorecard;
  const points = formats.points(ahead);
  if (points === formats.points(0)) return html`<p class="flag success">${icon('check')}${say.onPlan}</p>`;
  return ahead < 0
    ? html`<p class="flag error">${icon('alert')}${say.behindPlan(points)}</p>`
    : html`<p class="flag success">${icon('check')}${say.aheadOfPlan(points)}</p>`;
}

function pace({ formats, words }: Look, course: Course, hasQuota: boolean) {
  const say = words.scorecard;
  const { over, left } = monthsOf(course);
  const open = course.quota - course.won;
  const rows: (readonly [string, string])[] = [];
  if (hasQuota) rows.push([open > 0 ? say.left : say.above, formats.moneyShort(Math.abs(open))]);
  if (hasQuota && open > 0 && left >= 1) rows.push([say.needed, formats.moneyShort(open / left)]);
  if (over >= 1) rows.push([say.soFar, formats.moneyShort(course.won / over)]);
  return rows.length === 0
    ? nothing
    : html`<dl class="pace">
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`;
}
