import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { day } from './grammar.js';

const form = pluralsOf('fr');

export const exporting: Messages['exporting'] = {
  copy: 'Copier le tableau',
  csv: 'Fichier CSV',
  xlsx: 'Classeur Excel',
  png: 'Image PNG',
  svg: 'Image SVG',
  print: 'Imprimer',
  menuOf: (what) => `Exporter\u202f: ${what}`,
  copied: (n, text) => `${text} ${form(n, { one: 'ligne copiée', other: 'lignes copiées' })}`,
  notCopied: 'Cette page n’autorise pas la copie. Enregistrez plutôt le tableau dans un fichier.',
  failed: 'L’exportation a échoué. Réessayez.',
  id: 'id',
  currency: 'Devise',
  unit: 'Unité',
  goal: 'Objectif',
  asOf: (on) => `État au ${day(on)}`,
  figures: 'Indicateurs',
  charts: 'Graphiques',
  nearby: 'Comptes à proximité',
  account: 'Compte',
  accountClass: 'Classe',
  lastTouch: 'Dernier contact',
  due: 'Échéance',
  overdue: 'Jours de retard',
  distance: (unit) => `Distance (${unit})`,
  severity: 'Urgence',
  about: 'À propos',
  what: 'Point d’attention',
  records: 'Enregistrements',
  more: (n, text) => `et ${text} ${form(n, { one: 'autre', other: 'autres' })}, dans le tableau`,
  tooManyDots: (shown, all) => `Comptes isolés représentés\u202f: ${shown} sur ${all}`,
  unitOf: {
    share: 'part',
    money: 'montant',
    count: 'nombre',
    days: 'jours',
    ratio: 'rapport',
    'per-day': 'par jour',
  },
};
