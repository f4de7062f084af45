import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Qui suit ce compte',
  attention: 'Points d’attention',
  map: 'Carte des territoires',
  ranked: 'Commerciaux et territoires',
  scorecard: 'Tableau de performance',
  notLoaded: 'Le code de ce widget n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.',
  tryAgain: 'Réessayer',
};
