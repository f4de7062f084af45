import { type Result, type Unit, isFigure, quotaTarget } from '../../../domain/index.js';
import { type Datum, type ExportTable, count, money, share } from '../../../ui/export/table.js';
import type { Course, Slice } from '../view/figures.js';
import type { KpiRow } from '../view/kpi-rows.js';
import { periodName } from '../view/periods.js';
import type { RankedRow } from '../view/ranked.js';
import type { RecordList, Value } from '../view/records.js';
import { attentionText, kpiWords, namesOfSubject, reasonText, resultText } from '../view/say.js';
import { sliceName } from './course.js';
import { isExact } from './kpi-table.js';
import type { Look } from './look.js';
import { rankedColumns } from './ranked.js';
import { reasonWords, wholeOf } from './ranked-cells.js';

/* The tables of a scorecard as they leave the page: the same facts as on screen, as values. */

/** A figure as a value; undefined where there is none. */
function figure(look: Look, result: Result | undefined, unit: Unit): Datum {
  return isFigure(result) ? valueOf(look, result.value, unit) : undefined;
}
function valueOf({ world }: Look, value: number, unit: Unit): Datum {
  if (unit === 'money') return money(value, world.currency);
  if (unit === 'share') return share(value);
  return unit === 'days' ? { as: 'days', value } : unit === 'count' ? count(value) : { as: 'ratio', value };
}

/** Every KPI, in units that differ from row to row and so stand in a column of their own. */
export function tableOfKpis(look: Look, rows: readonly KpiRow[]): ExportTable {
  const { words, peers, period, world } = look;
  const say = words.scorecard;
  const out = words.exporting;
  const of = (row: KpiRow, result: Result | undefined) => figure(look, result, row.unit);
  return {
    title: out.figures,
    hasIds: true,
    hasUnits: true,
    columns: [
      out.id,
      say.kpi,
      out.unit,
      periodName(look, period),
      say.lastYear,
      say.gap,
      ...(peers ? [say.team] : []),
      out.goal,
      say.column.text,
      say.column.cases,
      say.column.why,
    ],
    rows: rows.map((r) => [
      r.kpi.id,
      kpiWords(look, r.kpi).name,
      r.unit === 'money' ? world.currency : out.unitOf[r.unit],
      of(r, r.result),
      of(r, r.lastYear),
      r.change === undefined ? undefined : valueOf(look, r.change, r.unit),
      ...(peers ? [of(r, r.peer)] : []),
      r.goal === undefined ? undefined : valueOf(look, r.goal, r.unit),
      resultText(look, r.result, r.unit, isExact(r)),
      isFigure(r.result) ? count(r.result.n) : undefined,
      reasonText(look, r.result) ?? '',
    ]),
  };
}

/** What the two charts show, slice by slice. */
export function tableOfCourse(look: Look, course: Course): ExportTable {
  const { words, world } = look;
  const say = words.scorecard;
  const { currency } = world;
  const hasQuota = course.quota > 0;
  const line = (name: string, won: number | undefined, due: number, before: number): Datum[] => [
    name,
    money(won, currency),
    ...(hasQuota ? [money(due, currency), won === undefined ? undefined : money(won - due, currency)] : []),
    money(before, currency),
  ];
  const row = (s: Slice) => {
    const isRunning = s.state === 'running';
    const due = isRunning ? s.due : s.quota;
    return [
      { as: 'day', day: s.window.from } as const,
      ...line(sliceName(look, course, s), s.won, due, isRunning ? s.beforeToDate : s.before),
    ];
  };
  return {
    title: words.exporting.charts,
    columns: [
      say.column.day,
      course.by === 'month' ? say.month : say.week,
      say.won,
      ...(hasQuota ? [say.quota, say.gap] : []),
      say.lastYear,
    ],
    rows: [
      ...course.slices.map(row),
      [{ as: 'day', day: world.asOf }, ...line(say.toDate, course.won, course.due, course.beforeToDate)],
    ],
  };
}

/** Reps and territories in the order that they are shown in; the last line is the whole. */
export function tableOfRanked(look: Look, rows: readonly RankedRow[]): ExportTable {
  const { scorecard, common, exporting } = look.words;
  const { currency } = look.world;
  const say = scorecard.ranked;
  type Figures = Pick<RankedRow, 'pacing' | 'growth' | 'coverage' | 'winRate' | 'pipeline' | 'gap'>;
  const figures = (r: Figures): Datum[] => [
    figure(look, r.pacing, 'share'),
    money(r.gap, currency),
    figure(look, r.growth, 'share'),
    figure(look, r.coverage, 'share'),
    figure(look, r.winRate, 'share'),
    figure(look, r.pipeline, 'ratio'),
  ];
  return {
    title: look.words.start.ranked,
    hasIds: true,
    columns: [
      exporting.id,
      '#',
      say.name,
      say.territory,
      say.reason,
      ...rankedColumns.map((c) => say[c]),
      scorecard.won,
      scorecard.quota,
    ],
    rows: [
      ...rows.map((r): Datum[] => [
        r.scope.id,
        count(r.rank),
        r.name ?? common.vacant,
        r.with,
        reasonWords(look, r),
        ...figures(r),
        money(r.won, currency),
        money(look.headline.sum(quotaTarget, r.scope), currency),
      ]),
      [
        'total',
        undefined,
        say.total,
        '',
        '',
        ...figures(wholeOf(look)),
        undefined,
        money(look.headline.sum(quotaTarget, look.scope), currency),
      ],
    ],
  };
}

function datumOf({ words }: Look, value: Value): Datum {
  if (!value) return undefined;
  const say = words.scorecard;
  switch (value.as) {
    case 'text':
      return value.text;
    case 'days':
    case 'number':
      return { as: value.as, value: value.number };
    case 'state':
      return say.stateOf[value.state];
    case 'kind':
      return say.activityOf[value.kind];
    case 'never':
      return say.never;
    default:
      return value;
  }
}

/** All records behind a figure, not only those that are shown at first. */
export function tableOfRecords(look: Look, list: RecordList, title: string): ExportTable {
  const say = look.words.scorecard;
  const isAccounts = list.collection === 'accounts';
  return {
    title,
    hasIds: true,
    isExact: true,
    columns: [
      look.words.exporting.id,
      ...list.columns.map((c) => say.column[c]),
      ...(isAccounts ? [say.column.class] : []),
    ],
    rows: list.rows.map((r) => [
      r.id,
      r.name,
      ...r.values.map((v) => datumOf(look, v)),
      ...(isAccounts ? [r.class ?? ''] : []),
    ]),
  };
}

/** Everything that needs attention, the most urgent first. */
export function tableOfAttention(look: Look): ExportTable {
  const { words, world, scope, formats } = look;
  const say = words.exporting;
  const columns = words.scorecard.ranked;
  return {
    title: words.start.attention,
    columns: [say.severity, say.what, columns.name, columns.territory, say.records],
    rows: look.items
      .filter((i) => i.severity !== 'ok')
      .map((item) => {
        const names = namesOfSubject(world, item);
        return [
          words.attention.severity[item.severity],
          attentionText(look, item, scope),
          names?.name ?? '',
          formats.list(names?.with ?? []),
          count(item.records?.ids.length),
        ];
      }),
  };
}
