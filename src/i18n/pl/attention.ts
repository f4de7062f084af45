import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import {
  type Counted,
  accounts as countedAccounts,
  accountsThat,
  accountsWith,
  activities,
  areas as countedAreas,
  areasThat,
  areasWith,
  counted,
  dealsWith,
  openDealsWith,
  territories,
} from './grammar.js';

type Sentence = (v: AttentionValues) => string;

const of =
  (count: Counted, key: string): Sentence =>
  (v) =>
    count(v.count(key), v.text(key));
const accounts = of(countedAccounts, 'accounts');
const areas = of(countedAreas, 'areas');
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** “Name: sentence”, or the sentence alone with a capital. */
const about = (v: AttentionValues, text: string) => (v.who ? `${v.who}: ${text}` : upper(text));
const homeless = 'nie należy do żadnego terytorium';
const homelessMany = 'nie należą do żadnego terytorium';

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const since = v.text('days') ? ` od ${v.text('days')} ${v.count('days') === 1 ? 'dnia' : 'dni'}` : '';
    const empty = about(v, `brak przedstawiciela${since}.`);
    return v.count('accounts') > 0
      ? `${empty} Konta bez kontaktu w terminie: ${v.text('notInTime')} z ${v.text('accounts')}.`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? v.text('quarterShort') : 'w całości';
    const since = v.count('quarterShort') > 0 && v.text('quarterFrom') ? ` (${part} od ${v.text('quarterFrom')})` : '';
    return about(v, `${v.text('short')} poniżej planu${since}.`);
  },
  'on-plan': (v) =>
    about(
      v,
      v.count('ahead') > 0
        ? `zgodnie z planem, ${v.text('ahead')} powyżej wartości oczekiwanej na dziś.`
        : 'zgodnie z planem.',
    ),
  'no-plan': (v) => (v.who ? `${v.who}: ${lower(v.text('reason'))}` : v.text('reason')),
  'accounts-overdue': (v) =>
    about(v, `konta klasy ${v.text('class')} z kontaktem po terminie: ${v.text('accounts')} z ${v.text('of')}.`),
  overlap: (v) => {
    const shared = [
      v.count('areas') > 0 ? `wspólne obszary: ${v.text('areas')}` : '',
      v.count('accounts') > 0 ? `wspólne konta: ${v.text('accounts')}` : '',
    ];
    return `${v.who ?? 'To terytorium'} i ${v.text('other')} nakładają się (${shared.filter(Boolean).join(', ')}).`;
  },
  'areas-without-territory': (v) => {
    const people = `(ludność: ${v.text('population')})`;
    return `${of(areasThat(`${people} ${homeless}`, `${people} ${homelessMany}`), 'areas')(v)}.`;
  },
  'accounts-without-territory': (v) => about(v, `${of(accountsThat(homeless, homelessMany), 'accounts')(v)}.`),
  'accounts-without-owner': (v) =>
    about(v, `${of(accountsThat('nie ma właściciela', 'nie mają właściciela'), 'accounts')(v)}.`),
  'past-due-deals': (v) => about(v, `${of(openDealsWith(`po dacie zamknięcia (${v.text('amount')})`), 'deals')(v)}.`),
  'inactive-owner': (v) => about(v, `właściciel nie jest już aktywny, a nadal ma ${accounts(v)}.`),
  'coverage-below-goal': (v) =>
    about(
      v,
      `pokrycie ${v.text('share')}, docelowo ${v.text('goal')}. Konta bez kontaktu w terminie: ${v.text('missed')} z ${v.text('accounts')}.`,
    ),
  'win-rate-fell': (v) =>
    about(v, `wskaźnik wygranych spadł do ${v.text('share')} (rok wcześniej ${v.text('before')}).`),
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `Brak przedstawiciela od ${v.text('since')}` : 'Brak przedstawiciela'),
  'behind-plan': (v) => `${v.text('short')} poniżej planu`,
  'on-plan': () => 'Zgodnie z planem',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Jeszcze przed startem' : 'Brak celu'),
  'accounts-overdue': (v) => of(accountsWith(`klasy ${v.text('class')} po terminie`), 'accounts')(v),
  overlap: (v) => `Nakładanie się: ${v.count('areas') > 0 ? areas(v) : accounts(v)}`,
  'areas-without-territory': of(areasWith('bez terytorium'), 'areas'),
  'accounts-without-territory': of(accountsWith('bez terytorium'), 'accounts'),
  'accounts-without-owner': of(accountsWith('bez właściciela'), 'accounts'),
  'past-due-deals': of(dealsWith('po terminie'), 'deals'),
  'inactive-owner': (v) => `Nieaktywny właściciel, ${accounts(v)}`,
  'coverage-below-goal': (v) => `Pokrycie ${v.text('share')}, docelowo ${v.text('goal')}`,
  'win-rate-fell': (v) => `Wskaźnik wygranych spadł do ${v.text('share')}`,
};

/** As objects of “zobacz”: the one alone, and counted. */
const things: Record<CollectionName, readonly [one: string, counted: Counted]> = {
  territories: ['terytorium', territories],
  areas: ['obszar', countedAreas],
  reps: ['przedstawiciela', counted('przedstawiciela', 'przedstawicieli', 'przedstawicieli', 'przedstawiciela')],
  accounts: ['konto', countedAccounts],
  opportunities: ['szansę', counted('szansę', 'szanse', 'szans', 'szansy')],
  activities: ['aktywność', activities],
  quotas: ['cel', counted('cel', 'cele', 'celów', 'celu')],
  assignments: ['przypisanie', counted('przypisanie', 'przypisania', 'przypisań', 'przypisania')],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} z ${all} kontroli, od najpilniejszych`,
  severity: { error: 'Pilne', warning: 'Ostrzeżenie', info: 'Informacja', ok: 'W porządku' },
  see: (collection, n, text) => `Zobacz ${n === 1 ? things[collection][0] : things[collection][1](n, text)}`,
  show: (name) => `Pokaż: ${name}`,
  showPassed: 'Pokaż',
  seeWon: 'Zobacz wygrane',
  passed: counted('kontrola bez uwag', 'kontrole bez uwag', 'kontroli bez uwag', 'kontroli bez uwag'),
  allGood: 'Nic nie wymaga uwagi.',
  check: {
    'vacant-territory': 'Każde terytorium ma przedstawiciela',
    'behind-plan': 'Wygrane nadążają za planem',
    'on-plan': 'Plan jest realizowany',
    'no-plan': 'Cel jest określony',
    'accounts-overdue': 'Kontakt z najważniejszymi kontami jest w terminie',
    overlap: 'Terytoria się nie nakładają',
    'areas-without-territory': 'Każdy obszar ma terytorium',
    'accounts-without-territory': 'Każde konto ma terytorium',
    'accounts-without-owner': 'Każde konto ma właściciela',
    'past-due-deals': 'Żadna otwarta szansa nie przekroczyła daty zamknięcia',
    'inactive-owner': 'Każdy właściciel jest aktywny',
    'coverage-below-goal': 'Pokrycie osiąga wartość docelową',
    'win-rate-fell': 'Wskaźnik wygranych się utrzymuje',
  },
};
