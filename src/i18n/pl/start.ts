import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Kto opiekuje się tym kontem',
  attention: 'Wymaga uwagi',
  map: 'Mapa terytoriów',
  ranked: 'Przedstawiciele i terytoria',
  scorecard: 'Karta wyników',
  notLoaded: 'Nie udało się wczytać kodu tego widżetu. Sprawdź połączenie i spróbuj ponownie.',
  tryAgain: 'Spróbuj ponownie',
};
