import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Quién atiende esta cuenta',
  attention: 'Requiere atención',
  map: 'Mapa de territorios',
  ranked: 'Representantes y territorios',
  scorecard: 'Panel de resultados',
  notLoaded: 'No se pudo cargar el código de este widget. Compruebe la conexión y vuelva a intentarlo.',
  tryAgain: 'Reintentar',
};
