import type { ExclusionReason, KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { kpiNames } from './kpi-names.js';

// short names stand in narrow columns: a soft hyphen says where a long word may break
const form = pluralsOf('nl');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;
const accounts = (what: string) => counted(`account ${what}`, `accounts ${what}`);
const deals = (what: string) => counted(`verkoopkans ${what}`, `verkoopkansen ${what}`);
const wonDeals = counted('gewonnen verkoopkans', 'gewonnen verkoopkansen');
const closedDeals = counted('gesloten verkoopkans', 'gesloten verkoopkansen');
const openDeals = counted('open verkoopkans', 'open verkoopkansen');
const firstDeals = counted('verkoop die een nieuwe klant opleverde', 'verkopen die nieuwe klanten opleverden');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'Gewonnen als aandeel van het quotum van de hele periode.',
    numerator: 'gewonnen',
    denominator: 'quotum van de periode',
    records: wonDeals,
  },
  pacing: {
    short: 'Tot nu toe',
    definition: () =>
      'Gewonnen ten opzichte van het quotum dat nu gehaald moet zijn, verdeeld over de dagen van elk quotum. 100% is op schema.',
    numerator: 'gewonnen',
    denominator: 'quotum tot nu toe',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Toegezegd',
    definition: () =>
      'Gewonnen en toegezegd, als aandeel van het quotum van de hele periode. Toegezegd zijn open verkoopkansen in die prognosecategorie die vóór het einde sluiten.',
    numerator: 'gewonnen of toegezegd',
    denominator: 'quotum van de periode',
    records: counted('gewonnen of toegezegde verkoopkans', 'gewonnen of toegezegde verkoopkansen'),
  },
  sales: {
    short: 'Gewonnen',
    definition: () =>
      'Bedragen van de verkoopkansen die in de periode tot nu toe zijn gewonnen, naar de dag waarop ze zijn gesloten.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Gewonnen in de periode tot nu toe ten opzichte van dezelfde dagen van vorig jaar.',
    numerator: 'gewonnen',
    denominator: 'gewonnen op dezelfde dagen van vorig jaar',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Vorige periode',
    definition: () =>
      'Gewonnen in de periode tot nu toe ten opzichte van evenveel werkdagen van de vorige periode. Niet gecorrigeerd voor seizoenen: een sterk seizoen staat tegenover een zwak.',
    numerator: 'gewonnen',
    denominator: 'gewonnen in evenveel werkdagen van de vorige periode',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Eerste gewonnen verkoopkansen van een klant met alles wat daarbij hoort; na ${p.gapMonths} maanden zonder verkoop telt een klant weer als nieuw.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Acquisitie',
    definition: () => 'Nieuwe klanten als aandeel van de klanten die er aan het begin van de periode waren.',
    numerator: 'nieuwe klanten',
    denominator: 'klanten aan het begin',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Aandeel nieuw',
    definition: () => 'Bedrag van de verkopen die een nieuwe klant opleverden, als aandeel van alles wat is gewonnen.',
    numerator: 'gewonnen bij nieuwe klanten',
    denominator: 'gewonnen',
    records: firstDeals,
  },
  'win-rate': {
    short: 'Win\u00adpercentage',
    definition: () =>
      'Gewonnen verkoopkansen als aandeel van alle verkoopkansen die in de periode tot nu toe zijn gesloten, gewonnen of verloren.',
    numerator: 'gewonnen',
    denominator: 'gesloten',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Win% waarde',
    definition: () =>
      'Gewonnen bedrag als aandeel van het bedrag van alle gesloten verkoopkansen. Eén grote verkoop bepaalt het.',
    numerator: 'gewonnen',
    denominator: 'gesloten',
    records: closedDeals,
  },
  'average-deal': {
    definition: () => 'Gewonnen bedrag gedeeld door het aantal gewonnen verkoopkansen met een bedrag.',
    numerator: 'gewonnen',
    denominator: 'verkoopkansen',
    records: wonDeals,
  },
  'sales-cycle': {
    short: 'Verkoop\u00adcyclus',
    definition: () => 'Gemiddeld aantal dagen van aanmaken tot sluiten, van gewonnen verkoopkansen.',
    numerator: 'dagen in totaal',
    denominator: 'gewonnen verkoopkansen',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Tempo per dag',
    definition: () =>
      'Open verkoopkansen × winpercentage × gemiddelde verkoop ÷ verkoopcyclus: wat een dag in dit tempo oplevert.',
    records: openDeals,
  },
  'pipeline-coverage': {
    short: 'Pijplijn\u00addekking',
    definition: () => 'Open bedrag dat vóór het einde van de periode sluit, per eenheid van het quotum dat nog rest.',
    numerator: 'open, sluit in de periode',
    denominator: 'resterend quotum',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Bedragen van open verkoopkansen die tussen vandaag en het einde van de periode sluiten.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Gewogen',
    definition: () =>
      'Bedragen van open verkoopkansen die vóór het einde van de periode sluiten, elk maal de kans op winst.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Aandeel van de accounts met een afgerond bezoek of gesprek binnen het interval van hun klasse: ${p.intervals} dagen.`,
    numerator: 'tijdig contact',
    denominator: 'getelde accounts',
    records: (_n, text) => `${text} niet gedekt`,
  },
  'call-plan': {
    definition: (p) =>
      `Gelegde contacten ten opzichte van wat de klassen vragen (${p.intervals} dagen), per account hooguit tot het plan.`,
    numerator: 'gedaan, tot aan het plan',
    denominator: 'tot nu toe gepland',
    records: accounts('achter op het plan'),
  },
  'potential-coverage': {
    short: 'Potentieel',
    definition: (p) =>
      `Aandeel van het potentieel van accounts met contact binnen het interval van hun klasse: ${p.intervals} dagen.`,
    numerator: 'potentieel met tijdig contact',
    denominator: 'geteld potentieel',
    records: (_n, text) => `${text} niet gedekt`,
  },
  'book-engagement': {
    short: 'Contact',
    definition: (p) => `Aandeel van alle accounts met een afgerond contact in de afgelopen ${p.engagedMonths} maanden.`,
    numerator: 'met contact',
    denominator: 'accounts',
    records: accounts('zonder contact'),
  },
  penetration: {
    definition: () => 'Aandeel van de accounts dat in de afgelopen 12 maanden heeft gekocht.',
    numerator: 'hebben gekocht',
    denominator: 'accounts',
    records: accounts('zonder aankoop'),
  },
  'white-space': {
    definition: () =>
      'Wat accounts in een jaar zouden kunnen kopen, min wat ze in de afgelopen 12 maanden bij ons kochten.',
    records: accounts('met ruimte'),
  },
  'activity-rate': {
    definition: () => 'Afgeronde activiteiten per verkoper en werkdag van de periode tot nu toe.',
    numerator: 'activiteiten',
    denominator: 'verkopersdagen',
    records: counted('activiteit', 'activiteiten'),
  },
  'orphan-rate': {
    short: 'Verweesd',
    definition: () => 'Aandeel van de accounts zonder actieve eigenaar of zonder gebied.',
    numerator: 'zonder eigenaar of gebied',
    denominator: 'accounts',
    records: accounts('zonder eigenaar of gebied'),
  },
  'geographic-coverage': {
    short: 'Inwoners',
    definition: () => 'Aandeel van de inwoners dat in een regio van een gebied woont.',
    numerator: 'in een gebied',
    denominator: 'inwoners',
    records: counted('regio zonder gebied', 'regio’s zonder gebied'),
  },
};

const excluded: Record<ExclusionReason, (n: number, text: string, grace: string) => string> = {
  'no-amount': deals('zonder bedrag'),
  'other-currency': counted('record in een andere valuta', 'records in een andere valuta'),
  'quota-other-currency': counted('quotum in een andere valuta', 'quota in een andere valuta'),
  'no-account': deals('zonder account'),
  'no-created': deals('zonder aanmaakdatum'),
  'created-after-close': counted(
    'verkoopkans die na het sluiten is aangemaakt',
    'verkoopkansen die na het sluiten zijn aangemaakt',
  ),
  'no-probability': deals('zonder kanspercentage'),
  'no-forecast': counted('open verkoopkans zonder prognosecategorie', 'open verkoopkansen zonder prognosecategorie'),
  'past-due': counted(
    'open verkoopkans met een verstreken sluitdatum',
    'open verkoopkansen met een verstreken sluitdatum',
  ),
  'no-interval': accounts('van een klasse zonder interval'),
  'just-assigned': (n, text, grace) => accounts(`minder dan ${grace} dagen geleden toegewezen`)(n, text),
  'no-potential': accounts('zonder potentieel'),
  'potential-too-low': counted(
    'account die meer kocht dan het potentieel aangeeft',
    'accounts die meer kochten dan hun potentieel aangeeft',
  ),
  'no-population': counted('regio zonder inwonertal', 'regio’s zonder inwonertal'),
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'Er is geen quotum voor deze dagen.',
    'no-forecast': 'Geen open verkoopkans heeft een prognosecategorie.',
    'quota-met': 'Het quotum is gehaald: er hoeft niets meer te worden gedekt.',
    'no-closed': 'In deze dagen is niets gewonnen of verloren.',
    'no-won': 'In deze dagen is niets gewonnen.',
    'no-base': 'Op dezelfde dagen van vorig jaar is niets gewonnen.',
    'not-read': 'De records beginnen later dan dezelfde dagen van vorig jaar.',
    'no-previous': 'Er is niets gewonnen in evenveel werkdagen van de vorige periode.',
    'previous-not-read': 'De records beginnen later dan de vorige periode.',
    'no-customers': 'Er waren geen klanten toen de periode begon.',
    'no-accounts': 'Hier telt geen enkele account.',
    'no-potential': 'Geen enkele account heeft een potentieel.',
    'no-population': 'Geen enkele regio heeft een inwonertal.',
    'no-plan': 'Er hoeft geen bezoek plaats te vinden: geen account heeft een klasse met een interval.',
    'no-reps': 'Hier werkt geen verkoper.',
    'not-started': 'De periode is nog niet begonnen.',
    'period-over': 'Dit cijfer kijkt vooruit, en deze dagen zijn voorbij.',
    'no-cycle': 'Elke verkoopkans is gewonnen op de dag waarop deze is aangemaakt.',
    'whole-only': 'Dit heeft alleen betekenis voor het hele bedrijf.',
    'not-finite': 'De getallen erachter zijn te groot om te tellen.',
  },
  excluded,
};
