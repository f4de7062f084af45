import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day } from './grammar.js';

const form = pluralsOf('fr');

export const account: Messages['account'] = {
  none: {
    title: 'Aucun compte choisi',
    text: 'Indiquez au widget l’ID de l’enregistrement, par exemple account="001…".',
  },
  missing: {
    title: 'Ce compte est introuvable',
    text: (id) => `Le CRM ne contient pas de compte «\u202f${id}\u202f», ou vous n’y avez pas accès.`,
  },
  owner: 'Propriétaire',
  noOwner: 'Sans propriétaire',
  alsoClaims: 'Autre rattachement',
  inTerritory: 'Dans le territoire',
  cause: { area: 'Par zone', rule: 'Par règle', hand: 'Manuellement', unknown: 'Affecté' },
  since: (cause, on) => `${cause}, depuis le ${day(on)}`,
  formerRep: 'n’est plus en activité',
  draftOwner: (name) => `Brouillon\u202f: nouveau propriétaire ${name}`,
  conflicts: {
    overlap: {
      title: (n, text) => `Ce compte relève de ${text} ${form(n, { one: 'territoire', other: 'territoires' })}`,
      text: (names) => `Il figure dans ${names}.`,
    },
    'inactive-owner': {
      title: () => 'Le propriétaire n’est plus en activité',
      text: (name) => `${name} a quitté l’équipe. Personne ne suit ce compte.`,
    },
    'unknown-owner': {
      title: () => 'Le propriétaire n’est pas un commercial connu',
      text: (id) => `«\u202f${id}\u202f» ne figure pas parmi les commerciaux chargés.`,
    },
    'no-owner': {
      title: () => 'Ce compte n’a pas de propriétaire',
      text: () => 'Confiez-le à un commercial pour qu’il soit suivi.',
    },
    'outside-territory': {
      title: () => 'Hors du territoire du propriétaire',
      text: (names) => `Il se trouve dans ${names}, où le propriétaire n’est pas affecté.`,
    },
    'no-territory': { title: () => 'Dans aucun territoire', text: () => 'Ce compte ne relève d’aucun territoire.' },
    'two-owners': {
      title: () => 'Le territoire revient aussi à quelqu’un d’autre',
      text: (names) => `Ce compte pourrait aussi être suivi par ${names}.`,
    },
  },
  lastTouch: 'Dernier contact',
  due: (on) => `Prévu le ${day(on)}`,
  onTime: 'À temps',
  noTouchYet: 'Aucun contact enregistré',
  noInterval: 'Pas de fréquence de visite pour cette classe',
  touchSentence: (ago, cls, every) => `Contacté ${ago}. ${cls}\u202f: contact prévu ${every}.`,
  touchSentenceNoClass: (ago) => `Contacté ${ago}.`,
  everyDays: (n, text) => (n === 1 ? 'chaque jour' : `tous les ${text} jours`),
  today: 'Aujourd’hui',
  openPipeline: 'Pipeline ouvert',
  pipelineCount: (n, text, next) => {
    if (n === 0) return 'Aucune opportunité ouverte';
    const deals = `${text} ${form(n, { one: 'opportunité', other: 'opportunités' })}`;
    return next === undefined ? `${deals}, échéance dépassée` : `${deals}, prochaine le ${day(next)}`;
  },
  won: (period) => `Gagné (${period})`,
  nearby: (distance) => `À proximité (${distance})`,
  noNearby: 'Aucun autre compte dans ce rayon',
  noPlace: 'Ce compte n’a pas de coordonnées\u202f: rien ne peut être trouvé à proximité.',
  touched: (on) => `contacté le ${day(on)}`,
  neverTouched: 'jamais contacté',
  changeOwner: 'Changer de propriétaire',
  readOnly: 'Cette connexion ne permet pas de changer de propriétaire',
  form: {
    title: 'Changer de propriétaire',
    to: 'Nouveau propriétaire',
    choose: 'Choisir un commercial',
    reason: 'Motif',
    reasonHint: 'Pourquoi, en quelques mots',
    needTo: 'Choisissez le nouveau propriétaire.',
    needReason: 'Indiquez le motif, pour que tout le monde puisse comprendre.',
    same: 'Ce compte lui appartient déjà.',
    inTerritory: (territory) => `${territory}, couvre ce compte`,
    otherTerritory: (territory) => territory,
    noTerritory: 'aucun territoire',
    check: 'Vérifier',
    keep: 'Garder le brouillon',
    back: 'Retour',
    discard: 'Abandonner',
    publish: 'Publier',
    publishing: 'Publication…',
    checking: 'Vérification…',
  },
  dryRun: {
    title: 'Effets du changement',
    nothing: 'Rien n’a encore été modifié.',
    give: (name, from, to) => `${name}\u202f: ${from} → ${to}.`,
    warnings: {
      'inactive-owner': () => 'Le nouveau propriétaire n’est pas actif dans le CRM.',
      'outside-territory': () => 'Le compte se trouve hors du territoire du nouveau propriétaire.',
      'open-opportunities': (n) =>
        n === '1'
          ? '1 opportunité ouverte reste au propriétaire actuel.'
          : `${n} opportunités ouvertes restent au propriétaire actuel.`,
      'team-removed': (n) =>
        n === '1'
          ? '1 membre de l’équipe du compte sera retiré.'
          : `${n} membres de l’équipe du compte seront retirés.`,
      'unknown-record': () => 'Le CRM ne connaît plus cet enregistrement.',
      'stale-version': () => 'Ce compte a été modifié depuis sa lecture.',
      forbidden: (needs) => `Vous n’avez pas ce droit. Autorisation requise\u202f: ${needs}.`,
    },
    other: (code, value) => `Réponse du CRM\u202f: ${code} ${value}`,
    blocked: 'Le CRM refuserait ce changement.',
    fine: 'Rien ne s’y oppose.',
    weaker:
      'Ce CRM ne compare pas les versions à l’écriture\u202f: une modification faite au même moment pourrait être écrasée.',
  },
  outcome: {
    applied: (to) => `C’est fait\u202f: ce compte appartient désormais à ${to}.`,
    undone: (to) => `Annulé\u202f: ce compte appartient de nouveau à ${to}.`,
    undo: 'Annuler le changement',
    status: {
      applied: 'Appliqué',
      conflict: 'Quelqu’un d’autre l’a modifié entre-temps',
      rejected: 'Le CRM a refusé la modification',
      forbidden: 'Vous n’avez pas le droit de le modifier',
      gone: 'Le compte n’existe plus',
      locked: 'L’enregistrement est verrouillé pour le moment',
      unknown: 'Aucune réponse reçue. On ne sait pas si la modification est enregistrée',
      'not-sent': 'La modification n’a pas été envoyée',
      undone: 'Annulé par le CRM',
    },
    nothingLost: 'Votre modification est conservée comme brouillon.',
    yours: 'Votre version',
    theirs: 'L’autre version, dans le CRM',
    takeYours: 'Publier la vôtre',
    takeTheirs: 'Garder l’autre',
    again: 'Réessayer',
    checkAgain: 'Revérifier',
  },
};
