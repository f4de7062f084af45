import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';

type Sentence = (v: AttentionValues) => string;

const form = pluralsOf('de');
const accounts = (v: AttentionValues, key = 'accounts') =>
  `${v.text(key)} ${form(v.count(key), { one: 'Account', other: 'Accounts' })}`;
const areas = (v: AttentionValues) =>
  `${v.text('areas')} ${form(v.count('areas'), { one: 'Fläche', other: 'Flächen' })}`;
const isOrAre = (v: AttentionValues, key: string) => form(v.count(key), { one: 'ist', other: 'sind' });
const hasOrHave = (v: AttentionValues, key: string) => form(v.count(key), { one: 'hat', other: 'haben' });
const of = (v: AttentionValues) => (v.who ? ` von ${v.who}` : '');

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'Dieses Gebiet';
    const empty = v.text('days')
      ? `${who} hat seit ${v.text('days')} ${form(v.count('days'), { one: 'Tag', other: 'Tagen' })} keinen Verkäufer.`
      : `${who} hat keinen Verkäufer.`;
    return v.count('accounts') > 0
      ? `${empty} Nicht rechtzeitig kontaktiert: ${v.text('notInTime')} von ${accounts(v)}.`
      : empty;
  },
  'behind-plan': (v) => {
    const isPart = v.count('quarterShort') < v.count('short');
    const part = isPart ? `davon ${v.text('quarterShort')}` : 'alles davon';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? ` (${part} seit ${v.text('quarterFrom')})` : '';
    return `${v.who ? `${v.who} liegt ` : ''}${v.text('short')} hinter dem Plan${since}.`;
  },
  'on-plan': (v) => {
    const on = v.who ? `${v.who} liegt im Plan` : 'Im Plan';
    return v.count('ahead') > 0 ? `${on}, ${v.text('ahead')} über dem Soll bis heute.` : `${on}.`;
  },
  'no-plan': (v) => (v.who ? `${v.who}: ${v.text('reason')}` : v.text('reason')),
  'accounts-overdue': (v) =>
    `Bei ${v.text('accounts')} von ${v.text('of')} Accounts der Klasse ${v.text('class')}${of(v)} ist ein Kontakt überfällig.`,
  overlap: (v) => {
    const what =
      v.count('areas') > 0
        ? form(v.count('areas'), { one: 'dieselbe Fläche', other: `dieselben ${areas(v)}` })
        : form(v.count('accounts'), { one: 'denselben Account', other: `dieselben ${accounts(v)}` });
    const so =
      v.count('areas') > 0 && v.count('accounts') > 0
        ? `; dadurch ${isOrAre(v, 'accounts')} ${accounts(v)} doppelt beansprucht`
        : '';
    return `${v.who ?? 'Dieses Gebiet'} und ${v.text('other')} beanspruchen ${what}${so}.`;
  },
  'areas-without-territory': (v) =>
    `${areas(v)} mit ${v.text('population')} Einwohnern ${hasOrHave(v, 'areas')} kein Gebiet.`,
  'accounts-without-territory': (v) => `${accounts(v)}${of(v)} ${isOrAre(v, 'accounts')} in keinem Gebiet.`,
  'accounts-without-owner': (v) => `${accounts(v)}${of(v)} ${hasOrHave(v, 'accounts')} keinen Inhaber.`,
  'past-due-deals': (v) =>
    `${v.text('deals')} ${form(v.count('deals'), { one: 'offene Verkaufschance', other: 'offene Verkaufschancen' })}${of(v)} im Wert von ${v.text('amount')} ${form(v.count('deals'), { one: 'hätte', other: 'hätten' })} schon abgeschlossen sein sollen.`,
  'inactive-owner': (v) => `${v.who ?? 'Der Inhaber'} ist nicht mehr aktiv, aber noch Inhaber von ${accounts(v)}.`,
  'coverage-below-goal': (v) =>
    `Abdeckung${of(v)}: ${v.text('share')}, Ziel ${v.text('goal')}. Nicht rechtzeitig kontaktiert: ${v.text('missed')} von ${accounts(v)}.`,
  'win-rate-fell': (v) => `Abschlussquote${of(v)}: auf ${v.text('share')} gefallen, im Vorjahr ${v.text('before')}.`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `Kein Verkäufer seit ${v.text('since')}` : 'Kein Verkäufer'),
  'behind-plan': (v) => `${v.text('short')} hinter Plan`,
  'on-plan': () => 'Im Plan',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Noch nicht begonnen' : 'Keine Vorgabe'),
  'accounts-overdue': (v) =>
    `${v.text('accounts')} ${form(v.count('accounts'), { one: 'Account', other: 'Accounts' })} der Klasse ${v.text('class')} überfällig`,
  overlap: (v) => `${v.count('areas') > 0 ? areas(v) : accounts(v)} doppelt beansprucht`,
  'areas-without-territory': (v) => `${areas(v)} ohne Gebiet`,
  'accounts-without-territory': (v) => `${accounts(v)} ohne Gebiet`,
  'accounts-without-owner': (v) => `${accounts(v)} ohne Inhaber`,
  'past-due-deals': (v) =>
    `${v.text('deals')} ${form(v.count('deals'), { one: 'Verkaufschance', other: 'Verkaufschancen' })} überfällig`,
  'inactive-owner': (v) => `Inaktiv, Inhaber von ${accounts(v)}`,
  'coverage-below-goal': (v) => `Abdeckung ${v.text('share')}, Ziel ${v.text('goal')}`,
  'win-rate-fell': (v) => `Abschlussquote auf ${v.text('share')} gefallen`,
};

/** In the accusative, without and with a number. */
const things: Record<CollectionName, readonly [one: string, other: string]> = {
  territories: ['Gebiet', 'Gebiete'],
  areas: ['Fläche', 'Flächen'],
  reps: ['Verkäufer', 'Verkäufer'],
  accounts: ['Account', 'Accounts'],
  opportunities: ['Verkaufschance', 'Verkaufschancen'],
  activities: ['Aktivität', 'Aktivitäten'],
  quotas: ['Vorgabe', 'Vorgaben'],
  assignments: ['Zuordnung', 'Zuordnungen'],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} von ${all} Prüfungen, Dringendes zuerst`,
  severity: { error: 'Dringend', warning: 'Warnung', info: 'Zur Information', ok: 'In Ordnung' },
  see: (collection, n, text) =>
    n === 1 ? `${things[collection][0]} ansehen` : `${text} ${things[collection][1]} ansehen`,
  show: (name) => `${name} anzeigen`,
  showPassed: 'Anzeigen',
  seeWon: 'Gewonnene ansehen',
  passed: (n, text) => `${text} ${form(n, { one: 'Prüfung', other: 'Prüfungen' })} bestanden`,
  allGood: 'Kein Handlungsbedarf.',
  check: {
    'vacant-territory': 'Jedes Gebiet hat einen Verkäufer',
    'behind-plan': 'Die Abschlüsse halten mit dem Plan Schritt',
    'on-plan': 'Der Plan ist erfüllt',
    'no-plan': 'Es gibt eine Vorgabe',
    'accounts-overdue': 'Die wichtigsten Accounts werden rechtzeitig kontaktiert',
    overlap: 'Nichts wird von zwei Gebieten beansprucht',
    'areas-without-territory': 'Jede Fläche hat ein Gebiet',
    'accounts-without-territory': 'Jeder Account hat ein Gebiet',
    'accounts-without-owner': 'Jeder Account hat einen Inhaber',
    'past-due-deals': 'Keine offene Verkaufschance ist überfällig',
    'inactive-owner': 'Jeder Inhaber ist aktiv',
    'coverage-below-goal': 'Die Abdeckung erreicht ihr Ziel',
    'win-rate-fell': 'Die Abschlussquote hält sich',
  },
};
