import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'Bu hesapla kim ilgileniyor',
  attention: 'Dikkat gerektirenler',
  map: 'Bölge haritası',
  ranked: 'Temsilciler ve bölgeler',
  scorecard: 'Performans kartı',
  notLoaded: 'Bu bileşenin kodu yüklenemedi. Bağlantıyı denetleyip yeniden deneyin.',
  tryAgain: 'Yeniden dene',
};
