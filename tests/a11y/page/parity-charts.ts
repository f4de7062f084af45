import type { Widget } from '../../../src/widgets/widget.js';
import { become, find, frames, mount } from './mount.js';
import type { Tally } from './parity.js';
import { numberOf, slackOf } from './parity-read.js';
import { randomWorld } from './random-world.js';

const textOf = (e: Element | null | undefined) => (e?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
const num = (e: Element, name: string) => Number(e.getAttribute(name));

/** Reads values off a chart by the numbers of its axis. */
function axisOf(chart: SVGElement): { readonly value: (y: number) => number; readonly perPixel: number } {
  const lines = [...chart.querySelectorAll('line.grid')];
  const texts = [...chart.querySelectorAll('text.axis-label[text-anchor="end"]')];
  const [first, last] = [0, lines.length - 1];
  const [y0, y1] = [num(lines[first]!, 'y1'), num(lines[last]!, 'y1')];
  const [v0, v1] = [numberOf(textOf(texts[first])), numberOf(textOf(texts[last]))];
  const perPixel = (v1 - v0) / (y1 - y0);
  return { value: (y) => v0 + (y - y0) * perPixel, perPixel: Math.abs(perPixel) };
}
const points = (path: Element) =>
  [...(path.getAttribute('d') ?? '').matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(
    (m) => [Number(m[1]), Number(m[2])] as const,
  );

/** Won and quota by month, and the sums so far. */
async function course(tally: Tally, seed: number, widget: Widget): Promise<void> {
  const root = widget.shadowRoot!;
  const [months, pacing] = [...root.querySelectorAll<SVGElement>('.top figure svg')];
  const bars = {
    axis: axisOf(months!),
    all: [...months!.querySelectorAll('rect.bar')].map(
      (b) => [num(b, 'x') + num(b, 'width') / 2, num(b, 'y'), num(b, 'height')] as const,
    ),
  };
  const marks = [...months!.querySelectorAll('rect.mark')].map(
    (m) => [num(m, 'x') + num(m, 'width') / 2, num(m, 'y') + 1] as const,
  );
  const line = { axis: axisOf(pacing!), won: points(pacing!.querySelector('.line-won')!) };
  find(widget, '.segments button', 'Table').click();
  await widget.updateComplete;
  const rows = [...root.querySelectorAll('.twin tbody tr')].map((tr) => [...tr.children].map(textOf));
  const step = marks.length > 1 ? marks[1]![0] - marks[0]![0] : NaN;
  let sum = 0;
  let slack = 0;
  for (const [i, row] of rows.entries()) {
    tally.of(`world ${seed}, ${row[0]}`);
    const mark = marks[i];
    const bar = mark && bars.all.find(([x]) => Math.abs(x - mark[0]) < step / 4);
    const won = row[1] === '–' ? undefined : numberOf(row[1]!);
    const pixel = bars.axis.perPixel;
    // a running month is told as far as it has come, and its mark is the whole month's
    const isRunning = won !== undefined && (rows[i + 1]?.[1] ?? '–') === '–';
    if (mark && !isRunning) tally.near('quota', bars.axis.value(mark[1]), numberOf(row[2]!), pixel + slackOf(row[2]!));
    if (won !== undefined) {
      tally.near('won', bar ? bars.axis.value(bar[1]) : 0, won, pixel + slackOf(row[1]!));
      sum += won;
      slack += slackOf(row[1]!);
      const at = line.won[i + 1];
      if (at) tally.near('won so far', line.axis.value(at[1]), sum, line.axis.perPixel + slack);
    } else tally.same('no bar for what is ahead', bar, undefined);
  }
  find(widget, '.segments button', 'Chart').click();
  await widget.updateComplete;
}

/** Bars beside numbers: how far they reach is what the number says. */
function bullets(tally: Tally, rows: Iterable<Element>, max: number): void {
  for (const cell of rows) {
    const bar = cell.querySelector<SVGElement>('svg.bullet rect.bar');
    const text = textOf(cell);
    if (!bar) continue;
    const drawn = (Number.parseFloat(bar.getAttribute('width')!) / 100) * max;
    tally.near(`bar of ${text}`, drawn, Math.min(max, Math.max(0, numberOf(text))), 0.0062);
  }
}

export async function chartCases(tally: Tally, seed: number): Promise<void> {
  const page = mount(
    [
      ['scorecard', 'bailiwick-scorecard', { 'for-rep': `R-${1 + (seed % 3)}`, period: '2026' }],
      ['team', 'bailiwick-scorecard', { view: 'team', 'for-team': 'R-0' }],
      ['map', 'bailiwick-map', { 'color-by': 'territory' }],
    ],
    { records: () => randomWorld(seed) },
  );
  page.frame.style.inlineSize = '1100px';
  for (const widget of page.widgets.values()) await become(widget, ['ready', 'partial', 'empty']);
  await frames(3);
  const [scorecard, team, map] = ['scorecard', 'team', 'map'].map((name) => page.widgets.get(name)!) as [
    Widget,
    Widget,
    Widget,
  ];
  if (scorecard.shadowRoot!.querySelector('.top figure svg')) await course(tally, seed, scorecard);
  tally.of(`world ${seed}, team`);
  const heads = [...team.shadowRoot!.querySelectorAll('.ranked thead th')].map(textOf);
  for (const row of team.shadowRoot!.querySelectorAll('.ranked tbody tr'))
    for (const [i, cell] of [...row.children].entries())
      if (cell.querySelector('.bullet')) bullets(tally, [cell], heads[i] === 'Coverage' ? 1 : 1.25);
  tally.of(`world ${seed}, legend`);
  bullets(tally, map.shadowRoot!.querySelectorAll('.bar-cell'), 1.25);
  page.close();
}
