import type { Messages } from '../messages.js';

const words: Record<string, readonly [one: string, many: (n: string) => string, remedy: string]> = {
  'location-none': [
    '1 compte n’a pas de coordonnées',
    (n) => `${n} comptes n’ont pas de coordonnées`,
    'Géocodez les adresses dans le CRM.',
  ],
  'location-zero': [
    '1 compte se trouve à 0, 0',
    (n) => `${n} comptes se trouvent à 0, 0`,
    'C’est le signe d’un géocodage manqué\u202f: relancez le géocodage.',
  ],
  'location-swapped': [
    '1 compte a une latitude et une longitude inversées',
    (n) => `${n} comptes ont une latitude et une longitude inversées`,
    'Vérifiez la correspondance des champs, ou inversez les deux valeurs.',
  ],
  'location-out-of-range': [
    '1 compte a des coordonnées impossibles',
    (n) => `${n} comptes ont des coordonnées impossibles`,
    'Corrigez-les dans le CRM\u202f: latitude de −90 à 90, longitude de −180 à 180.',
  ],
  'location-unreadable': [
    '1 compte a des coordonnées illisibles',
    (n) => `${n} comptes ont des coordonnées illisibles`,
    'Les coordonnées s’écrivent en degrés décimaux avec un point, par exemple 39.7684.',
  ],
  'outside-country': [
    '1 compte se trouve hors de son pays',
    (n) => `${n} comptes se trouvent hors de leur pays`,
    'Vérifiez les adresses et relancez le géocodage.',
  ],
  'history-contradicts': [
    'Le territoire d’un commercial contredit l’historique',
    (n) => `Les territoires de ${n} commerciaux contredisent l’historique`,
    'Corrigez l’historique, ou le territoire du commercial.',
  ],
  'history-ended': [
    '1 commercial a un territoire que l’historique a clos',
    (n) => `${n} commerciaux ont un territoire que l’historique a clos`,
    'Corrigez l’historique, ou le territoire du commercial.',
  ],
  'seller-not-owner': [
    '1 opportunité a été vendue par une autre personne que le propriétaire du compte',
    (n) => `${n} opportunités ont été vendues par une autre personne que le propriétaire du compte`,
    'C’est fréquent juste après un changement de propriétaire. «\u202fHistorique\u202f» compte pour qui a vendu, «\u202fActuel\u202f» pour le propriétaire actuel.',
  ],
  'unknown-reference': [
    '1 enregistrement renvoie à un autre qui n’existe pas',
    (n) => `${n} enregistrements renvoient à d’autres qui n’existent pas`,
    'Corrigez la référence, ou chargez aussi les enregistrements manquants.',
  ],
  'unknown-owner': [
    '1 compte a un propriétaire qui n’est pas commercial',
    (n) => `${n} comptes ont un propriétaire qui n’est pas commercial`,
    'Confiez-les à un commercial en activité.',
  ],
  'unknown-class': [
    '1 compte a une classe sans fréquence de visite',
    (n) => `${n} comptes ont une classe sans fréquence de visite`,
    'Utilisez A, B ou C, ou ajoutez la classe à la politique.',
  ],
  'unknown-forecast': [
    '1 opportunité a une catégorie de prévision inconnue',
    (n) => `${n} opportunités ont une catégorie de prévision inconnue`,
    'Utilisez commit, best case, pipeline ou omitted\u202f; en attendant, elle ne compte dans aucune.',
  ],
  'no-amount': [
    '1 opportunité n’a pas de montant',
    (n) => `${n} opportunités n’ont pas de montant`,
    'Renseignez le montant\u202f; en attendant, il compte pour zéro.',
  ],
  'unreadable-number': [
    '1 nombre n’a pas pu être lu',
    (n) => `${n} nombres n’ont pas pu être lus`,
    'Écrivez des décimaux simples avec un point, par exemple 1294.25.',
  ],
  'unreadable-date': [
    '1 date n’a pas pu être lue',
    (n) => `${n} dates n’ont pas pu être lues`,
    'Écrivez les dates sous la forme 2026-08-18.',
  ],
  'duplicate-id': [
    '1 ID apparaît deux fois',
    (n) => `${n} ID apparaissent deux fois`,
    'Le dernier enregistrement compte. Supprimez l’autre.',
  ],
  'missing-id': [
    '1 enregistrement n’a pas d’ID',
    (n) => `${n} enregistrements n’ont pas d’ID`,
    'Donnez à chaque enregistrement un ID unique.',
  ],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => {
    const found = words[code];
    return found ? (n === 1 ? found[0] : found[1](text)) : `${text} × ${code}`;
  },
  remedy: (code) => words[code]?.[2] ?? 'Vérifiez l’enregistrement dans le CRM.',
};
