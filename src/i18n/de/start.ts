import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Wer diesen Account betreut',
  attention: 'Handlungsbedarf',
  map: 'Gebietskarte',
  ranked: 'Verkäufer und Gebiete',
  scorecard: 'Kennzahlen',
  notLoaded:
    'Der Code dieses Widgets konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  tryAgain: 'Erneut versuchen',
};
