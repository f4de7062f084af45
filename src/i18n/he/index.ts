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
 * Glossary: account חשבון · area אזור · territory טריטוריה · rep נציג · owner בעלים · assignment הקצאה · opportunity, deal
 * הזדמנות (“average deal” עסקה) · activity פעילות · touch קשר · class סיווג (of an account), טווח (of a legend) · quota מכסה
 * · goal יעד · attainment עמידה במכסה · coverage כיסוי · pipeline פייפליין · won זכייה, זכיות, lost הפסד, win rate שיעור
 * זכייה · open פתוח · closed סגור · plan תוכנית · to date עד היום · due נדרש, מועד יעד, overdue באיחור · as is נוכחי, as was
 * היסטורי · vacant לא מאויש · to claim שיוך, overlap חפיפה · draft טיוטה · publish פרסום · record רשומה · field שדה · admin
 * מנהל המערכת · fiscal year שנת כספים. The reader's gender is never agreed with: buttons are verbal nouns, requests begin
 * with “יש”; of people and territories by name nothing is said that needs their gender. Quotation marks are ”…”. What is
 * inserted is isolated by the catalogue; what stands in a text in Latin letters or begins with a sign is isolated in place.
 */
/** Hebrew. */
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
