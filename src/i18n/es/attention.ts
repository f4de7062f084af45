import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { and } from './grammar.js';

type Sentence = (v: AttentionValues) => string;

const form = pluralsOf('es');
const accounts = (v: AttentionValues) =>
  `${v.text('accounts')} ${form(v.count('accounts'), { one: 'cuenta', other: 'cuentas' })}`;
const areas = (v: AttentionValues) => `${v.text('areas')} ${form(v.count('areas'), { one: 'zona', other: 'zonas' })}`;
const lead = (v: AttentionValues) => (v.who ? `${v.who}: ` : '');
const belong = (n: number) => form(n, { one: 'no corresponde', other: 'no corresponden' });

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'Este territorio';
    const empty = v.text('days')
      ? `${who} lleva ${v.text('days')} ${form(v.count('days'), { one: 'día', other: 'días' })} sin representante.`
      : `${who} no tiene representante.`;
    return v.count('accounts') > 0
      ? `${empty} Cuentas no contactadas a tiempo: ${v.text('notInTime')} de ${v.text('accounts')}.`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? v.text('quarterShort') : 'todo';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? ` (${part} desde el ${v.text('quarterFrom')})` : '';
    return v.who
      ? `${v.who} va ${v.text('short')} por debajo del plan${since}.`
      : `${v.text('short')} por debajo del plan${since}.`;
  },
  'on-plan': (v) => {
    const on = v.who ? `${v.who} va según el plan` : 'Según el plan';
    return v.count('ahead') > 0 ? `${on}, ${v.text('ahead')} por encima de lo previsto a la fecha.` : `${on}.`;
  },
  'no-plan': (v) => (v.who ? `${lead(v)}${lower(v.text('reason'))}` : v.text('reason')),
  'accounts-overdue': (v) => {
    const late = form(v.count('accounts'), { one: 'tiene', other: 'tienen' });
    const noun = form(v.count('of'), { one: 'cuenta', other: 'cuentas' });
    return `${lead(v)}${v.text('accounts')} de ${v.text('of')} ${noun} de clase ${v.text('class')} ${late} un contacto con retraso.`;
  },
  overlap: (v) => {
    const pair = `${v.who ?? 'Este territorio'} ${and(v.text('other'))} se superponen`;
    if (v.count('areas') === 0) return `${pair} en ${accounts(v)}.`;
    const so =
      v.count('accounts') > 0
        ? `: ${accounts(v)} ${form(v.count('accounts'), { one: 'corresponde', other: 'corresponden' })} a ambos`
        : '';
    return `${pair} en ${areas(v)}${so}.`;
  },
  'areas-without-territory': (v) =>
    `${areas(v)} (población: ${v.text('population')}) ${belong(v.count('areas'))} a ningún territorio.`,
  'accounts-without-territory': (v) => `${lead(v)}${accounts(v)} ${belong(v.count('accounts'))} a ningún territorio.`,
  'accounts-without-owner': (v) =>
    `${lead(v)}${accounts(v)} ${form(v.count('accounts'), { one: 'no tiene', other: 'no tienen' })} propietario.`,
  'past-due-deals': (v) => {
    const what = form(v.count('deals'), {
      one: 'oportunidad abierta ya debería haberse cerrado',
      other: 'oportunidades abiertas ya deberían haberse cerrado',
    });
    return `${lead(v)}${v.text('deals')} ${what} (${v.text('amount')}).`;
  },
  'inactive-owner': (v) => `${v.who ?? 'El propietario'} ya no está en activo y aún tiene ${accounts(v)}.`,
  'coverage-below-goal': (v) => {
    const whose = v.who ? ` de ${v.who}` : '';
    return `La cobertura${whose} es del ${v.text('share')}, con un objetivo del ${v.text('goal')}. Cuentas no contactadas a tiempo: ${v.text('missed')} de ${v.text('accounts')}.`;
  },
  'win-rate-fell': (v) =>
    `La tasa de éxito${v.who ? ` de ${v.who}` : ''} cayó al ${v.text('share')}, frente al ${v.text('before')} del año anterior.`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `Sin representante desde el ${v.text('since')}` : 'Sin representante'),
  'behind-plan': (v) => `${v.text('short')} por debajo del plan`,
  'on-plan': () => 'Según el plan',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Sin comenzar' : 'Sin cuota'),
  'accounts-overdue': (v) => `${accounts(v)} de clase ${v.text('class')} con retraso`,
  overlap: (v) => `Superposición: ${v.count('areas') > 0 ? areas(v) : accounts(v)}`,
  'areas-without-territory': (v) => `${areas(v)} sin territorio`,
  'accounts-without-territory': (v) => `${accounts(v)} sin territorio`,
  'accounts-without-owner': (v) => `${accounts(v)} sin propietario`,
  'past-due-deals': (v) =>
    `${v.text('deals')} ${form(v.count('deals'), { one: 'oportunidad vencida', other: 'oportunidades vencidas' })}`,
  'inactive-owner': (v) => `Sin actividad, tiene ${accounts(v)}`,
  'coverage-below-goal': (v) => `Cobertura ${v.text('share')}, objetivo ${v.text('goal')}`,
  'win-rate-fell': (v) => `La tasa de éxito cayó al ${v.text('share')}`,
};

const things: Record<CollectionName, readonly [one: string, other: string]> = {
  territories: ['el territorio', 'territorios'],
  areas: ['la zona', 'zonas'],
  reps: ['el representante', 'representantes'],
  accounts: ['la cuenta', 'cuentas'],
  opportunities: ['la oportunidad', 'oportunidades'],
  activities: ['la actividad', 'actividades'],
  quotas: ['la cuota', 'cuotas'],
  assignments: ['la asignación', 'asignaciones'],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} de ${all} controles, de mayor a menor urgencia`,
  severity: { error: 'Urgente', warning: 'Advertencia', info: 'Información', ok: 'En orden' },
  see: (collection, n, text) => (n === 1 ? `Ver ${things[collection][0]}` : `Ver ${text} ${things[collection][1]}`),
  show: (name) => `Mostrar ${name}`,
  showPassed: 'Mostrar',
  seeWon: 'Ver lo ganado',
  passed: (n, text) => `${text} ${form(n, { one: 'control superado', other: 'controles superados' })}`,
  allGood: 'Nada requiere atención.',
  check: {
    'vacant-territory': 'Cada territorio tiene representante',
    'behind-plan': 'Lo ganado sigue el ritmo del plan',
    'on-plan': 'El plan se cumple',
    'no-plan': 'Hay una cuota',
    'accounts-overdue': 'Las cuentas más importantes se contactan a tiempo',
    overlap: 'Los territorios no se superponen',
    'areas-without-territory': 'Cada zona tiene territorio',
    'accounts-without-territory': 'Cada cuenta tiene territorio',
    'accounts-without-owner': 'Cada cuenta tiene propietario',
    'past-due-deals': 'Ninguna oportunidad abierta ha pasado su fecha de cierre',
    'inactive-owner': 'Cada propietario está en activo',
    'coverage-below-goal': 'La cobertura alcanza su objetivo',
    'win-rate-fell': 'La tasa de éxito se mantiene',
  },
};
