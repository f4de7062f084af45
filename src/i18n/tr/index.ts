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
 * Glossary: account hesap · area alan (a field of the CRM is a veri alanı) · territory bölge · rep temsilci · owner sahip ·
 * assignment atama · opportunity, deal fırsat · activity etkinlik · touch temas · quota kota · attainment kota gerçekleşmesi ·
 * goal hedef · coverage kapsama · pipeline satış hattı · win rate kazanma oranı · won kazanılan · closed kapanan · amount
 * tutar · plan plan · to date bugüne kadar · due beklenen · overdue gecikmiş · as was o günkü · as is güncel · to claim,
 * overlap çakışma · vacant boş · draft taslak · publish yayımla · record kayıt · forecast tahmin · fiscal year mali yıl (MY),
 * quarter çeyrek (Ç) · points puan. Readers are addressed by “siz”, buttons are bare imperatives. A name, a date and a number
 * never take a suffix (its vowels would have to fit): they stand in the nominative, before a postposition that takes it
 * (“altında”, “için”, “tarihinden beri”) or around a colon. Nouns after a number stay in the singular.
 */
/** Turkish. */
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
