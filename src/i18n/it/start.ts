import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Chi segue questo account',
  attention: 'Richiede attenzione',
  map: 'Mappa dei territori',
  ranked: 'Venditori e territori',
  scorecard: 'Scheda risultati',
  notLoaded: 'Impossibile caricare il codice di questo widget. Verificare la connessione e riprovare.',
  tryAgain: 'Riprova',
};
