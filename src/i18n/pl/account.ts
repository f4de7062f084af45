import type { Messages } from '../messages.js';
import { counted, deals } from './grammar.js';

const claiming = counted(
  'terytorium obejmuje to konto',
  'terytoria obejmują to konto',
  'terytoriów obejmuje to konto',
  'terytorium obejmuje to konto',
);
const openOpportunities = counted(
  'otwarta szansa pozostaje',
  'otwarte szanse pozostają',
  'otwartych szans pozostaje',
  'otwartej szansy pozostaje',
);
const teamMembers = counted(
  'członek zespołu konta zostanie usunięty',
  'członkowie zespołu konta zostaną usunięci',
  'członków zespołu konta zostanie usuniętych',
  'członka zespołu konta zostanie usunięte',
);
/** The number in a text that was formatted already; one that can’t be read is many. */
const numberIn = (text: string): number => {
  const n = Number(text.replace(/[\s.,]/g, ''));
  return Number.isFinite(n) ? n : 5;
};

export const account: Messages['account'] = {
  none: {
    title: 'Nie wybrano konta',
    text: 'Podaj widżetowi identyfikator rekordu, na przykład account="001…".',
  },
  missing: {
    title: 'Nie znaleziono tego konta',
    text: (id) => `W CRM nie ma konta „${id}” albo brakuje uprawnień do jego wyświetlenia.`,
  },
  owner: 'Właściciel',
  noOwner: 'Brak właściciela',
  alsoClaims: 'Drugie przypisanie',
  inTerritory: 'W terytorium',
  cause: { area: 'Według obszaru', rule: 'Według reguły', hand: 'Ręcznie', unknown: 'Przypisane' },
  since: (cause, day) => `${cause}, od ${day}`,
  formerRep: 'już nieaktywny przedstawiciel',
  draftOwner: (name) => `Wersja robocza, nowy właściciel: ${name}`,
  conflicts: {
    overlap: {
      title: claiming,
      text: (names) => `Terytoria: ${names}.`,
    },
    'inactive-owner': {
      title: () => 'Właściciel nie jest już aktywny',
      text: (name) => `${name} nie należy już do zespołu. Nikt nie opiekuje się tym kontem.`,
    },
    'unknown-owner': {
      title: () => 'Właściciel nie jest znanym przedstawicielem',
      text: (id) => `„${id}” nie występuje wśród wczytanych przedstawicieli.`,
    },
    'no-owner': {
      title: () => 'To konto nie ma właściciela',
      text: () => 'Przypisz je przedstawicielowi, aby ktoś się nim opiekował.',
    },
    'outside-territory': {
      title: () => 'Poza terytorium właściciela',
      text: (names) => `Położenie konta: ${names}. Właściciel nie ma tam przypisania.`,
    },
    'no-territory': {
      title: () => 'W żadnym terytorium',
      text: () => 'Żadne terytorium nie obejmuje tego konta.',
    },
    'two-owners': {
      title: () => 'Terytorium ma inny przedstawiciel',
      text: (names) => `Kontem może się też opiekować: ${names}.`,
    },
  },
  lastTouch: 'Ostatni kontakt',
  due: (day) => `Termin: ${day}`,
  onTime: 'W terminie',
  noTouchYet: 'Brak zapisanych kontaktów',
  noInterval: 'Brak częstotliwości wizyt dla tej klasy',
  touchSentence: (ago, cls, every) => `Ostatni kontakt: ${ago}. ${cls}: kontakt ${every}.`,
  touchSentenceNoClass: (ago) => `Ostatni kontakt: ${ago}.`,
  everyDays: (n, text) => (n === 1 ? 'codziennie' : `co ${text} dni`),
  today: 'Dzisiaj',
  openPipeline: 'Otwarty lejek',
  pipelineCount: (n, text, next) => {
    if (n === 0) return 'Brak otwartych szans';
    return next === undefined ? `${deals(n, text)}, po terminie` : `${deals(n, text)}, najbliższa ${next}`;
  },
  won: (period) => `Wygrane, ${period}`,
  nearby: (distance) => `W pobliżu, do ${distance}`,
  noNearby: 'Brak innych kont w tej odległości',
  noPlace: 'To konto nie ma współrzędnych, więc nie można szukać w pobliżu.',
  touched: (day) => `kontakt ${day}`,
  neverTouched: 'brak kontaktów',
  changeOwner: 'Zmień właściciela',
  readOnly: 'To połączenie nie pozwala zmieniać właścicieli',
  form: {
    title: 'Zmień właściciela',
    to: 'Nowy właściciel',
    choose: 'Wybierz przedstawiciela',
    reason: 'Powód',
    reasonHint: 'Dlaczego, w kilku słowach',
    needTo: 'Wybierz nowego właściciela.',
    needReason: 'Podaj powód, aby inni mogli go zrozumieć.',
    same: 'To konto już należy do tego przedstawiciela.',
    inTerritory: (territory) => `${territory}, obejmuje to konto`,
    otherTerritory: (territory) => territory,
    noTerritory: 'brak terytorium',
    check: 'Sprawdź zmianę',
    keep: 'Zachowaj roboczo',
    back: 'Wstecz',
    discard: 'Odrzuć',
    publish: 'Opublikuj',
    publishing: 'Publikowanie…',
    checking: 'Sprawdzanie…',
  },
  dryRun: {
    title: 'Skutki zmiany',
    nothing: 'Na razie nic nie zostało zmienione.',
    give: (name, from, to) => `${name}: ${from} → ${to}.`,
    warnings: {
      'inactive-owner': () => 'Nowy właściciel nie jest aktywny w CRM.',
      'outside-territory': () => 'Konto leży poza terytorium nowego właściciela.',
      'open-opportunities': (n) => `${openOpportunities(numberIn(n), n)} przy obecnym właścicielu.`,
      'team-removed': (n) => `${teamMembers(numberIn(n), n)}.`,
      'unknown-record': () => 'W CRM nie ma już tego rekordu.',
      'stale-version': () => 'To konto zostało zmienione po wczytaniu.',
      forbidden: (needs) => `Brak uprawnień do tej zmiany. Wymagane: ${needs}.`,
    },
    other: (code, value) => `Odpowiedź CRM: ${code} ${value}`,
    blocked: 'CRM nie przyjąłby tej zmiany.',
    fine: 'Nic nie stoi na przeszkodzie.',
    weaker:
      'Ten CRM nie porównuje wersji podczas zapisu: zmiana wprowadzona w tej samej chwili przez kogoś innego może zostać nadpisana.',
  },
  outcome: {
    applied: (to) => `Gotowe. Nowy właściciel: ${to}.`,
    undone: (to) => `Cofnięto. Właścicielem jest ponownie: ${to}.`,
    undo: 'Cofnij',
    status: {
      applied: 'Zastosowano',
      conflict: 'Ktoś inny wcześniej zmienił to konto',
      rejected: 'CRM odrzucił zmianę',
      forbidden: 'Brak uprawnień do tej zmiany',
      gone: 'To konto już nie istnieje',
      locked: 'Rekord jest w tej chwili zablokowany',
      unknown: 'Brak odpowiedzi. Nie wiadomo, czy zmiana została zapisana',
      'not-sent': 'Zmiana nie została wysłana',
      undone: 'Wycofane przez CRM',
    },
    nothingLost: 'Zmiana została zachowana jako wersja robocza.',
    yours: 'Twoja wersja',
    theirs: 'Inna wersja, obecnie w CRM',
    takeYours: 'Opublikuj swoją',
    takeTheirs: 'Zostaw tę z CRM',
    again: 'Spróbuj ponownie',
    checkAgain: 'Sprawdź ponownie',
  },
};
