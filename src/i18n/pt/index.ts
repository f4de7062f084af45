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
 * Glossary: account conta · area área · territory território · rep representante · owner proprietário · assignment
 * atribuição · opportunity, deal oportunidade · activity atividade · touch contato · quota cota · attainment atingimento ·
 * goal meta · coverage cobertura · pipeline pipeline · win rate taxa de ganho · won ganho · closed fechado · amount valor ·
 * plan plano · to date até o momento · due previsto · overdue em atraso · as was histórico · as is atual · to claim
 * pertencer a, overlap sobreposição · vacant vago · draft rascunho · publish publicar · record registro · forecast
 * previsão · fiscal year ano fiscal (AF) · points pontos percentuais (p.p.). Readers are addressed by “você”, commands are
 * infinitives. Short dates end in a full stop (“18 de ago.”), so none stands at the end of a sentence; `day` writes “1º”; gender of a person
 * is never agreed with.
 */
/** Portuguese, as it is written in Brazil. */
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
