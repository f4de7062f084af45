/* All that a scorecard draws on data. The element loads it while its data is read. */
import { type Issue, type Kpi, type KpiId, type Scope, type World, kpiById } from '../../domain/index.js';
import { attention as attentionWords } from '../../i18n/en/attention.js';
import { kpiNames } from '../../i18n/en/kpi-names.js';
import { kpis } from '../../i18n/en/kpis.js';
import { useWords } from '../../i18n/index.js';
import { attention, exportTeam, full, team, tiles } from './parts/body.js';
import { headingOf, nothingClosed, teamTools, unknown, viewTools } from './parts/frame.js';
import { type Acts, type Look, LookKept, type ScorecardView } from './parts/look.js';
import { issuesIn } from './view/issues.js';
import { rankedKpis } from './view/ranked.js';
import type { NamedKpi } from './view/kpi-rows.js';
import type { Voice } from './view/say.js';
import { scopeOf } from './view/subject.js';

useWords({ attention: attentionWords, kpiNames, kpis });

const usualKpis: readonly KpiId[] = [
  'attainment',
  'growth',
  'new-customers',
  'win-rate',
  'average-deal',
  'sales-cycle',
  'coverage',
  'activity-rate',
  'pipeline-coverage',
];
const stripKpis: readonly KpiId[] = ['sales', 'pacing', 'new-customers', 'coverage', 'win-rate', 'pipeline-coverage'];

/** The ids that were asked for, or the usual ones of a view. */
function kpiIdsOf(view: ScorecardView, asked: string): readonly string[] {
  const ids = asked.split(/\s+/).filter(Boolean);
  return ids.length > 0 ? ids : view === 'strip' ? stripKpis : usualKpis;
}
const kpisOf = (view: ScorecardView, asked: string): readonly NamedKpi[] =>
  view === 'team'
    ? rankedKpis
    : kpiIdsOf(view, asked)
        .map(kpiById)
        .filter((k) => k !== undefined);
/** Whether areas must be read for them. */
const needsAreas = (all: readonly Kpi[]): boolean =>
  all.some((k) => Object.values(k.parts).some((p) => p.of === 'areas'));

function toolsOf(look: Look, acts: Acts) {
  if (look.view === 'attention') return undefined;
  return look.view === 'team' ? teamTools(look, acts, () => exportTeam(look, acts)) : viewTools(look, acts);
}
/** Said instead of the body: what was asked for is unknown, or nothing was closed. */
function emptyOf(
  voice: Voice,
  asked: { readonly view: ScorecardView; readonly scope: Scope; readonly period: string; readonly kpis: string },
  look: () => Look,
  acts: Acts,
) {
  const { view, scope, period } = asked;
  const found = unknown(voice, { scope, period, kpis: kpiIdsOf(view, asked.kpis) });
  if (found || view === 'attention' || view === 'team') return found;
  return nothingClosed(look(), acts);
}
/** Told by the views that list records; the strip and the list of what needs attention stand beside one of them. */
const issuesOf = (view: ScorecardView, world: World, scope: Scope, issues: readonly Issue[]): readonly Issue[] =>
  view === 'strip' || view === 'attention' ? [] : issuesIn(world, scope, issues);

/** The body. `width` is the widget's, in px, `readAt` when its data was read, in milliseconds since 1970. */
function draw(look: Look, acts: Acts, width: number, readAt: number): unknown {
  switch (look.view) {
    case 'strip':
      return tiles(look, acts);
    case 'attention':
      return attention(look, acts);
    case 'team':
      return team(look, acts, width);
    default:
      return full(look, acts, width, readAt);
  }
}

/** What the element asks for once it is here. */
export const drawing = { LookKept, scopeOf, kpisOf, needsAreas, headingOf, toolsOf, emptyOf, issuesOf, draw } as const;
export type Drawing = typeof drawing;
