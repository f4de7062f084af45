import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { al } from './grammar.js';

const form = pluralsOf('it');

export const exporting: Messages['exporting'] = {
  copy: 'Copia la tabella',
  csv: 'File CSV',
  xlsx: 'Cartella di lavoro Excel',
  png: 'Immagine PNG',
  svg: 'Immagine SVG',
  print: 'Stampa',
  menuOf: (what) => `Esporta: ${what}`,
  copied: (n, text) => `${text} ${form(n, { one: 'riga copiata', other: 'righe copiate' })}`,
  notCopied: 'Questa pagina non consente di copiare. Salvare la tabella come file.',
  failed: 'Esportazione non riuscita. Riprovare.',
  // in small letters: Excel takes a file that begins with ID for another kind
  id: 'id',
  currency: 'Valuta',
  unit: 'Unità',
  goal: 'Obiettivo',
  asOf: (day) => `Dati ${al(day)}`,
  figures: 'Indicatori',
  charts: 'Grafici',
  nearby: 'Account nelle vicinanze',
  account: 'Account',
  accountClass: 'Classe',
  lastTouch: 'Ultimo contatto',
  due: 'Previsto',
  overdue: 'Giorni di ritardo',
  distance: (unit) => `Distanza (${unit})`,
  severity: 'Urgenza',
  about: 'Riguarda',
  what: 'Che cosa richiede attenzione',
  records: 'Record',
  more: (_n, text) => `e altri ${text}, nella tabella`,
  tooManyDots: (shown, all) => `Account singoli disegnati: ${shown} su ${all}`,
  unitOf: {
    share: 'percentuale',
    money: 'importo',
    count: 'numero',
    days: 'giorni',
    ratio: 'rapporto',
    'per-day': 'al giorno',
  },
};
