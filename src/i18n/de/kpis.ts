import type { ExclusionReason, KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { kpiNames } from './kpi-names.js';

// short names stand in narrow columns: a soft hyphen says where a long word may break
const form = pluralsOf('de');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;
const accounts = (what: string) => counted(`Account ${what}`, `Accounts ${what}`);
const wonDeals = counted('gewonnene Verkaufschance', 'gewonnene Verkaufschancen');
const closedDeals = counted('abgeschlossene Verkaufschance', 'abgeschlossene Verkaufschancen');
const openDeals = counted('offene Verkaufschance', 'offene Verkaufschancen');
const firstDeals = counted('Abschluss mit einem Neukunden', 'Abschlüsse mit Neukunden');
const deals = (what: string) => counted(`Verkaufschance ${what}`, `Verkaufschancen ${what}`);

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    short: 'Ziel\u00aderreichung',
    definition: () => 'Gewonnen als Anteil an der Vorgabe des gesamten Zeitraums.',
    numerator: 'gewonnen',
    denominator: 'Vorgabe des Zeitraums',
    records: wonDeals,
  },
  pacing: {
    short: 'Bis heute',
    definition: () =>
      'Gewonnen im Verhältnis zur Vorgabe, die bis heute fällig ist, verteilt auf die Tage jeder Vorgabe. 100 % liegt im Plan.',
    numerator: 'gewonnen',
    denominator: 'bis heute fällige Vorgabe',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Mit Zusagen',
    definition: () =>
      'Gewonnen und zugesagt als Anteil an der Vorgabe des gesamten Zeitraums. Zugesagt sind offene Verkaufschancen dieser Prognosekategorie, die bis zu seinem Ende abschließen.',
    numerator: 'gewonnen oder zugesagt',
    denominator: 'Vorgabe des Zeitraums',
    records: counted('gewonnene oder zugesagte Verkaufschance', 'gewonnene oder zugesagte Verkaufschancen'),
  },
  sales: {
    short: 'Gewonnen',
    definition: () =>
      'Beträge der Verkaufschancen, die im bisherigen Zeitraum gewonnen wurden, nach dem Tag des Abschlusses.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Gewonnen im bisherigen Zeitraum im Vergleich zu denselben Tagen des Vorjahres.',
    numerator: 'gewonnen',
    denominator: 'gewonnen an denselben Tagen des Vorjahres',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Zum Vorzeitraum',
    definition: () =>
      'Gewonnen im bisherigen Zeitraum im Vergleich zu ebenso vielen Arbeitstagen des Zeitraums davor. Nicht saisonbereinigt: Eine starke Saison steht gegen eine schwache.',
    numerator: 'gewonnen',
    denominator: 'gewonnen an ebenso vielen Arbeitstagen des Zeitraums davor',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Erste gewonnene Verkaufschancen eines Kunden mit allem, was zu ihm gehört; nach ${p.gapMonths} Monaten ohne Abschluss gilt ein Kunde wieder als neu.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Neukunden\u00adquote',
    definition: () => 'Neukunden im Verhältnis zu den Kunden, die es zu Beginn des Zeitraums gab.',
    numerator: 'Neukunden',
    denominator: 'Kunden zu Beginn',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Anteil neu',
    definition: () => 'Betrag der Abschlüsse mit Neukunden als Anteil an allem, was gewonnen wurde.',
    numerator: 'von Neukunden gewonnen',
    denominator: 'gewonnen',
    records: firstDeals,
  },
  'win-rate': {
    short: 'Abschluss\u00adquote',
    definition: () =>
      'Gewonnene Verkaufschancen als Anteil an allen, die im bisherigen Zeitraum gewonnen oder verloren wurden.',
    numerator: 'gewonnen',
    denominator: 'abgeschlossen',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Quote nach Wert',
    definition: () =>
      'Gewonnener Betrag als Anteil am Betrag aller abgeschlossenen Verkaufschancen. Ein einzelner großer Abschluss bestimmt sie.',
    numerator: 'gewonnen',
    denominator: 'abgeschlossen',
    records: closedDeals,
  },
  'average-deal': {
    short: 'Ø Abschluss',
    definition: () => 'Gewonnener Betrag geteilt durch die Zahl der gewonnenen Verkaufschancen mit Betrag.',
    numerator: 'gewonnen',
    denominator: 'Verkaufschancen',
    records: wonDeals,
  },
  'sales-cycle': {
    short: 'Verkaufs\u00adzyklus',
    definition: () => 'Durchschnittliche Zahl der Tage vom Anlegen bis zum Abschluss, bei gewonnenen Verkaufschancen.',
    numerator: 'Tage insgesamt',
    denominator: 'gewonnene Verkaufschancen',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Tempo pro Tag',
    definition: () =>
      'Offene Verkaufschancen × Abschlussquote × durchschnittlicher Abschluss ÷ Verkaufszyklus: was ein Tag bei diesem Tempo einbringt.',
    records: openDeals,
  },
  'pipeline-coverage': {
    definition: () =>
      'Offener Betrag, der bis zum Ende des Zeitraums abgeschlossen wird, je Einheit der restlichen Vorgabe.',
    numerator: 'offen, Abschluss im Zeitraum',
    denominator: 'restliche Vorgabe',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Beträge offener Verkaufschancen mit Abschluss zwischen heute und dem Ende des Zeitraums.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Gewichtet',
    definition: () =>
      'Beträge offener Verkaufschancen mit Abschluss bis zum Ende des Zeitraums, jeweils mal Wahrscheinlichkeit.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Anteil der Accounts mit einem erledigten Besuch oder Anruf innerhalb des Intervalls ihrer Klasse (Tage: ${p.intervals}).`,
    numerator: 'rechtzeitig kontaktiert',
    denominator: 'gezählte Accounts',
    records: (_n, text) => `${text} nicht abgedeckt`,
  },
  'call-plan': {
    definition: (p) =>
      `Erledigte Kontakte im Verhältnis zu denen, die die Klassen verlangen (alle ${p.intervals} Tage), je Account höchstens bis zum Plan.`,
    numerator: 'erledigt, höchstens bis zum Plan',
    denominator: 'bisher geplant',
    records: accounts('hinter ihrem Plan'),
  },
  'potential-coverage': {
    short: 'Potenzial',
    definition: (p) =>
      `Anteil des Potenzials der Accounts, die innerhalb des Intervalls ihrer Klasse kontaktiert wurden (Tage: ${p.intervals}).`,
    numerator: 'Potenzial rechtzeitig kontaktiert',
    denominator: 'gezähltes Potenzial',
    records: (_n, text) => `${text} nicht abgedeckt`,
  },
  'book-engagement': {
    short: 'Bestand',
    definition: (p) => `Anteil aller Accounts mit einem erledigten Kontakt in den letzten ${p.engagedMonths} Monaten.`,
    numerator: 'kontaktiert',
    denominator: 'Accounts',
    records: accounts('ohne Kontakt'),
  },
  penetration: {
    short: 'Durch\u00addringung',
    definition: () => 'Anteil der Accounts, die in den letzten 12 Monaten gekauft haben.',
    numerator: 'haben gekauft',
    denominator: 'Accounts',
    records: accounts('ohne Kauf'),
  },
  'white-space': {
    definition: () =>
      'Was Accounts in einem Jahr kaufen könnten, abzüglich dessen, was sie in den letzten 12 Monaten bei uns kauften.',
    records: accounts('mit offenem Potenzial'),
  },
  'activity-rate': {
    short: 'Aktivi\u00adtäten pro Tag',
    definition: () => 'Erledigte Aktivitäten je Verkäufer und Arbeitstag des bisherigen Zeitraums.',
    numerator: 'Aktivitäten',
    denominator: 'Verkäufertage',
    records: counted('Aktivität', 'Aktivitäten'),
  },
  'orphan-rate': {
    short: 'Verwaist',
    definition: () => 'Anteil der Accounts ohne aktiven Inhaber oder ohne Gebiet.',
    numerator: 'ohne Inhaber oder Gebiet',
    denominator: 'Accounts',
    records: accounts('ohne Inhaber oder Gebiet'),
  },
  'geographic-coverage': {
    short: 'Einwohner',
    definition: () => 'Anteil der Einwohner, die in einer Fläche eines Gebiets leben.',
    numerator: 'in einem Gebiet',
    denominator: 'Einwohner',
    records: counted('Fläche ohne Gebiet', 'Flächen ohne Gebiet'),
  },
};

const excluded: Record<ExclusionReason, (n: number, text: string, grace: string) => string> = {
  'no-amount': deals('ohne Betrag'),
  'other-currency': counted('Datensatz in einer anderen Währung', 'Datensätze in einer anderen Währung'),
  'quota-other-currency': counted('Vorgabe in einer anderen Währung', 'Vorgaben in einer anderen Währung'),
  'no-account': deals('ohne Account'),
  'no-created': deals('ohne Anlagedatum'),
  'created-after-close': counted(
    'Verkaufschance, die nach ihrem Abschluss angelegt wurde',
    'Verkaufschancen, die nach ihrem Abschluss angelegt wurden',
  ),
  'no-probability': deals('ohne Wahrscheinlichkeit'),
  'no-forecast': counted(
    'offene Verkaufschance ohne Prognosekategorie',
    'offene Verkaufschancen ohne Prognosekategorie',
  ),
  'past-due': counted(
    'offene Verkaufschance mit verstrichenem Abschlusstag',
    'offene Verkaufschancen mit verstrichenem Abschlusstag',
  ),
  'no-interval': accounts('einer Klasse ohne Intervall'),
  'just-assigned': (n, text, grace) => accounts(`mit einer Zuordnung vor weniger als ${grace} Tagen`)(n, text),
  'no-potential': accounts('ohne Potenzial'),
  'potential-too-low': counted(
    'Account, der mehr kaufte, als sein Potenzial besagt',
    'Accounts, die mehr kauften, als ihr Potenzial besagt',
  ),
  'no-population': counted('Fläche ohne Einwohnerzahl', 'Flächen ohne Einwohnerzahl'),
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'Für diese Tage gibt es keine Vorgabe.',
    'no-forecast': 'Keine offene Verkaufschance hat eine Prognosekategorie.',
    'quota-met': 'Die Vorgabe ist erfüllt: Es bleibt nichts abzudecken.',
    'no-closed': 'In diesen Tagen wurde nichts gewonnen oder verloren.',
    'no-won': 'In diesen Tagen wurde nichts gewonnen.',
    'no-base': 'An denselben Tagen des Vorjahres wurde nichts gewonnen.',
    'not-read': 'Die Datensätze beginnen später als dieselben Tage des Vorjahres.',
    'no-previous': 'An ebenso vielen Arbeitstagen des Zeitraums davor wurde nichts gewonnen.',
    'previous-not-read': 'Die Datensätze beginnen später als der Zeitraum davor.',
    'no-customers': 'Zu Beginn des Zeitraums gab es keine Kunden.',
    'no-accounts': 'Kein Account zählt hier.',
    'no-potential': 'Kein Account hat ein Potenzial.',
    'no-population': 'Keine Fläche hat eine Einwohnerzahl.',
    'no-plan': 'Kein Besuch ist fällig: Kein Account hat eine Klasse mit Intervall.',
    'no-reps': 'Hier arbeitet kein Verkäufer.',
    'not-started': 'Der Zeitraum hat noch nicht begonnen.',
    'period-over': 'Die Kennzahl blickt voraus, und diese Tage sind vorbei.',
    'no-cycle': 'Jede Verkaufschance wurde am Tag ihrer Anlage gewonnen.',
    'whole-only': 'Dies ergibt nur für das ganze Unternehmen Sinn.',
    'not-finite': 'Die Zahlen dahinter sind zu groß zum Zählen.',
  },
  excluded,
};
