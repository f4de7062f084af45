import { account } from './account.js';
import { attention } from './attention.js';
import { common } from './common.js';
import { issues } from './issues.js';
import { kpiNames } from './kpi-names.js';
import { kpis } from './kpis.js';
import { map } from './map.js';
import { scorecard } from './scorecard.js';

/** English as a whole: through its type the list of what another language has to say. */
export const en = { account, attention, common, issues, kpiNames, kpis, map, scorecard };
