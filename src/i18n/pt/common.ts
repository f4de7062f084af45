import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day } from './grammar.js';

const form = pluralsOf('pt');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;

export const common: Messages['common'] = {
  fiscalYear: (year) => `AF ${year}`,
  fiscalQuarter: (quarter, year) => `T${quarter} AF ${year}`,
  toDate: (period, on) => `${period} até ${day(on)}`,
  asOf: (time) => `Última leitura: ${time}`,
  asIs: 'Atual',
  asWas: 'Histórico',
  basis: 'Territórios de hoje ou da época',
  map: 'Mapa',
  chart: 'Gráfico',
  table: 'Tabela',
  view: 'Mostrar como',
  period: 'Período',
  close: 'Fechar',
  cancel: 'Cancelar',
  tryAgain: 'Tentar novamente',
  showAll: (n) => `Mostrar tudo (${n})`,
  showMore: (n) => `Mostrar mais ${n}`,
  showLess: 'Mostrar menos',
  export: 'Exportar',
  details: 'Detalhes',
  copyDetails: 'Copiar detalhes para o suporte',
  copied: 'Copiado',
  notCopied: 'Não foi possível copiar o texto: selecione-o e copie-o manualmente.',
  none: 'Nenhum',
  noFigure: 'n/d',
  points: 'p.p.',
  vsLastYear: 'vs. ano anterior',
  noChange: 'sem mudança',
  up: 'em alta',
  down: 'em queda',
  refreshing: 'Atualizando',
  vacant: 'Vago',
  cannotOpen: 'Esta página não permite abrir registros',
  unknownRep: 'Representante sem identificação',
  noTerritory: 'Sem território',
  claimedTwice: 'Sobreposição',
  searchPlaceholder: 'Buscar conta, representante ou área',
  keyboard: 'Teclado',
  keys: 'Tab passa de grupo em grupo, as setas movem dentro dele, Enter escolhe, Esc fecha. No mapa, + e − alteram o zoom e 0 mostra tudo.',
  filter: 'Filtrar',
  sortedBy: (column, ascending) => `ordem por ${column}, ${ascending ? 'crescente' : 'decrescente'}`,
  sortBy: (column) => `Ordenar por: ${column}`,
  rows: counted('linha', 'linhas'),
  accounts: counted('conta', 'contas'),
  areas: counted('área', 'áreas'),
  territories: counted('território', 'territórios'),
  reps: counted('representante', 'representantes'),
  deals: counted('oportunidade', 'oportunidades'),
  daysAgo: (n, text) => (n === 0 ? 'hoje' : n === 1 ? 'ontem' : `há ${text} dias`),
  overdue: counted('dia de atraso', 'dias de atraso'),
  classOf: (name) => `Classe ${name}`,
  collection: {
    territories: 'territórios',
    areas: 'áreas',
    reps: 'representantes',
    accounts: 'contas',
    opportunities: 'oportunidades',
    activities: 'atividades',
    quotas: 'cotas',
    assignments: 'atribuições',
  },

  waiting: {
    title: 'Sem conexão com um CRM',
    text: (name) =>
      name
        ? `Nada nesta página registrou uma conexão com o nome “${name}”.`
        : 'Coloque este widget dentro de um <bailiwick-workspace connection="…"> ou dê a ele uma conexão própria.',
    action: 'Como conectar',
  },
  loading: {
    label: (what) => `Carregando ${what}`,
    progress: (what, done, total) =>
      total ? `Carregando ${what}: ${done} de ${total}` : `Carregando ${what}: ${done} até agora`,
  },
  left: (_n, text, what) => `Dados incompletos em ${text} de: ${what}`,
  partialMixed: counted('registro a verificar', 'registros a verificar'),
  seeWhy: 'Ver por quê',
  stale: (time) => `Última leitura: ${time}, não foi possível atualizar`,
  broken: {
    title: 'Não foi possível exibir este widget',
    text: 'O restante da página não é afetado. Os detalhes ajudam o suporte a encontrar a causa.',
  },
  errors: {
    auth: {
      title: 'Sua sessão expirou',
      text: 'Entre no CRM de novo e tente novamente. Nada foi perdido.',
      action: 'Tentar novamente',
    },
    forbidden: {
      title: 'Você não tem acesso a estes dados',
      text: 'O CRM não permite que você leia estes registros. A administração do CRM pode conceder a permissão.',
      action: 'Tentar novamente',
    },
    quota: {
      title: 'O limite diário do CRM foi atingido',
      text: 'Por enquanto, o CRM não atende a mais solicitações. Tente novamente quando o limite for renovado.',
      action: 'Tentar novamente',
    },
    throttle: {
      title: 'O CRM pede para aguardar',
      text: 'Muitas solicitações ao mesmo tempo. Tente novamente em instantes.',
      action: 'Tentar novamente',
    },
    network: {
      title: 'Não foi possível acessar o CRM',
      text: 'Verifique a conexão e tente novamente. Nada foi perdido.',
      action: 'Tentar novamente',
    },
    timeout: {
      title: 'O CRM demorou demais',
      text: 'Não houve resposta a tempo. Tentar novamente pode resolver.',
      action: 'Tentar novamente',
    },
    cancelled: {
      title: 'O carregamento foi interrompido',
      text: 'Foi cancelado antes que todos os dados chegassem.',
      action: 'Carregar novamente',
    },
    'not-found': {
      title: 'Este registro não existe mais',
      text: 'Ele pode ter sido excluído ou mesclado.',
      action: 'Tentar novamente',
    },
    mapping: {
      title: 'Falta um campo',
      text: 'Nenhum campo do CRM é adequado. A administração do CRM pode mapear outro.',
      action: 'Tentar novamente',
    },
    incomplete: {
      title: 'Os dados estão incompletos',
      text: 'Chegaram menos registros do que o CRM anunciou.',
      action: 'Carregar novamente',
    },
    'not-the-crm': {
      title: 'A resposta não veio do CRM',
      text: 'Muitas vezes é uma página de login ou um proxy. Abra o CRM em outra guia e tente novamente.',
      action: 'Tentar novamente',
    },
    unsupported: {
      title: 'Este CRM não permite isso',
      text: 'A conexão não oferece este recurso.',
      action: 'Tentar novamente',
    },
    server: {
      title: 'O CRM informou um erro',
      text: 'Ele não conseguiu responder. Tentar novamente pode resolver.',
      action: 'Tentar novamente',
    },
  },
};
