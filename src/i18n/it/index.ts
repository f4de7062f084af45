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
 * Glossary: account account · area area · territory territorio · rep venditore · owner titolare · assignment assegnazione ·
 * opportunity, deal opportunità · activity attività · touch contatto · quota quota (so a share is a percentuale) · attainment
 * raggiungimento quota · goal obiettivo · coverage copertura · pipeline pipeline · win rate tasso di successo · won vinto ·
 * closed chiuso · amount importo · plan piano · to date a oggi · due previsto · overdue in ritardo · as was storico · as is
 * attuale · to claim appartenere a, overlap sovrapposizione · vacant vacante · draft bozza · publish pubblicare · record
 * record · forecast previsione · fiscal year anno fiscale (AF), quarter trimestre (T) · points punti percentuali (p.p.).
 * Buttons are imperatives, instructions infinitives, nobody is addressed by “tu” or “Lei”; gender of a person is never agreed
 * with; `dal` and `al` put the article before a date or a number.
 */
/** Italian. */
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
