import type { Messages } from '../messages.js';
import { account } from './account.js';
import { attention } from './attention.js';
import { common } from './common.js';
import { exporting } from './exporting.js';
import { issues } from './issues.js';
import { kpiNames } from './kpi-names.js';
import { kpis } from './kpis.js';
import { map } from './map.js';
import { scorecard } from './scorecard.js';
import { start } from './start.js';

/*
 * Glossary: account Account · area Fläche · territory Gebiet · rep Verkäufer · owner Inhaber · assignment Zuordnung ·
 * opportunity, deal Verkaufschance · activity Aktivität · touch Kontakt · quota Vorgabe · attainment Zielerreichung ·
 * coverage Abdeckung · pipeline Pipeline · win rate Abschlussquote · plan Plan · to date bis heute · as was damals · as is
 * heute · gap Lücke · vacant unbesetzt · to claim beanspruchen · draft Entwurf · publish veröffentlichen · fiscal year
 * Geschäftsjahr (GJ) · points Prozentpunkte (PP). Readers are addressed by “Sie”; names never take a genitive ending.
 * Short dates end in a full stop (“18. Aug.”), so none stands at the end of a sentence.
 */
/** German. */
export const messages: Messages = {
  account,
  attention,
  common,
  exporting,
  issues,
  kpiNames,
  kpis,
  map,
  scorecard,
  start,
};
