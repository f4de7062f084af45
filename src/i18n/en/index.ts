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

/** English as a whole: through its type the list of what another language has to say. */
export const en = { account, attention, common, exporting, issues, kpiNames, kpis, map, scorecard, start };
