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
 * Glossary: account حساب · area نطاق · territory منطقة · rep مندوب · owner مالك · assignment تعيين · opportunity, deal فرصة
 * (“average deal” صفقة) · activity نشاط · touch تواصل · class فئة (of an account), شريحة (of a legend) · quota حصة · goal
 * هدف · attainment تحقيق الحصة · coverage تغطية · pipeline مسار المبيعات · won محقق (amounts), رابحة (opportunities), lost
 * خاسرة, win rate معدل الفوز · open مفتوحة · closed مغلقة · plan خطة · to date حتى الآن · due مستحق, overdue متأخر · as is
 * الحالي, as was التاريخي · vacant شاغرة · overlap تداخل, claimed twice تبعية مزدوجة · draft مسودة · publish نشر · record
 * سجل · field حقل · admin مسؤول النظام · fiscal year السنة المالية. Modern Standard Arabic; buttons are verbal nouns,
 * requests begin with يُرجى or يجب. Counts stand in all six forms (grammar.ts), so that no verb or pronoun has to agree with
 * them. Quotation marks are «…». What is inserted is isolated by the catalogue; dates, codes and signed numbers that stand
 * in a text are isolated in place.
 */
/** Arabic. */
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
