import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { al, dal, del } from './grammar.js';

type Sentence = (v: AttentionValues) => string;

const form = pluralsOf('it');
const accounts = (v: AttentionValues) => `${v.text('accounts')} account`;
const areas = (v: AttentionValues) => `${v.text('areas')} ${form(v.count('areas'), { one: 'area', other: 'aree' })}`;
const lead = (v: AttentionValues) => (v.who ? `${v.who}: ` : '');
const belong = (n: number) => form(n, { one: 'non appartiene', other: 'non appartengono' });
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'Questo territorio';
    const empty = v.text('days')
      ? `${who} è senza venditore da ${v.text('days')} ${form(v.count('days'), { one: 'giorno', other: 'giorni' })}.`
      : `${who} è senza venditore.`;
    return v.count('accounts') > 0
      ? `${empty} Account non contattati in tempo: ${v.text('notInTime')} su ${v.text('accounts')}.`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? `${v.text('quarterShort')} ` : 'interamente ';
    const since = v.count('quarterShort') > 0 && v.text('quarterFrom') ? ` (${part}${dal(v.text('quarterFrom'))})` : '';
    return `${lead(v)}${v.text('short')} sotto il piano${since}.`;
  },
  'on-plan': (v) => {
    const on = v.who ? `${v.who} è in linea con il piano` : 'In linea con il piano';
    return v.count('ahead') > 0 ? `${on}, ${v.text('ahead')} oltre il previsto a oggi.` : `${on}.`;
  },
  'no-plan': (v) => (v.who ? `${v.who}: ${lower(v.text('reason'))}` : v.text('reason')),
  'accounts-overdue': (v) =>
    `${lead(v)}${v.text('accounts')} account di classe ${v.text('class')} su ${v.text('of')} ${form(v.count('accounts'), { one: 'ha', other: 'hanno' })} un contatto in ritardo.`,
  overlap: (v) => {
    const pair = `${v.who ?? 'Questo territorio'} e ${v.text('other')} si sovrappongono`;
    if (v.count('areas') === 0) return `${pair} su ${accounts(v)}.`;
    const so =
      v.count('accounts') > 0
        ? `: ${accounts(v)} ${form(v.count('accounts'), { one: 'appartiene', other: 'appartengono' })} a entrambi`
        : '';
    return `${pair} su ${areas(v)}${so}.`;
  },
  'areas-without-territory': (v) =>
    `${areas(v)} (popolazione: ${v.text('population')}) ${belong(v.count('areas'))} ad alcun territorio.`,
  'accounts-without-territory': (v) => `${lead(v)}${accounts(v)} ${belong(v.count('accounts'))} ad alcun territorio.`,
  'accounts-without-owner': (v) =>
    `${lead(v)}${accounts(v)} ${form(v.count('accounts'), { one: 'non ha', other: 'non hanno' })} un titolare.`,
  'past-due-deals': (v) => {
    const what = form(v.count('deals'), {
      one: 'opportunità aperta ha superato la data di chiusura',
      other: 'opportunità aperte hanno superato la data di chiusura',
    });
    return `${lead(v)}${v.text('deals')} ${what} (${v.text('amount')}).`;
  },
  'inactive-owner': (v) => `${v.who ?? 'Il titolare'} non è più in attività ma ha ancora ${accounts(v)}.`,
  'coverage-below-goal': (v) =>
    upper(
      `${lead(v)}copertura ${al(v.text('share'))}, con un obiettivo ${del(v.text('goal'))}. Account non contattati in tempo: ${v.text('missed')} su ${v.text('accounts')}.`,
    ),
  'win-rate-fell': (v) =>
    upper(
      `${lead(v)}tasso di successo in calo ${al(v.text('share'))}, rispetto ${al(v.text('before'))} dell’anno precedente.`,
    ),
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `Senza venditore ${dal(v.text('since'))}` : 'Senza venditore'),
  'behind-plan': (v) => `${v.text('short')} sotto il piano`,
  'on-plan': () => 'In linea con il piano',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Non ancora iniziato' : 'Nessuna quota'),
  'accounts-overdue': (v) => `${accounts(v)} di classe ${v.text('class')} in ritardo`,
  overlap: (v) => `Sovrapposizione: ${v.count('areas') > 0 ? areas(v) : accounts(v)}`,
  'areas-without-territory': (v) => `${areas(v)} senza territorio`,
  'accounts-without-territory': (v) => `${accounts(v)} senza territorio`,
  'accounts-without-owner': (v) => `${accounts(v)} senza titolare`,
  'past-due-deals': (v) =>
    `${v.text('deals')} opportunità ${form(v.count('deals'), { one: 'scaduta', other: 'scadute' })}`,
  'inactive-owner': (v) => `Non più in attività, ha ${accounts(v)}`,
  'coverage-below-goal': (v) => `Copertura ${v.text('share')}, obiettivo ${v.text('goal')}`,
  'win-rate-fell': (v) => `Tasso di successo in calo ${al(v.text('share'))}`,
};

const things: Record<CollectionName, readonly [one: string, other: string]> = {
  territories: ['il territorio', 'territori'],
  areas: ['l’area', 'aree'],
  reps: ['il venditore', 'venditori'],
  accounts: ['l’account', 'account'],
  opportunities: ['l’opportunità', 'opportunità'],
  activities: ['l’attività', 'attività'],
  quotas: ['la quota', 'quote'],
  assignments: ['l’assegnazione', 'assegnazioni'],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, of) => `${found} controlli su ${of}, dal più urgente`,
  severity: { error: 'Urgente', warning: 'Avviso', info: 'Informazione', ok: 'In regola' },
  see: (collection, n, text) => (n === 1 ? `Vedi ${things[collection][0]}` : `Vedi ${text} ${things[collection][1]}`),
  show: (name) => `Mostra ${name}`,
  showPassed: 'Mostra',
  seeWon: 'Vedi opportunità vinte',
  passed: (n, text) => `${text} ${form(n, { one: 'controllo superato', other: 'controlli superati' })}`,
  allGood: 'Nulla richiede attenzione.',
  check: {
    'vacant-territory': 'Ogni territorio ha un venditore',
    'behind-plan': 'Il vinto tiene il passo del piano',
    'on-plan': 'Il piano è rispettato',
    'no-plan': 'È definita una quota',
    'accounts-overdue': 'Gli account più importanti sono contattati in tempo',
    overlap: 'I territori non si sovrappongono',
    'areas-without-territory': 'Ogni area ha un territorio',
    'accounts-without-territory': 'Ogni account ha un territorio',
    'accounts-without-owner': 'Ogni account ha un titolare',
    'past-due-deals': 'Nessuna opportunità aperta ha superato la data di chiusura',
    'inactive-owner': 'Ogni titolare è in attività',
    'coverage-below-goal': 'La copertura raggiunge l’obiettivo',
    'win-rate-fell': 'Il tasso di successo tiene',
  },
};
