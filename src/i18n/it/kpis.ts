import type { KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { kpiNames } from './kpi-names.js';

const form = pluralsOf('it');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;
const accounts = (one: string, other = one) => counted(`account ${one}`, `account ${other}`);
const deals = (one: string, other = one) => counted(`opportunità ${one}`, `opportunità ${other}`);
const wonDeals = deals('vinta', 'vinte');
const openDeals = deals('aperta', 'aperte');
const closedDeals = deals('chiusa', 'chiuse');
const firstDeals = deals('con un nuovo cliente', 'con nuovi clienti');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'Importo vinto in percentuale della quota dell’intero periodo.',
    numerator: 'vinto',
    denominator: 'quota del periodo',
    records: wonDeals,
  },
  pacing: {
    short: 'A oggi',
    definition: () =>
      'Importo vinto rispetto alla quota prevista a oggi, distribuita sui giorni di ciascuna quota. Con il 100% si è in linea con il piano.',
    numerator: 'vinto',
    denominator: 'quota prevista a oggi',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Con impegni',
    definition: () =>
      'Importo vinto o impegnato in percentuale della quota dell’intero periodo. Impegnate sono le opportunità aperte nella categoria di previsione “commit” che si chiudono entro la fine del periodo.',
    numerator: 'vinto o impegnato',
    denominator: 'quota del periodo',
    records: deals('vinta o impegnata', 'vinte o impegnate'),
  },
  sales: {
    short: 'Vinto',
    definition: () => 'Importi delle opportunità vinte finora nel periodo, in base al giorno di chiusura.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Importo vinto finora nel periodo rispetto agli stessi giorni dell’anno precedente.',
    numerator: 'vinto',
    denominator: 'vinto negli stessi giorni dell’anno precedente',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Sul periodo prec.',
    definition: () =>
      'Importo vinto finora nel periodo rispetto ad altrettanti giorni lavorativi del periodo precedente. Senza correzione stagionale: una stagione forte si confronta con una debole.',
    numerator: 'vinto',
    denominator: 'vinto in altrettanti giorni lavorativi del periodo precedente',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Prime opportunità vinte con un cliente, compreso tutto ciò che ne fa parte; un cliente torna a contare come nuovo dopo ${p.gapMonths} mesi senza opportunità vinte.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Acquisizione',
    definition: () => 'Nuovi clienti in percentuale dei clienti presenti all’inizio del periodo.',
    numerator: 'nuovi clienti',
    denominator: 'clienti all’inizio',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Da nuovi clienti',
    definition: () => 'Importo delle opportunità con nuovi clienti in percentuale di tutto il vinto.',
    numerator: 'vinto da nuovi clienti',
    denominator: 'vinto',
    records: firstDeals,
  },
  'win-rate': {
    definition: () => 'Opportunità vinte in percentuale di tutte quelle chiuse, vinte o perse, finora nel periodo.',
    numerator: 'vinte',
    denominator: 'chiuse',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Successo per valore',
    definition: () =>
      'Importo vinto in percentuale dell’importo di tutte le opportunità chiuse. Una sola opportunità importante può determinarlo.',
    numerator: 'vinto',
    denominator: 'chiuso',
    records: closedDeals,
  },
  'average-deal': {
    short: 'Valore medio',
    definition: () => 'Importo vinto diviso per il numero di opportunità vinte che hanno un importo.',
    numerator: 'vinto',
    denominator: 'opportunità',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'Numero medio di giorni dalla creazione alla chiusura delle opportunità vinte.',
    numerator: 'giorni in tutto',
    denominator: 'opportunità vinte',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Velocità al giorno',
    definition: () =>
      'Opportunità aperte × tasso di successo × valore medio ÷ ciclo di vendita: quanto rende un giorno a questo ritmo.',
    records: openDeals,
  },
  'pipeline-coverage': {
    definition: () => 'Importo aperto in chiusura entro la fine del periodo per ogni unità di quota residua.',
    numerator: 'aperto, in chiusura nel periodo',
    denominator: 'quota residua',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Importi delle opportunità aperte in chiusura da oggi alla fine del periodo.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Ponderata',
    definition: () =>
      'Importi delle opportunità aperte in chiusura entro la fine del periodo, ciascuno moltiplicato per la sua probabilità.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Percentuale di account con una visita o chiamata completata entro la frequenza della loro classe: ${p.intervals} giorni.`,
    numerator: 'contattati in tempo',
    denominator: 'account considerati',
    records: accounts('non coperto', 'non coperti'),
  },
  'call-plan': {
    definition: (p) =>
      `Contatti effettuati tra quelli richiesti dalle classi (${p.intervals} giorni), per ogni account fino al suo piano.`,
    numerator: 'effettuati, fino al piano',
    denominator: 'previsti finora',
    records: accounts('in ritardo sul piano'),
  },
  'potential-coverage': {
    short: 'Potenziale',
    definition: (p) =>
      `Percentuale del potenziale degli account contattati entro la frequenza della loro classe: ${p.intervals} giorni.`,
    numerator: 'potenziale contattato in tempo',
    denominator: 'potenziale considerato',
    records: accounts('non coperto', 'non coperti'),
  },
  'book-engagement': {
    short: 'Contattati',
    definition: (p) =>
      `Percentuale di tutti gli account con un contatto completato negli ultimi ${p.engagedMonths} mesi.`,
    numerator: 'contattati',
    denominator: 'account',
    records: accounts('senza contatti'),
  },
  penetration: {
    definition: () => 'Percentuale di account che hanno acquistato negli ultimi 12 mesi.',
    numerator: 'hanno acquistato',
    denominator: 'account',
    records: accounts('senza acquisti'),
  },
  'white-space': {
    definition: () =>
      'Quanto gli account potrebbero acquistare in un anno, meno quanto hanno acquistato da noi negli ultimi 12 mesi.',
    records: accounts('con margine'),
  },
  'activity-rate': {
    definition: () => 'Attività completate per venditore e giorno lavorativo finora nel periodo.',
    numerator: 'attività',
    denominator: 'giorni/venditore',
    records: counted('attività', 'attività'),
  },
  'orphan-rate': {
    short: 'Orfani',
    definition: () => 'Percentuale di account senza un titolare in attività o senza territorio.',
    numerator: 'senza titolare o territorio',
    denominator: 'account',
    records: accounts('senza titolare o territorio'),
  },
  'geographic-coverage': {
    short: 'Popolazione',
    definition: () => 'Percentuale della popolazione che vive in un’area di un territorio.',
    numerator: 'in un territorio',
    denominator: 'abitanti',
    records: counted('area senza territorio', 'aree senza territorio'),
  },
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'Non c’è una quota per questi giorni.',
    'no-forecast': 'Nessuna opportunità aperta ha una categoria di previsione.',
    'quota-met': 'La quota è raggiunta: non resta nulla da coprire.',
    'no-closed': 'In questi giorni nulla è stato vinto o perso.',
    'no-won': 'In questi giorni nulla è stato vinto.',
    'no-base': 'Negli stessi giorni dell’anno precedente nulla è stato vinto.',
    'not-read': 'I record iniziano dopo gli stessi giorni dell’anno precedente.',
    'no-previous': 'Nulla è stato vinto in altrettanti giorni lavorativi del periodo precedente.',
    'previous-not-read': 'I record iniziano dopo il periodo precedente.',
    'no-customers': 'All’inizio del periodo non c’erano clienti.',
    'no-accounts': 'Nessun account da considerare.',
    'no-potential': 'Nessun account ha un potenziale.',
    'no-population': 'Nessuna area ha una popolazione.',
    'no-plan': 'Nessuna visita prevista: nessun account ha una classe con una frequenza.',
    'no-reps': 'Nessun venditore è in attività qui.',
    'not-started': 'Il periodo non è ancora iniziato.',
    'period-over': 'Questo indicatore guarda al futuro e questi giorni sono passati.',
    'no-cycle': 'Ogni opportunità è stata vinta il giorno della creazione.',
    'whole-only': 'Questo indicatore ha senso solo per l’intera azienda.',
    'not-finite': 'I numeri alla base sono troppo grandi per il calcolo.',
  },
  excluded: {
    'no-amount': deals('senza importo'),
    'other-currency': counted('record in un’altra valuta', 'record in un’altra valuta'),
    'quota-other-currency': counted('quota in un’altra valuta', 'quote in un’altra valuta'),
    'no-account': deals('senza account'),
    'no-created': deals('senza data di creazione'),
    'created-after-close': deals('creata dopo la chiusura', 'create dopo la chiusura'),
    'no-probability': deals('senza probabilità'),
    'no-forecast': deals('aperta senza categoria di previsione', 'aperte senza categoria di previsione'),
    'past-due': deals('aperta con data di chiusura superata', 'aperte con data di chiusura superata'),
    'no-interval': accounts('di una classe senza frequenza'),
    'just-assigned': (n, text, grace) =>
      accounts(`assegnato da meno di ${grace} giorni`, `assegnati da meno di ${grace} giorni`)(n, text),
    'no-potential': accounts('senza potenziale'),
    'potential-too-low': accounts('con acquisti superiori al potenziale indicato'),
    'no-population': counted('area senza popolazione', 'aree senza popolazione'),
  },
};
