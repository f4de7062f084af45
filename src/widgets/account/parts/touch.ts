import { html, nothing, svg } from '#lit';
import { daysBetween } from '../../../domain/index.js';
import { icon } from '../../../ui/icons.js';
import type { AccountView } from '../account.view.js';
import type { Shared } from './shared.js';

const WIDTH = 280;

/** The last touch on a line of time: done up to the due day, overdue beyond it. */
export function touch({ status }: AccountView, shared: Shared) {
  const { formats, today } = shared;
  const words = shared.words.account;
  const common = shared.words.common;
  const { last, interval: every, due, overdue } = status.touch;
  const late = overdue > 0;
  const flag = !last
    ? html`<span class="flag warning">${icon('warning')}${words.noTouchYet}</span>`
    : every === undefined
      ? html`<span class="flag muted">${words.noInterval}</span>`
      : late
        ? html`<span class="flag error">${icon('alert')}${common.overdue(overdue, formats.number(overdue))}</span>`
        : html`<span class="flag success">${icon('check')}${words.onTime}</span>`;
  const ago = last ? daysBetween(last, today) : 0;
  return html`<div class="section">
    <div class="line">
      <h3>${words.lastTouch}</h3>
      ${flag}
    </div>
    ${
      last && due !== undefined && every !== undefined
        ? html`${bar(ago, every, late)}
            <div class="axis small muted">
              <span>${formats.dayShort(last, today)}</span>
              <span>${late ? words.due(formats.dayShort(due, today)) : words.today}</span>
              <span>${late ? words.today : words.due(formats.dayShort(due, today))}</span>
            </div>`
        : nothing
    }
    ${
      last
        ? html`<p class="small muted">
            ${
              status.account.class !== undefined && every !== undefined
                ? words.touchSentence(
                    common.daysAgo(ago, formats.number(ago)),
                    common.classOf(status.account.class),
                    words.everyDays(every, formats.number(every)),
                  )
                : words.touchSentenceNoClass(common.daysAgo(ago, formats.number(ago)))
            }
          </p>`
        : nothing
    }
  </div>`;
}
function bar(ago: number, every: number, late: boolean) {
  const whole = Math.max(ago, every, 1);
  const tick = (every / whole) * WIDTH;
  const now = (ago / whole) * WIDTH;
  return html`<svg class="touch-bar" viewBox="0 0 ${WIDTH} 16" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" x="0" y="4" width=${WIDTH} height="8"/>
      <rect class="done" x="0" y="4" width=${Math.min(now, tick)} height="8"/>
      ${late ? svg`<rect class="late" x=${tick} y="4" width=${now - tick} height="8"/>` : nothing}
      <rect class="tick" x=${Math.min(WIDTH - 2, Math.max(0, tick - 1))} y="0" width="2" height="16"/>`}
  </svg>`;
}

/** Open pipeline and what was won this year, with the way to the records. */
export function results({ status }: AccountView, shared: Shared) {
  const { formats, today, world } = shared;
  const words = shared.words.account;
  const { pipeline, won } = status;
  const year = world.calendar.of('year', today);
  const difference = won.thisYear - won.lastYear;
  const common = shared.words.common;
  return html`<div class="section pair">
    <div>
      <h3 class="label">${words.openPipeline}</h3>
      <p class="value">${formats.moneyShort(pipeline.amount)}</p>
      <p class="small muted">
        ${words.pipelineCount(
          pipeline.count,
          formats.number(pipeline.count),
          pipeline.next === undefined ? undefined : formats.dayShort(pipeline.next, today),
        )}
      </p>
    </div>
    <div>
      <h3 class="label">${words.won(formats.period(year, common))}</h3>
      <p class="value">${formats.moneyShort(won.thisYear)}</p>
      ${
        won.lastYear > 0
          ? html`<p class="flag ${difference >= 0 ? 'success' : 'error'}">
              <svg class="triangle" viewBox="0 0 8 8" aria-hidden="true">
                <path d=${difference >= 0 ? 'M0 7h8L4 1z' : 'M0 1h8L4 7z'} />
              </svg>
              <span>
                <span class="visually-hidden">${difference >= 0 ? common.up : common.down}</span>
                ${formats.percent(Math.abs(difference) / won.lastYear, 1)}
                <span class="muted">${common.vsLastYear}</span>
              </span>
            </p>`
          : html`<p class="small muted">${common.noFigure} ${common.vsLastYear}</p>`
      }
    </div>
  </div>`;
}
