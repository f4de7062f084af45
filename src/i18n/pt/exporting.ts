import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day } from './grammar.js';

const form = pluralsOf('pt');

export const exporting: Messages['exporting'] = {
  copy: 'Copiar a tabela',
  csv: 'Arquivo CSV',
  xlsx: 'Pasta de trabalho do Excel',
  png: 'Imagem PNG',
  svg: 'Imagem SVG',
  print: 'Imprimir',
  menuOf: (what) => `Exportar: ${what}`,
  copied: (n, text) => `${text} ${form(n, { one: 'linha copiada', other: 'linhas copiadas' })}`,
  notCopied: 'Esta página não permite copiar. Salve a tabela como arquivo.',
  failed: 'Não foi possível exportar. Tente novamente.',
  id: 'id',
  currency: 'Moeda',
  unit: 'Unidade',
  goal: 'Meta',
  asOf: (on) => `Dados de ${day(on)}`,
  figures: 'Indicadores',
  charts: 'Gráficos',
  nearby: 'Contas por perto',
  account: 'Conta',
  accountClass: 'Classe',
  lastTouch: 'Último contato',
  due: 'Vencimento',
  overdue: 'Dias de atraso',
  distance: (unit) => `Distância (${unit})`,
  severity: 'Urgência',
  about: 'Sobre',
  what: 'O que requer atenção',
  records: 'Registros',
  more: (_n, text) => `e mais ${text}, na tabela`,
  tooManyDots: (shown, all) => `Contas individuais desenhadas: ${shown} de ${all}`,
  unitOf: {
    share: 'percentual',
    money: 'valor',
    count: 'número',
    days: 'dias',
    ratio: 'razão',
    'per-day': 'por dia',
  },
};
