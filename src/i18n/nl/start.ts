import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Wie deze account beheert',
  attention: 'Vraagt aandacht',
  map: 'Gebiedskaart',
  ranked: 'Verkopers en gebieden',
  scorecard: 'Prestatieoverzicht',
  notLoaded: 'De code van deze widget kan niet worden geladen. Controleer de verbinding en probeer het opnieuw.',
  tryAgain: 'Opnieuw proberen',
};
