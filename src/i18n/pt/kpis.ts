import type { KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { kpiNames } from './kpi-names.js';

const form = pluralsOf('pt');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;
const accounts = (one: string, other = one) => counted(`conta ${one}`, `contas ${other}`);
const deals = (one: string, other = one) => counted(`oportunidade ${one}`, `oportunidades ${other}`);
const wonDeals = deals('ganha', 'ganhas');
const openDeals = deals('aberta', 'abertas');
const closedDeals = deals('fechada', 'fechadas');
const firstDeals = deals('com um novo cliente', 'com novos clientes');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'Valor ganho como parte da cota de todo o período.',
    numerator: 'ganho',
    denominator: 'cota do período',
    records: wonDeals,
  },
  pacing: {
    short: 'Até o momento',
    definition: () =>
      'Valor ganho em relação à cota prevista até agora, distribuída pelos dias de cada cota. Com 100%, o plano é cumprido.',
    numerator: 'ganho',
    denominator: 'cota prevista até o momento',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Comprometido',
    definition: () =>
      'Valor ganho e comprometido como parte da cota de todo o período. Comprometidas são as oportunidades abertas dessa categoria de previsão que fecham até o fim dele.',
    numerator: 'ganho ou comprometido',
    denominator: 'cota do período',
    records: deals('ganha ou comprometida', 'ganhas ou comprometidas'),
  },
  sales: {
    short: 'Ganho',
    definition: () => 'Valores das oportunidades ganhas desde o início do período, pelo dia em que foram fechadas.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Valor ganho desde o início do período em relação aos mesmos dias do ano anterior.',
    numerator: 'ganho',
    denominator: 'ganho nos mesmos dias do ano anterior',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Vs. período ant.',
    definition: () =>
      'Valor ganho desde o início do período em relação a igual número de dias úteis do período anterior. Sem ajuste sazonal: uma temporada forte é comparada com uma fraca.',
    numerator: 'ganho',
    denominator: 'ganho em igual número de dias úteis do período anterior',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Primeiras oportunidades ganhas com um cliente, incluindo tudo o que pertence a ele; um cliente volta a contar como novo após ${p.gapMonths} meses sem nenhuma.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Aquisição',
    definition: () => 'Novos clientes em proporção aos clientes que havia no início do período.',
    numerator: 'novos clientes',
    denominator: 'clientes no início',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Peso de novos',
    definition: () => 'Valor das oportunidades que trouxeram um novo cliente, como parte de tudo o que foi ganho.',
    numerator: 'ganho com novos clientes',
    denominator: 'ganho',
    records: firstDeals,
  },
  'win-rate': {
    definition: () =>
      'Oportunidades ganhas como parte de todas as fechadas, ganhas ou perdidas, desde o início do período.',
    numerator: 'ganhas',
    denominator: 'fechadas',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Ganho em valor',
    definition: () =>
      'Valor ganho como parte do valor de todas as oportunidades fechadas. Uma única oportunidade grande pode decidi-lo.',
    numerator: 'ganho',
    denominator: 'fechado',
    records: closedDeals,
  },
  'average-deal': {
    definition: () => 'Valor ganho dividido pelo número de oportunidades ganhas que têm valor.',
    numerator: 'ganho',
    denominator: 'oportunidades',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'Média de dias entre a criação de uma oportunidade ganha e seu fechamento.',
    numerator: 'dias no total',
    denominator: 'oportunidades ganhas',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Velocidade/dia',
    definition: () =>
      'Oportunidades abertas × taxa de ganho × oportunidade média ÷ ciclo de vendas: o que um dia rende neste ritmo.',
    records: openDeals,
  },
  'pipeline-coverage': {
    short: 'Cob. pipeline',
    definition: () => 'Valor aberto que fecha até o fim do período, para cada unidade de cota restante.',
    numerator: 'aberto, com fechamento no período',
    denominator: 'cota restante',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Valores das oportunidades abertas que fecham entre hoje e o fim do período.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Ponderado',
    definition: () =>
      'Valores das oportunidades abertas que fecham até o fim do período, cada um multiplicado por sua probabilidade.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Percentual de contas com uma visita ou ligação concluída dentro do intervalo de sua classe: ${p.intervals} dias.`,
    numerator: 'contatadas no prazo',
    denominator: 'contas consideradas',
    records: accounts('sem cobertura'),
  },
  'call-plan': {
    definition: (p) =>
      `Contatos realizados entre os que as classes pedem (${p.intervals} dias), cada conta até o limite de seu plano.`,
    numerator: 'realizados, até o limite do plano',
    denominator: 'planejados até o momento',
    records: accounts('abaixo de seu plano'),
  },
  'potential-coverage': {
    short: 'Potencial',
    definition: (p) =>
      `Percentual do potencial das contas contatadas dentro do intervalo de sua classe: ${p.intervals} dias.`,
    numerator: 'potencial contatado no prazo',
    denominator: 'potencial considerado',
    records: accounts('sem cobertura'),
  },
  'book-engagement': {
    short: 'Carteira ativa',
    definition: (p) => `Percentual de todas as contas com um contato concluído nos últimos ${p.engagedMonths} meses.`,
    numerator: 'contatadas',
    denominator: 'contas',
    records: accounts('sem contato'),
  },
  penetration: {
    definition: () => 'Percentual de contas que compraram nos últimos 12 meses.',
    numerator: 'compraram',
    denominator: 'contas',
    records: accounts('sem compras'),
  },
  'white-space': {
    definition: () => 'O que as contas poderiam comprar em um ano, menos o que compraram de nós nos últimos 12 meses.',
    records: accounts('com espaço para crescer'),
  },
  'activity-rate': {
    definition: () => 'Atividades concluídas por representante e dia útil desde o início do período.',
    numerator: 'atividades',
    denominator: 'dias-representante',
    records: counted('atividade', 'atividades'),
  },
  'orphan-rate': {
    short: 'Órfãs',
    definition: () => 'Percentual de contas sem proprietário em atividade ou sem território.',
    numerator: 'sem proprietário ou território',
    denominator: 'contas',
    records: accounts('sem proprietário ou território'),
  },
  'geographic-coverage': {
    short: 'População',
    definition: () => 'Percentual da população que vive em uma área atribuída a um território.',
    numerator: 'em um território',
    denominator: 'habitantes',
    records: counted('área sem território', 'áreas sem território'),
  },
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'Não há cota para estes dias.',
    'no-forecast': 'Nenhuma oportunidade aberta tem categoria de previsão.',
    'quota-met': 'A cota foi atingida: não resta nada a cobrir.',
    'no-closed': 'Nada foi ganho nem perdido nestes dias.',
    'no-won': 'Nada foi ganho nestes dias.',
    'no-base': 'Nada foi ganho nos mesmos dias do ano anterior.',
    'not-read': 'Os registros começam depois dos mesmos dias do ano anterior.',
    'no-previous': 'Nada foi ganho em igual número de dias úteis do período anterior.',
    'previous-not-read': 'Os registros começam depois do período anterior.',
    'no-customers': 'Não havia clientes no início do período.',
    'no-accounts': 'Nenhuma conta é considerada aqui.',
    'no-potential': 'Nenhuma conta tem potencial.',
    'no-population': 'Nenhuma área tem população.',
    'no-plan': 'Não há visitas previstas: nenhuma conta tem uma classe com frequência.',
    'no-reps': 'Não há nenhum representante em atividade aqui.',
    'not-started': 'O período ainda não começou.',
    'period-over': 'Este indicador olha para o futuro, e estes dias já passaram.',
    'no-cycle': 'Cada oportunidade foi ganha no mesmo dia em que foi criada.',
    'whole-only': 'Este indicador só faz sentido para a empresa inteira.',
    'not-finite': 'Os números em que se baseia são grandes demais para calcular.',
  },
  excluded: {
    'no-amount': deals('sem valor'),
    'other-currency': counted('registro em outra moeda', 'registros em outra moeda'),
    'quota-other-currency': counted('cota em outra moeda', 'cotas em outra moeda'),
    'no-account': deals('sem conta'),
    'no-created': deals('sem data de criação'),
    'created-after-close': deals('criada depois de fechada', 'criadas depois de fechadas'),
    'no-probability': deals('sem probabilidade'),
    'no-forecast': deals('aberta sem categoria de previsão', 'abertas sem categoria de previsão'),
    'past-due': deals('aberta com data de fechamento vencida', 'abertas com data de fechamento vencida'),
    'no-interval': accounts('de uma classe sem frequência de visita'),
    'just-assigned': (n, text, grace) =>
      accounts(`atribuída há menos de ${grace} dias`, `atribuídas há menos de ${grace} dias`)(n, text),
    'no-potential': accounts('sem potencial'),
    'potential-too-low': accounts(
      'que comprou mais do que seu potencial indica',
      'que compraram mais do que seu potencial indica',
    ),
    'no-population': counted('área sem população', 'áreas sem população'),
  },
};
