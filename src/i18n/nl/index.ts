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
 * Glossary: account account · area regio · territory gebied · rep verkoper · owner eigenaar · assignment toewijzing ·
 * opportunity, deal verkoopkans · activity activiteit · touch contact · quota quotum · attainment realisatie · coverage
 * dekking · pipeline pijplijn · win rate winpercentage · plan plan · to date tot nu toe · as was toen · as is nu · gap
 * hiaat · vacant onbezet · to claim claimen · draft concept · publish publiceren · fiscal year boekjaar (BJ) · points
 * procentpunten (pp). Readers are addressed by “u”; names never take a genitive ending.
 */
/** Dutch. */
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
