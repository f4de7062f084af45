import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';

type Sentence = (v: AttentionValues) => string;

const form = pluralsOf('nl');
const accounts = (v: AttentionValues, key = 'accounts') =>
  `${v.text(key)} ${form(v.count(key), { one: 'account', other: 'accounts' })}`;
const areas = (v: AttentionValues) =>
  `${v.text('areas')} ${form(v.count('areas'), { one: 'regio', other: 'regio’s' })}`;
const isOrAre = (v: AttentionValues, key: string) => form(v.count(key), { one: 'is', other: 'zijn' });
const hasOrHave = (v: AttentionValues, key: string) => form(v.count(key), { one: 'heeft', other: 'hebben' });
const of = (v: AttentionValues) => (v.who ? ` van ${v.who}` : '');

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'Dit gebied';
    const empty = v.text('days')
      ? `${who} heeft al ${v.text('days')} ${form(v.count('days'), { one: 'dag', other: 'dagen' })} geen verkoper.`
      : `${who} heeft geen verkoper.`;
    return v.count('accounts') > 0
      ? `${empty} Zonder tijdig contact: ${v.text('notInTime')} van de ${accounts(v)}.`
      : empty;
  },
  'behind-plan': (v) => {
    const isPart = v.count('quarterShort') < v.count('short');
    const part = isPart ? `waarvan ${v.text('quarterShort')}` : 'geheel';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? `, ${part} sinds ${v.text('quarterFrom')}` : '';
    return `${v.who ? `${v.who} ligt ` : ''}${v.text('short')} achter op het plan${since}.`;
  },
  'on-plan': (v) => {
    const on = v.who ? `${v.who} ligt op schema` : 'Op schema';
    return v.count('ahead') > 0 ? `${on}, ${v.text('ahead')} voor op het plan tot nu toe.` : `${on}.`;
  },
  'no-plan': (v) => (v.who ? `${v.who}: ${v.text('reason')}` : v.text('reason')),
  'accounts-overdue': (v) =>
    `Voor ${v.text('accounts')} van de ${v.text('of')} accounts van klasse ${v.text('class')}${of(v)} is het contact over tijd.`,
  overlap: (v) => {
    const what =
      v.count('areas') > 0
        ? form(v.count('areas'), { one: 'dezelfde regio', other: `dezelfde ${areas(v)}` })
        : form(v.count('accounts'), { one: 'dezelfde account', other: `dezelfde ${accounts(v)}` });
    const so =
      v.count('areas') > 0 && v.count('accounts') > 0
        ? `; daardoor ${isOrAre(v, 'accounts')} ${accounts(v)} dubbel geclaimd`
        : '';
    return `${v.who ?? 'Dit gebied'} en ${v.text('other')} claimen ${what}${so}.`;
  },
  'areas-without-territory': (v) =>
    `${areas(v)} met ${v.text('population')} inwoners ${hasOrHave(v, 'areas')} geen gebied.`,
  'accounts-without-territory': (v) =>
    `${accounts(v)}${of(v)} ${form(v.count('accounts'), { one: 'ligt', other: 'liggen' })} in geen enkel gebied.`,
  'accounts-without-owner': (v) => `${accounts(v)}${of(v)} ${hasOrHave(v, 'accounts')} geen eigenaar.`,
  'past-due-deals': (v) =>
    `${v.text('deals')} open ${form(v.count('deals'), { one: 'verkoopkans', other: 'verkoopkansen' })}${of(v)} ter waarde van ${v.text('amount')} ${form(v.count('deals'), { one: 'had', other: 'hadden' })} al gesloten moeten zijn.`,
  'inactive-owner': (v) => `${v.who ?? 'De eigenaar'} is niet meer actief, maar nog wel eigenaar van ${accounts(v)}.`,
  'coverage-below-goal': (v) =>
    `De dekking${of(v)} is ${v.text('share')}, doel ${v.text('goal')}. Zonder tijdig contact: ${v.text('missed')} van de ${accounts(v)}.`,
  'win-rate-fell': (v) =>
    `Het winpercentage${of(v)} is gedaald naar ${v.text('share')}, vorig jaar was het ${v.text('before')}.`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `Geen verkoper sinds ${v.text('since')}` : 'Geen verkoper'),
  'behind-plan': (v) => `${v.text('short')} achter op plan`,
  'on-plan': () => 'Op schema',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Nog niet begonnen' : 'Geen quotum'),
  'accounts-overdue': (v) =>
    `${v.text('accounts')} ${form(v.count('accounts'), { one: 'account', other: 'accounts' })} van klasse ${v.text('class')} over tijd`,
  overlap: (v) => `${v.count('areas') > 0 ? areas(v) : accounts(v)} dubbel geclaimd`,
  'areas-without-territory': (v) => `${areas(v)} zonder gebied`,
  'accounts-without-territory': (v) => `${accounts(v)} zonder gebied`,
  'accounts-without-owner': (v) => `${accounts(v)} zonder eigenaar`,
  'past-due-deals': (v) =>
    `${v.text('deals')} ${form(v.count('deals'), { one: 'verkoopkans', other: 'verkoopkansen' })} over tijd`,
  'inactive-owner': (v) => `Niet actief, eigenaar van ${accounts(v)}`,
  'coverage-below-goal': (v) => `Dekking ${v.text('share')}, doel ${v.text('goal')}`,
  'win-rate-fell': (v) => `Winpercentage gedaald naar ${v.text('share')}`,
};

const things: Record<CollectionName, readonly [one: string, other: string]> = {
  territories: ['Gebied', 'gebieden'],
  areas: ['Regio', 'regio’s'],
  reps: ['Verkoper', 'verkopers'],
  accounts: ['Account', 'accounts'],
  opportunities: ['Verkoopkans', 'verkoopkansen'],
  activities: ['Activiteit', 'activiteiten'],
  quotas: ['Quotum', 'quota'],
  assignments: ['Toewijzing', 'toewijzingen'],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} van ${all} controles, meest urgente eerst`,
  severity: { error: 'Urgent', warning: 'Waarschuwing', info: 'Ter informatie', ok: 'In orde' },
  see: (collection, n, text) =>
    n === 1 ? `${things[collection][0]} bekijken` : `${text} ${things[collection][1]} bekijken`,
  show: (name) => `${name} tonen`,
  showPassed: 'Tonen',
  seeWon: 'Bekijk wat is gewonnen',
  passed: (n, text) => `${text} ${form(n, { one: 'controle', other: 'controles' })} in orde`,
  allGood: 'Niets vraagt aandacht.',
  check: {
    'vacant-territory': 'Elk gebied heeft een verkoper',
    'behind-plan': 'De gewonnen omzet houdt gelijke tred met het plan',
    'on-plan': 'Het plan is gehaald',
    'no-plan': 'Er is een quotum',
    'accounts-overdue': 'Met de belangrijkste accounts is er tijdig contact',
    overlap: 'Geen twee gebieden claimen hetzelfde',
    'areas-without-territory': 'Elke regio heeft een gebied',
    'accounts-without-territory': 'Elke account heeft een gebied',
    'accounts-without-owner': 'Elke account heeft een eigenaar',
    'past-due-deals': 'Geen open verkoopkans is over tijd',
    'inactive-owner': 'Elke eigenaar is actief',
    'coverage-below-goal': 'De dekking haalt het doel',
    'win-rate-fell': 'Het winpercentage blijft op peil',
  },
};
