import type { KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { accountsWith, activities, areasWith, counted, dealsWith, openDealsWith, recordsWith } from './grammar.js';
import { kpiNames } from './kpi-names.js';

const wonDeals = counted('wygrana szansa', 'wygrane szanse', 'wygranych szans', 'wygranej szansy');
const openDeals = counted('otwarta szansa', 'otwarte szanse', 'otwartych szans', 'otwartej szansy');
const closedDeals = counted('zamknięta szansa', 'zamknięte szanse', 'zamkniętych szans', 'zamkniętej szansy');
const firstDeals = dealsWith('z nowym klientem');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'Kwota wygrana jako część celu na cały okres.',
    numerator: 'wygrane',
    denominator: 'cel na okres',
    records: wonDeals,
  },
  pacing: {
    short: 'Na dziś',
    definition: () =>
      'Kwota wygrana wobec celu oczekiwanego na dziś, rozłożonego na dni każdego celu. 100% oznacza zgodność z planem.',
    numerator: 'wygrane',
    denominator: 'cel oczekiwany na dziś',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Ze zobowiązaniami',
    definition: () =>
      'Kwota wygrana i zobowiązana jako część celu na cały okres. Zobowiązane są otwarte szanse z kategorią prognozy „commit”, które zamykają się do końca okresu.',
    numerator: 'wygrane lub zobowiązane',
    denominator: 'cel na okres',
    records: counted(
      'szansa wygrana lub zobowiązana',
      'szanse wygrane lub zobowiązane',
      'szans wygranych lub zobowiązanych',
      'szansy wygranej lub zobowiązanej',
    ),
  },
  sales: {
    short: 'Wygrane',
    definition: () => 'Kwoty szans wygranych dotychczas w okresie, według dnia zamknięcia.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Kwota wygrana dotychczas w okresie wobec tych samych dni rok wcześniej.',
    numerator: 'wygrane',
    denominator: 'wygrane w tych samych dniach rok wcześniej',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Wobec poprz. okresu',
    definition: () =>
      'Kwota wygrana dotychczas w okresie wobec takiej samej liczby dni roboczych poprzedniego okresu. Bez korekty sezonowej: mocny sezon jest porównywany ze słabym.',
    numerator: 'wygrane',
    denominator: 'wygrane w takiej samej liczbie dni roboczych poprzedniego okresu',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Pierwsze wygrane szanse klienta wraz ze wszystkim, co do niego należy; klient liczy się ponownie jako nowy, gdy minie tyle miesięcy bez wygranej: ${p.gapMonths}.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Pozyskanie',
    definition: () => 'Nowi klienci jako część klientów z początku okresu.',
    numerator: 'nowi klienci',
    denominator: 'klienci na początku',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Udział nowych',
    definition: () => 'Kwota szans z nowymi klientami jako część wszystkich wygranych.',
    numerator: 'wygrane od nowych klientów',
    denominator: 'wygrane',
    records: firstDeals,
  },
  'win-rate': {
    definition: () =>
      'Wygrane szanse jako część wszystkich szans zamkniętych dotychczas w okresie, wygranych i przegranych.',
    numerator: 'wygrane',
    denominator: 'zamknięte',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Wygrane wg wartości',
    definition: () =>
      'Kwota wygrana jako część kwoty wszystkich zamkniętych szans. Jedna duża szansa może przesądzić o wyniku.',
    numerator: 'wygrane',
    denominator: 'zamknięte',
    records: closedDeals,
  },
  'average-deal': {
    short: 'Średnia wartość',
    definition: () => 'Kwota wygrana podzielona przez liczbę wygranych szans, które mają kwotę.',
    numerator: 'wygrane',
    denominator: 'szanse',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'Średnia liczba dni od utworzenia do zamknięcia wygranych szans.',
    numerator: 'dni łącznie',
    denominator: 'wygrane szanse',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Tempo dzienne',
    definition: () =>
      'Otwarte szanse × wskaźnik wygranych × średnia wartość szansy ÷ cykl sprzedaży: ile przynosi jeden dzień w tym tempie.',
    records: openDeals,
  },
  'pipeline-coverage': {
    short: 'Pokrycie lejkiem',
    definition: () => 'Otwarta kwota, która zamyka się do końca okresu, na każdą jednostkę pozostałego celu.',
    numerator: 'otwarte, do zamknięcia w okresie',
    denominator: 'pozostały cel',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Kwoty otwartych szans, które zamykają się od dziś do końca okresu.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Ważony',
    definition: () =>
      'Kwoty otwartych szans, które zamykają się do końca okresu, każda pomnożona przez swoje prawdopodobieństwo.',
    records: openDeals,
  },
  coverage: {
    definition: (p) => `Część kont z wizytą lub rozmową odbytą w odstępie właściwym dla ich klasy: ${p.intervals} dni.`,
    numerator: 'z kontaktem w terminie',
    denominator: 'uwzględnione konta',
    records: accountsWith('bez pokrycia'),
  },
  'call-plan': {
    definition: (p) =>
      `Kontakty wykonane spośród wymaganych przez klasy (${p.intervals} dni), dla każdego konta najwyżej do jego planu.`,
    numerator: 'wykonane, najwyżej do planu',
    denominator: 'zaplanowane dotychczas',
    records: accountsWith('poniżej planu'),
  },
  'potential-coverage': {
    short: 'Potencjał',
    definition: (p) =>
      `Część potencjału kont, z którymi był kontakt w odstępie właściwym dla ich klasy: ${p.intervals} dni.`,
    numerator: 'potencjał z kontaktem w terminie',
    denominator: 'uwzględniony potencjał',
    records: accountsWith('bez pokrycia'),
  },
  'book-engagement': {
    short: 'Kontakt',
    definition: (p) =>
      `Część wszystkich kont z zakończonym kontaktem w ostatnim czasie (liczba miesięcy: ${p.engagedMonths}).`,
    numerator: 'z kontaktem',
    denominator: 'konta',
    records: accountsWith('bez kontaktu'),
  },
  penetration: {
    definition: () => 'Część kont, które kupiły coś w ostatnich 12 miesiącach.',
    numerator: 'z zakupem',
    denominator: 'konta',
    records: accountsWith('bez zakupu'),
  },
  'white-space': {
    definition: () => 'Ile konta mogłyby kupić w ciągu roku, minus to, co kupiły od nas w ostatnich 12 miesiącach.',
    records: accountsWith('z niewykorzystanym potencjałem'),
  },
  'activity-rate': {
    definition: () => 'Zakończone aktywności na przedstawiciela i dzień roboczy dotychczas w okresie.',
    numerator: 'aktywności',
    denominator: 'dni pracy przedstawicieli',
    records: activities,
  },
  'orphan-rate': {
    short: 'Bez opieki',
    definition: () => 'Część kont bez aktywnego właściciela lub bez terytorium.',
    numerator: 'bez właściciela lub terytorium',
    denominator: 'konta',
    records: accountsWith('bez właściciela lub terytorium'),
  },
  'geographic-coverage': {
    short: 'Ludność',
    definition: () => 'Część ludności, która mieszka na obszarze należącym do terytorium.',
    numerator: 'w terytorium',
    denominator: 'mieszkańcy',
    records: areasWith('bez terytorium'),
  },
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'Na te dni nie ma celu.',
    'no-forecast': 'Żadna otwarta szansa nie ma kategorii prognozy.',
    'quota-met': 'Cel jest osiągnięty: nie ma już czego pokrywać.',
    'no-closed': 'W tych dniach nic nie wygrano ani nie przegrano.',
    'no-won': 'W tych dniach nic nie wygrano.',
    'no-base': 'W tych samych dniach rok wcześniej nic nie wygrano.',
    'not-read': 'Rekordy zaczynają się później niż te same dni rok wcześniej.',
    'no-previous': 'W takiej samej liczbie dni roboczych poprzedniego okresu nic nie wygrano.',
    'previous-not-read': 'Rekordy zaczynają się później niż poprzedni okres.',
    'no-customers': 'Na początku okresu nie było klientów.',
    'no-accounts': 'Nie ma tu kont do uwzględnienia.',
    'no-potential': 'Żadne konto nie ma potencjału.',
    'no-population': 'Żaden obszar nie ma liczby ludności.',
    'no-plan': 'Brak oczekiwanych wizyt: żadne konto nie ma klasy z częstotliwością.',
    'no-reps': 'Nie pracuje tu żaden przedstawiciel.',
    'not-started': 'Okres jeszcze się nie zaczął.',
    'period-over': 'Ten wskaźnik patrzy w przyszłość, a te dni już minęły.',
    'no-cycle': 'Każda szansa została wygrana w dniu utworzenia.',
    'whole-only': 'Ten wskaźnik ma sens tylko dla całej firmy.',
    'not-finite': 'Liczby, na których się opiera, są zbyt duże do obliczenia.',
  },
  excluded: {
    'no-amount': dealsWith('bez kwoty'),
    'other-currency': recordsWith('w innej walucie'),
    'quota-other-currency': counted(
      'cel w innej walucie',
      'cele w innej walucie',
      'celów w innej walucie',
      'celu w innej walucie',
    ),
    'no-account': dealsWith('bez konta'),
    'no-created': dealsWith('bez daty utworzenia'),
    'created-after-close': counted(
      'szansa utworzona po zamknięciu',
      'szanse utworzone po zamknięciu',
      'szans utworzonych po zamknięciu',
      'szansy utworzonej po zamknięciu',
    ),
    'no-probability': dealsWith('bez prawdopodobieństwa'),
    'no-forecast': openDealsWith('bez kategorii prognozy'),
    'past-due': openDealsWith('po dacie zamknięcia'),
    'no-interval': accountsWith('z klasą bez częstotliwości'),
    'just-assigned': (n, text, grace) =>
      counted(
        `konto przypisane krócej niż ${grace} dni temu`,
        `konta przypisane krócej niż ${grace} dni temu`,
        `kont przypisanych krócej niż ${grace} dni temu`,
        `konta przypisanego krócej niż ${grace} dni temu`,
      )(n, text),
    'no-potential': accountsWith('bez potencjału'),
    'potential-too-low': accountsWith('z zakupami powyżej podanego potencjału'),
    'no-population': areasWith('bez liczby ludności'),
  },
};
