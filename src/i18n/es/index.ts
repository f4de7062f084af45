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
 * Glossary: account cuenta · area zona · territory territorio · rep representante · owner propietario · assignment
 * asignación · opportunity, deal oportunidad · activity actividad · touch contacto · quota cuota · attainment cumplimiento ·
 * goal objetivo · coverage cobertura · pipeline pipeline · win rate tasa de éxito · won ganado · closed cerrado · amount
 * importe · plan plan · to date a la fecha · due previsto · overdue con retraso · as was histórico · as is actual · to claim
 * corresponder a, overlap superposición · vacant vacante · draft borrador · publish publicar · record registro · forecast
 * previsión · fiscal year año fiscal (AF) · points puntos porcentuales (pp). Readers are addressed by “usted”, commands are
 * infinitives, quotes are « ». `and` is “e” before the sound of i; gender of a person is never agreed with.
 */
/** Spanish. */
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
