import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day } from './grammar.js';

type Sentence = (v: AttentionValues) => string;

const form = pluralsOf('pt');
const accounts = (v: AttentionValues) =>
  `${v.text('accounts')} ${form(v.count('accounts'), { one: 'conta', other: 'contas' })}`;
const areas = (v: AttentionValues) => `${v.text('areas')} ${form(v.count('areas'), { one: 'área', other: 'áreas' })}`;
const lead = (v: AttentionValues) => (v.who ? `${v.who}: ` : '');
const belong = (n: number) => form(n, { one: 'não pertence', other: 'não pertencem' });

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'Este território';
    const empty = v.text('days')
      ? `${who} está há ${v.text('days')} ${form(v.count('days'), { one: 'dia', other: 'dias' })} sem representante.`
      : `${who} não tem representante.`;
    return v.count('accounts') > 0
      ? `${empty} Contas não contatadas no prazo: ${v.text('notInTime')} de ${v.text('accounts')}.`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? v.text('quarterShort') : 'tudo';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? ` (${part} desde ${day(v.text('quarterFrom'))})` : '';
    return v.who
      ? `${v.who} está ${v.text('short')} abaixo do plano${since}.`
      : `${v.text('short')} abaixo do plano${since}.`;
  },
  'on-plan': (v) => {
    const on = v.who ? `${v.who} está dentro do plano` : 'Dentro do plano';
    return v.count('ahead') > 0 ? `${on}, ${v.text('ahead')} acima do previsto até o momento.` : `${on}.`;
  },
  'no-plan': (v) => (v.who ? `${lead(v)}${lower(v.text('reason'))}` : v.text('reason')),
  'accounts-overdue': (v) => {
    const late = form(v.count('accounts'), { one: 'está', other: 'estão' });
    const noun = form(v.count('of'), { one: 'conta', other: 'contas' });
    return `${lead(v)}${v.text('accounts')} de ${v.text('of')} ${noun} de classe ${v.text('class')} ${late} com contato em atraso.`;
  },
  overlap: (v) => {
    const pair = `${v.who ?? 'Este território'} e ${v.text('other')} se sobrepõem`;
    if (v.count('areas') === 0) return `${pair} em ${accounts(v)}.`;
    const so =
      v.count('accounts') > 0
        ? `: ${accounts(v)} ${form(v.count('accounts'), { one: 'pertence', other: 'pertencem' })} a ambos`
        : '';
    return `${pair} em ${areas(v)}${so}.`;
  },
  'areas-without-territory': (v) =>
    `${areas(v)} (população: ${v.text('population')}) ${belong(v.count('areas'))} a nenhum território.`,
  'accounts-without-territory': (v) => `${lead(v)}${accounts(v)} ${belong(v.count('accounts'))} a nenhum território.`,
  'accounts-without-owner': (v) =>
    `${lead(v)}${accounts(v)} ${form(v.count('accounts'), { one: 'não tem', other: 'não têm' })} proprietário.`,
  'past-due-deals': (v) => {
    const what = form(v.count('deals'), {
      one: 'oportunidade aberta já deveria ter sido fechada',
      other: 'oportunidades abertas já deveriam ter sido fechadas',
    });
    return `${lead(v)}${v.text('deals')} ${what} (${v.text('amount')}).`;
  },
  'inactive-owner': (v) => `${v.who ?? 'O proprietário'} não está mais em atividade e ainda tem ${accounts(v)}.`,
  'coverage-below-goal': (v) => {
    const whose = v.who ? ` de ${v.who}` : '';
    return `A cobertura${whose} é de ${v.text('share')}, com meta de ${v.text('goal')}. Contas não contatadas no prazo: ${v.text('missed')} de ${v.text('accounts')}.`;
  },
  'win-rate-fell': (v) =>
    `A taxa de ganho${v.who ? ` de ${v.who}` : ''} caiu para ${v.text('share')}, contra ${v.text('before')} no ano anterior.`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) =>
    v.text('since') ? `Sem representante desde ${day(v.text('since'))}` : 'Sem representante',
  'behind-plan': (v) => `${v.text('short')} abaixo do plano`,
  'on-plan': () => 'Dentro do plano',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Ainda não começou' : 'Sem cota'),
  'accounts-overdue': (v) => `${accounts(v)} de classe ${v.text('class')} em atraso`,
  overlap: (v) => `Sobreposição: ${v.count('areas') > 0 ? areas(v) : accounts(v)}`,
  'areas-without-territory': (v) => `${areas(v)} sem território`,
  'accounts-without-territory': (v) => `${accounts(v)} sem território`,
  'accounts-without-owner': (v) => `${accounts(v)} sem proprietário`,
  'past-due-deals': (v) =>
    `${v.text('deals')} ${form(v.count('deals'), { one: 'oportunidade vencida', other: 'oportunidades vencidas' })}`,
  'inactive-owner': (v) => `Fora de atividade, tem ${accounts(v)}`,
  'coverage-below-goal': (v) => `Cobertura ${v.text('share')}, meta ${v.text('goal')}`,
  'win-rate-fell': (v) => `A taxa de ganho caiu para ${v.text('share')}`,
};

const things: Record<CollectionName, readonly [one: string, other: string]> = {
  territories: ['o território', 'territórios'],
  areas: ['a área', 'áreas'],
  reps: ['o representante', 'representantes'],
  accounts: ['a conta', 'contas'],
  opportunities: ['a oportunidade', 'oportunidades'],
  activities: ['a atividade', 'atividades'],
  quotas: ['a cota', 'cotas'],
  assignments: ['a atribuição', 'atribuições'],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} de ${all} verificações, da mais à menos urgente`,
  severity: { error: 'Urgente', warning: 'Aviso', info: 'Informação', ok: 'Em ordem' },
  see: (collection, n, text) => (n === 1 ? `Ver ${things[collection][0]}` : `Ver ${text} ${things[collection][1]}`),
  show: (name) => `Mostrar ${name}`,
  showPassed: 'Mostrar',
  seeWon: 'Ver o que foi ganho',
  passed: (n, text) => `${text} ${form(n, { one: 'verificação aprovada', other: 'verificações aprovadas' })}`,
  allGood: 'Nada requer atenção.',
  check: {
    'vacant-territory': 'Todo território tem representante',
    'behind-plan': 'O ganho acompanha o plano',
    'on-plan': 'O plano é cumprido',
    'no-plan': 'Há uma cota',
    'accounts-overdue': 'As contas mais importantes são contatadas no prazo',
    overlap: 'Os territórios não se sobrepõem',
    'areas-without-territory': 'Toda área tem território',
    'accounts-without-territory': 'Toda conta tem território',
    'accounts-without-owner': 'Toda conta tem proprietário',
    'past-due-deals': 'Nenhuma oportunidade aberta passou da data de fechamento',
    'inactive-owner': 'Todo proprietário está em atividade',
    'coverage-below-goal': 'A cobertura atinge a meta',
    'win-rate-fell': 'A taxa de ganho se mantém',
  },
};
