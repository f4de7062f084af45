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
 * Glossary: account konto · area obszar · territory terytorium · rep przedstawiciel · owner właściciel · assignment
 * przypisanie · opportunity, deal szansa (sprzedaży) · activity aktywność · touch kontakt · quota cel · attainment realizacja
 * celu · goal wartość docelowa, docelowo · coverage pokrycie · pipeline lejek · win rate wskaźnik wygranych · won wygrane ·
 * closed zamknięte · amount kwota · plan plan · to date na dziś, do dziś · due oczekiwane · overdue po terminie · as was
 * historycznie · as is obecnie · to claim obejmować, overlap nakładanie się · vacant nieobsadzone · draft wersja robocza ·
 * publish opublikować · record rekord · forecast prognoza · fiscal year rok obrotowy (RO), quarter kwartał (kw.) · points
 * punkty procentowe (p.p.). Readers are addressed in the imperative. A name always stands in the nominative: after a colon,
 * before one, or as the subject; gender of a person is never agreed with. `counted` picks one of four forms.
 */
/** Polish. */
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
