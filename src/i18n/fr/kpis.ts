import type { KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { kpiNames } from './kpi-names.js';

const form = pluralsOf('fr');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;
const accounts = (one: string, other = one) => counted(`compte ${one}`, `comptes ${other}`);
const deals = (one: string, other = one) => counted(`opportunité ${one}`, `opportunités ${other}`);
const wonDeals = deals('gagnée', 'gagnées');
const openDeals = deals('ouverte', 'ouvertes');
const closedDeals = deals('clôturée', 'clôturées');
const firstDeals = deals('avec un nouveau client', 'avec de nouveaux clients');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'Montant gagné rapporté au quota de toute la période.',
    numerator: 'gagné',
    denominator: 'quota de la période',
    records: wonDeals,
  },
  pacing: {
    short: 'À date',
    definition: () =>
      'Montant gagné rapporté au quota attendu à ce jour, réparti sur les jours de chaque quota. À 100\u202f%, le plan est tenu.',
    numerator: 'gagné',
    denominator: 'quota attendu à date',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Avec engagé',
    definition: () =>
      'Montants gagné et engagé rapportés au quota de toute la période. L’engagé réunit les opportunités ouvertes de cette catégorie de prévision qui se clôturent d’ici la fin de la période.',
    numerator: 'gagné ou engagé',
    denominator: 'quota de la période',
    records: deals('gagnée ou engagée', 'gagnées ou engagées'),
  },
  sales: {
    short: 'Gagné',
    definition: () => 'Montants des opportunités gagnées depuis le début de la période, au jour de leur clôture.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Montant gagné depuis le début de la période, comparé aux mêmes dates de l’an dernier.',
    numerator: 'gagné',
    denominator: 'gagné aux mêmes dates de l’an dernier',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Vs période préc.',
    definition: () =>
      'Montant gagné depuis le début de la période, comparé à autant de jours ouvrés de la période précédente. Sans correction des variations saisonnières\u202f: une saison forte s’oppose à une saison faible.',
    numerator: 'gagné',
    denominator: 'gagné en autant de jours ouvrés de la période précédente',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Premières opportunités gagnées avec un client, entités rattachées comprises\u202f; un client redevient nouveau après ${p.gapMonths} mois sans opportunité gagnée.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Acquisition',
    definition: () => 'Nouveaux clients rapportés aux clients existants au début de la période.',
    numerator: 'nouveaux clients',
    denominator: 'clients au début',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Part nouveaux',
    definition: () => 'Montant des opportunités qui ont apporté un nouveau client, rapporté à l’ensemble du gagné.',
    numerator: 'gagné avec de nouveaux clients',
    denominator: 'gagné',
    records: firstDeals,
  },
  'win-rate': {
    definition: () =>
      'Opportunités gagnées rapportées à toutes celles clôturées, gagnées ou perdues, depuis le début de la période.',
    numerator: 'gagnées',
    denominator: 'clôturées',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Réussite (valeur)',
    definition: () =>
      'Montant gagné rapporté au montant de toutes les opportunités clôturées. Une seule grosse opportunité peut tout changer.',
    numerator: 'gagné',
    denominator: 'clôturé',
    records: closedDeals,
  },
  'average-deal': {
    definition: () => 'Montant gagné divisé par le nombre d’opportunités gagnées qui ont un montant.',
    numerator: 'gagné',
    denominator: 'opportunités',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'Nombre moyen de jours entre la création d’une opportunité gagnée et sa clôture.',
    numerator: 'jours au total',
    denominator: 'opportunités gagnées',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Vélocité/jour',
    definition: () =>
      'Opportunités ouvertes × taux de réussite × opportunité moyenne ÷ cycle de vente\u202f: ce qu’une journée rapporte à ce rythme.',
    records: openDeals,
  },
  'pipeline-coverage': {
    short: 'Couv. pipeline',
    definition: () => 'Montant ouvert qui se clôture d’ici la fin de la période, par unité de quota restant.',
    numerator: 'ouvert, clôture dans la période',
    denominator: 'quota restant',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Montants des opportunités ouvertes qui se clôturent entre aujourd’hui et la fin de la période.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Pondéré',
    definition: () =>
      'Montants des opportunités ouvertes qui se clôturent d’ici la fin de la période, chacun multiplié par sa probabilité.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Part des comptes ayant eu une visite ou un appel réalisé dans l’intervalle de leur classe\u202f: ${p.intervals} jours.`,
    numerator: 'contactés à temps',
    denominator: 'comptes pris en compte',
    records: accounts('non couvert', 'non couverts'),
  },
  'call-plan': {
    definition: (p) =>
      `Contacts réalisés parmi ceux que demandent les classes (${p.intervals} jours), chaque compte dans la limite de son plan.`,
    numerator: 'réalisés, dans la limite du plan',
    denominator: 'prévus à date',
    records: accounts('en retard sur son plan', 'en retard sur leur plan'),
  },
  'potential-coverage': {
    short: 'Potentiel',
    definition: (p) =>
      `Part du potentiel des comptes contactés dans l’intervalle de leur classe\u202f: ${p.intervals} jours.`,
    numerator: 'potentiel contacté à temps',
    denominator: 'potentiel pris en compte',
    records: accounts('non couvert', 'non couverts'),
  },
  'book-engagement': {
    short: 'Animation',
    definition: (p) =>
      `Part de tous les comptes ayant eu un contact réalisé au cours des ${p.engagedMonths} derniers mois.`,
    numerator: 'contactés',
    denominator: 'comptes',
    records: accounts('sans contact'),
  },
  penetration: {
    definition: () => 'Part des comptes ayant acheté au cours des 12 derniers mois.',
    numerator: 'ont acheté',
    denominator: 'comptes',
    records: accounts('sans achat'),
  },
  'white-space': {
    definition: () =>
      'Ce que les comptes pourraient acheter en un an, moins ce qu’ils nous ont acheté au cours des 12 derniers mois.',
    records: accounts('à développer'),
  },
  'activity-rate': {
    definition: () => 'Activités réalisées par commercial et par jour ouvré depuis le début de la période.',
    numerator: 'activités',
    denominator: 'jours-commercial',
    records: counted('activité', 'activités'),
  },
  'orphan-rate': {
    short: 'Orphelins',
    definition: () => 'Part des comptes sans propriétaire en activité ou sans territoire.',
    numerator: 'sans propriétaire ou territoire',
    denominator: 'comptes',
    records: accounts('sans propriétaire ou territoire'),
  },
  'geographic-coverage': {
    short: 'Population',
    definition: () => 'Part de la population qui vit dans une zone affectée à un territoire.',
    numerator: 'dans un territoire',
    denominator: 'habitants',
    records: counted('zone sans territoire', 'zones sans territoire'),
  },
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'Aucun quota n’est fixé pour ces dates.',
    'no-forecast': 'Aucune opportunité ouverte n’a de catégorie de prévision.',
    'quota-met': 'Le quota est atteint\u202f: il ne reste rien à couvrir.',
    'no-closed': 'Rien n’a été gagné ni perdu à ces dates.',
    'no-won': 'Rien n’a été gagné à ces dates.',
    'no-base': 'Rien n’a été gagné aux mêmes dates de l’an dernier.',
    'not-read': 'Les enregistrements commencent après les mêmes dates de l’an dernier.',
    'no-previous': 'Rien n’a été gagné en autant de jours ouvrés de la période précédente.',
    'previous-not-read': 'Les enregistrements commencent après la période précédente.',
    'no-customers': 'Il n’y avait aucun client au début de la période.',
    'no-accounts': 'Aucun compte n’est pris en compte ici.',
    'no-potential': 'Aucun compte n’a de potentiel.',
    'no-population': 'Aucune zone n’a de population.',
    'no-plan': 'Aucune visite n’est prévue\u202f: aucun compte n’a de classe avec une fréquence.',
    'no-reps': 'Aucun commercial n’est en activité ici.',
    'not-started': 'La période n’a pas commencé.',
    'period-over': 'Cet indicateur porte sur l’avenir, et ces dates sont passées.',
    'no-cycle': 'Chaque opportunité a été gagnée le jour de sa création.',
    'whole-only': 'Cet indicateur n’a de sens que pour toute l’entreprise.',
    'not-finite': 'Les nombres sous-jacents sont trop grands pour être calculés.',
  },
  excluded: {
    'no-amount': deals('sans montant'),
    'other-currency': counted('enregistrement dans une autre devise', 'enregistrements dans une autre devise'),
    'quota-other-currency': counted('quota dans une autre devise', 'quotas dans une autre devise'),
    'no-account': deals('sans compte'),
    'no-created': deals('sans date de création'),
    'created-after-close': deals('créée après sa clôture', 'créées après leur clôture'),
    'no-probability': deals('sans probabilité'),
    'no-forecast': deals('ouverte sans catégorie de prévision', 'ouvertes sans catégorie de prévision'),
    'past-due': deals('ouverte dont la date de clôture est passée', 'ouvertes dont la date de clôture est passée'),
    'no-interval': accounts('d’une classe sans fréquence de visite'),
    'just-assigned': (n, text, grace) =>
      accounts(`affecté depuis moins de ${grace} jours`, `affectés depuis moins de ${grace} jours`)(n, text),
    'no-potential': accounts('sans potentiel'),
    'potential-too-low': accounts(
      'dont les achats dépassent le potentiel indiqué',
      'dont les achats dépassent le potentiel indiqué',
    ),
    'no-population': counted('zone sans population', 'zones sans population'),
  },
};
