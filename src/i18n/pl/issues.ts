import type { Messages } from '../messages.js';
import {
  type Counted,
  accountsThat,
  accountsWith,
  counted,
  dealsThat,
  dealsWith,
  recordsThat,
  recordsWith,
  repsWith,
} from './grammar.js';

const words: Record<string, readonly [title: Counted, remedy: string]> = {
  'location-none': [accountsWith('bez współrzędnych'), 'Wykonaj geokodowanie adresów w CRM.'],
  'location-zero': [
    accountsThat('leży w punkcie 0, 0', 'leżą w punkcie 0, 0'),
    'To skutek nieudanego geokodowania: powtórz je.',
  ],
  'location-swapped': [
    accountsThat('ma zamienioną szerokość i długość', 'mają zamienioną szerokość i długość'),
    'Sprawdź mapowanie pól albo zamień obie wartości.',
  ],
  'location-out-of-range': [
    accountsWith('ze współrzędnymi poza kulą ziemską'),
    'Popraw je w CRM: szerokość od −90 do 90, długość od −180 do 180.',
  ],
  'location-unreadable': [
    accountsWith('z nieczytelnymi współrzędnymi'),
    'Współrzędne to stopnie dziesiętne z kropką, na przykład 39.7684.',
  ],
  'outside-country': [
    accountsThat('leży poza swoim krajem', 'leżą poza swoim krajem'),
    'Sprawdź adresy i powtórz geokodowanie.',
  ],
  'history-contradicts': [
    repsWith('z terytorium sprzecznym z historią'),
    'Popraw historię albo terytorium przedstawiciela.',
  ],
  'history-ended': [
    repsWith('z terytorium zakończonym według historii'),
    'Popraw historię albo terytorium przedstawiciela.',
  ],
  'seller-not-owner': [
    counted(
      'szansa sprzedana przez osobę inną niż właściciel konta',
      'szanse sprzedane przez osoby inne niż właściciel konta',
      'szans sprzedanych przez osoby inne niż właściciel konta',
      'szansy sprzedanej przez osobę inną niż właściciel konta',
    ),
    'Po zmianie właściciela często prawidłowe. „Historycznie” liczy się dla sprzedającego, „Obecnie” dla obecnego właściciela.',
  ],
  'unknown-reference': [
    recordsThat('odwołuje się do nieistniejącego rekordu', 'odwołują się do nieistniejących rekordów'),
    'Popraw odwołanie albo wczytaj także brakujące rekordy.',
  ],
  'unknown-owner': [
    accountsWith('z właścicielem, który nie jest przedstawicielem'),
    'Przypisz je aktywnemu przedstawicielowi.',
  ],
  'unknown-class': [
    accountsWith('z klasą bez częstotliwości wizyt'),
    'Użyj klasy A, B lub C albo dodaj klasę do zasad firmy.',
  ],
  'unknown-forecast': [
    dealsThat('ma nieznaną kategorię prognozy', 'mają nieznaną kategorię prognozy'),
    'Użyj commit, best case, pipeline lub omitted; do tego czasu szansa nie liczy się w żadnej kategorii.',
  ],
  'no-amount': [dealsWith('bez kwoty'), 'Uzupełnij kwotę; do tego czasu liczy się jako zero.'],
  'unreadable-number': [
    counted('nieczytelna liczba', 'nieczytelne liczby', 'nieczytelnych liczb', 'nieczytelnej liczby'),
    'Wpisuj zwykłe liczby dziesiętne z kropką, na przykład 1294.25.',
  ],
  'unreadable-date': [
    counted('nieczytelna data', 'nieczytelne daty', 'nieczytelnych dat', 'nieczytelnej daty'),
    'Wpisuj daty w formacie 2026-08-18.',
  ],
  'duplicate-id': [
    counted(
      'powtórzony identyfikator',
      'powtórzone identyfikatory',
      'powtórzonych identyfikatorów',
      'powtórzonego identyfikatora',
    ),
    'Liczy się późniejszy rekord. Usuń drugi.',
  ],
  'missing-id': [recordsWith('bez identyfikatora'), 'Nadaj każdemu rekordowi własny identyfikator.'],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => words[code]?.[0](n, text) ?? `${text} × ${code}`,
  remedy: (code) => words[code]?.[1] ?? 'Sprawdź rekord w CRM.',
};
