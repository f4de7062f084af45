import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Quem atende esta conta',
  attention: 'Requer atenção',
  map: 'Mapa de territórios',
  ranked: 'Representantes e territórios',
  scorecard: 'Painel de resultados',
  notLoaded: 'Não foi possível carregar o código deste widget. Verifique a conexão e tente novamente.',
  tryAgain: 'Tentar novamente',
};
