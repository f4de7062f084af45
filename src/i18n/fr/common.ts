import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day } from './grammar.js';

const form = pluralsOf('fr');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;

export const common: Messages['common'] = {
  fiscalYear: (year) => `Ex. ${year}`,
  fiscalQuarter: (quarter, year) => `T${quarter} Ex. ${year}`,
  toDate: (period, on) => `${period} jusqu’au ${day(on)}`,
  asOf: (time) => `État à ${time}`,
  asIs: 'Actuel',
  asWas: 'Historique',
  basis: 'Territoires d’aujourd’hui ou de l’époque',
  map: 'Carte',
  chart: 'Graphique',
  table: 'Tableau',
  view: 'Affichage',
  period: 'Période',
  close: 'Fermer',
  cancel: 'Annuler',
  tryAgain: 'Réessayer',
  showAll: (n) => `Tout afficher (${n})`,
  showMore: (n) => `Afficher ${n} de plus`,
  showLess: 'Afficher moins',
  export: 'Exporter',
  details: 'Détails',
  copyDetails: 'Copier les détails pour l’assistance',
  copied: 'Copié',
  notCopied: 'Le texte n’a pas pu être copié\u202f: sélectionnez-le et copiez-le manuellement.',
  none: 'Aucun',
  noFigure: 'n.d.',
  points: 'pts',
  vsLastYear: 'vs an dernier',
  noChange: 'stable',
  up: 'en hausse',
  down: 'en baisse',
  refreshing: 'Actualisation',
  vacant: 'Vacant',
  cannotOpen: 'Cette page ne permet pas d’ouvrir des enregistrements',
  unknownRep: 'Commercial inconnu',
  noTerritory: 'Sans territoire',
  claimedTwice: 'Chevauchement',
  searchPlaceholder: 'Chercher compte, commercial ou zone',
  keyboard: 'Clavier',
  keys: 'Tab passe d’un groupe à l’autre, les flèches se déplacent à l’intérieur, Entrée choisit, Échap ferme. Sur la carte, + et − zooment et 0 affiche tout.',
  filter: 'Filtrer',
  sortedBy: (column, ascending) => `tri par ${column}, ordre ${ascending ? 'croissant' : 'décroissant'}`,
  sortBy: (column) => `Trier par\u202f: ${column}`,
  rows: counted('ligne', 'lignes'),
  accounts: counted('compte', 'comptes'),
  areas: counted('zone', 'zones'),
  territories: counted('territoire', 'territoires'),
  reps: counted('commercial', 'commerciaux'),
  deals: counted('opportunité', 'opportunités'),
  daysAgo: (n, text) => (n === 0 ? 'aujourd’hui' : n === 1 ? 'hier' : `il y a ${text} jours`),
  overdue: counted('jour de retard', 'jours de retard'),
  classOf: (name) => `Classe ${name}`,
  collection: {
    territories: 'territoires',
    areas: 'zones',
    reps: 'commerciaux',
    accounts: 'comptes',
    opportunities: 'opportunités',
    activities: 'activités',
    quotas: 'quotas',
    assignments: 'affectations',
  },

  waiting: {
    title: 'Aucune connexion à un CRM',
    text: (name) =>
      name
        ? `Rien sur cette page n’a enregistré de connexion nommée «\u202f${name}\u202f».`
        : 'Placez ce widget dans un <bailiwick-workspace connection="…">, ou donnez-lui sa propre connexion.',
    action: 'Comment se connecter',
  },
  loading: {
    label: (what) => `Chargement des ${what}`,
    progress: (what, done, total) =>
      total ? `Chargement des ${what}\u202f: ${done} sur ${total}` : `Chargement des ${what}\u202f: ${done} à ce stade`,
  },
  left: (_n, text, what) => `Données incomplètes pour ${text} des ${what}`,
  partialMixed: counted('enregistrement à vérifier', 'enregistrements à vérifier'),
  seeWhy: 'Voir pourquoi',
  stale: (time) => `État à ${time}, actualisation impossible`,
  broken: {
    title: 'Ce widget n’a pas pu être affiché',
    text: 'Le reste de la page n’est pas touché. Les détails aident l’assistance à trouver la cause.',
  },
  errors: {
    auth: {
      title: 'Votre session a expiré',
      text: 'Reconnectez-vous au CRM, puis réessayez. Rien n’est perdu.',
      action: 'Réessayer',
    },
    forbidden: {
      title: 'Vous n’avez pas accès à ces données',
      text: 'Le CRM ne vous autorise pas à lire ces enregistrements. L’administration du CRM peut accorder ce droit.',
      action: 'Réessayer',
    },
    quota: {
      title: 'La limite quotidienne du CRM est atteinte',
      text: 'Le CRM ne répond plus aux requêtes pour le moment. Réessayez quand la limite sera réinitialisée.',
      action: 'Réessayer',
    },
    throttle: {
      title: 'Le CRM demande de patienter',
      text: 'Trop de requêtes à la fois. Réessayez dans un instant.',
      action: 'Réessayer',
    },
    network: {
      title: 'Le CRM est injoignable',
      text: 'Vérifiez la connexion, puis réessayez. Rien n’est perdu.',
      action: 'Réessayer',
    },
    timeout: {
      title: 'Le CRM a mis trop de temps à répondre',
      text: 'Aucune réponse n’est arrivée à temps. Réessayer peut suffire.',
      action: 'Réessayer',
    },
    cancelled: {
      title: 'Le chargement a été interrompu',
      text: 'Il a été annulé avant que tout soit arrivé.',
      action: 'Recharger',
    },
    'not-found': {
      title: 'Cet enregistrement n’existe plus',
      text: 'Il a peut-être été supprimé ou fusionné.',
      action: 'Réessayer',
    },
    mapping: {
      title: 'Un champ est manquant',
      text: 'Aucun champ du CRM ne convient. L’administration du CRM peut en associer un autre.',
      action: 'Réessayer',
    },
    incomplete: {
      title: 'Les données sont incomplètes',
      text: 'Il est arrivé moins d’enregistrements que le CRM n’en annonçait.',
      action: 'Recharger',
    },
    'not-the-crm': {
      title: 'La réponse ne vient pas du CRM',
      text: 'Il s’agit souvent d’une page de connexion ou d’un proxy. Ouvrez le CRM dans un autre onglet, puis réessayez.',
      action: 'Réessayer',
    },
    unsupported: {
      title: 'Ce CRM ne le permet pas',
      text: 'La connexion ne propose pas cette fonction.',
      action: 'Réessayer',
    },
    server: {
      title: 'Le CRM a signalé une erreur',
      text: 'Il n’a pas pu répondre. Réessayer peut suffire.',
      action: 'Réessayer',
    },
  },
};
