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
 * Glossary: account compte · area zone · territory territoire · rep commercial · owner propriétaire · assignment
 * affectation · opportunity, deal opportunité · activity activité · touch contact · quota quota · attainment atteinte ·
 * goal objectif · coverage couverture · pipeline pipeline · win rate taux de réussite · won gagné · closed clôturé · plan
 * plan · to date à date · due attendu · overdue en retard · as was historique · as is actuel · to claim relever de, overlap
 * chevauchement · vacant vacant · draft brouillon · publish publier · record enregistrement · fiscal year exercice (Ex.).
 * Readers are addressed by “vous”, commands are infinitives. A narrow no-break space (\u202f) stands before : ; % and
 * inside « ». `of` elides “de” before names, `day` writes “1er”; gender of a person is never agreed with.
 */
/** French. */
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
