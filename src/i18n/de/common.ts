import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';

const form = pluralsOf('de');

export const common: Messages['common'] = {
  fiscalYear: (year) => `GJ ${year}`,
  fiscalQuarter: (quarter, year) => `Q${quarter} GJ ${year}`,
  toDate: (period, day) => `${period} bis ${day}`,
  asOf: (time) => `Stand ${time}`,
  asIs: 'Heute',
  asWas: 'Damals',
  basis: 'Heutige oder damalige Gebiete',
  map: 'Karte',
  chart: 'Diagramm',
  table: 'Tabelle',
  view: 'Anzeigen als',
  period: 'Zeitraum',
  close: 'Schließen',
  cancel: 'Abbrechen',
  tryAgain: 'Erneut versuchen',
  showAll: (n) => `Alle ${n} anzeigen`,
  showMore: (n) => `${n} weitere anzeigen`,
  showLess: 'Weniger anzeigen',
  export: 'Exportieren',
  details: 'Details',
  copyDetails: 'Details für den Support kopieren',
  copied: 'Kopiert',
  notCopied: 'Der Text konnte nicht kopiert werden: Markieren und kopieren Sie ihn von Hand.',
  none: 'Keine',
  noFigure: 'k. A.',
  points: 'PP',
  vsLastYear: 'ggü. Vorjahr',
  noChange: 'unverändert',
  up: 'gestiegen',
  down: 'gesunken',
  refreshing: 'Wird aktualisiert',
  vacant: 'Unbesetzt',
  cannotOpen: 'Auf dieser Seite lassen sich keine Datensätze öffnen',
  unknownRep: 'Unbekannter Verkäufer',
  noTerritory: 'Kein Gebiet',
  claimedTwice: 'Doppelt beansprucht',
  searchPlaceholder: 'Account, Verkäufer oder Fläche suchen',
  keyboard: 'Tastatur',
  keys: 'Tab geht von Gruppe zu Gruppe, Pfeiltasten gehen darin, Enter wählt aus, Esc schließt. Auf der Karte zoomen + und −, 0 zeigt alles.',
  filter: 'Filtern',
  sortedBy: (column, ascending) => `sortiert nach ${column}, ${ascending ? 'aufsteigend' : 'absteigend'}`,
  sortBy: (column) => `Nach ${column} sortieren`,
  rows: (n, text) => `${text} ${form(n, { one: 'Zeile', other: 'Zeilen' })}`,
  accounts: (n, text) => `${text} ${form(n, { one: 'Account', other: 'Accounts' })}`,
  areas: (n, text) => `${text} ${form(n, { one: 'Fläche', other: 'Flächen' })}`,
  territories: (n, text) => `${text} ${form(n, { one: 'Gebiet', other: 'Gebiete' })}`,
  reps: (_n, text) => `${text} Verkäufer`,
  deals: (n, text) => `${text} ${form(n, { one: 'Verkaufschance', other: 'Verkaufschancen' })}`,
  daysAgo: (n, text) => (n === 0 ? 'heute' : n === 1 ? 'gestern' : `vor ${text} Tagen`),
  overdue: (n, text) => `${text} ${form(n, { one: 'Tag', other: 'Tage' })} überfällig`,
  classOf: (name) => `Klasse ${name}`,
  collection: {
    territories: 'Gebiete',
    areas: 'Flächen',
    reps: 'Verkäufer',
    accounts: 'Accounts',
    opportunities: 'Verkaufschancen',
    activities: 'Aktivitäten',
    quotas: 'Vorgaben',
    assignments: 'Zuordnungen',
  },

  waiting: {
    title: 'Nicht mit einem CRM verbunden',
    text: (name) =>
      name
        ? `Auf dieser Seite wurde keine Verbindung namens „${name}“ registriert.`
        : 'Setzen Sie dieses Widget in ein <bailiwick-workspace connection="…">, oder geben Sie ihm eine eigene Verbindung.',
    action: 'So wird verbunden',
  },
  loading: {
    label: (what) => `${what} werden gelesen`,
    progress: (what, done, total) =>
      total ? `${what} werden gelesen, ${done} von ${total}` : `${what} werden gelesen, bisher ${done}`,
  },
  left: (n, text, what) => `${what}: ${text} ${form(n, { one: 'hat', other: 'haben' })} Lücken`,
  partialMixed: (n, text) =>
    `${text} ${form(n, { one: 'Datensatz braucht', other: 'Datensätze brauchen' })} Aufmerksamkeit`,
  seeWhy: 'Gründe ansehen',
  stale: (time) => `Stand ${time}, Aktualisierung nicht möglich`,
  broken: {
    title: 'Dieses Widget konnte nicht dargestellt werden',
    text: 'Der Rest der Seite ist nicht betroffen. Die Details helfen dem Support, die Ursache zu finden.',
  },
  errors: {
    auth: {
      title: 'Ihre Anmeldung ist abgelaufen',
      text: 'Melden Sie sich wieder beim CRM an und versuchen Sie es erneut. Es ging nichts verloren.',
      action: 'Erneut versuchen',
    },
    forbidden: {
      title: 'Sie dürfen dies nicht sehen',
      text: 'Das CRM erlaubt Ihnen nicht, diese Datensätze zu lesen. Ein Admin kann das freigeben.',
      action: 'Erneut versuchen',
    },
    quota: {
      title: 'Das Tageslimit des CRM ist aufgebraucht',
      text: 'Das CRM beantwortet vorerst keine Anfragen mehr. Versuchen Sie es erneut, sobald das Limit erneuert ist.',
      action: 'Erneut versuchen',
    },
    throttle: {
      title: 'Das CRM bittet um Geduld',
      text: 'Zu viele Anfragen auf einmal. Versuchen Sie es gleich noch einmal.',
      action: 'Erneut versuchen',
    },
    network: {
      title: 'Das CRM ist nicht erreichbar',
      text: 'Prüfen Sie die Verbindung und versuchen Sie es erneut. Es ging nichts verloren.',
      action: 'Erneut versuchen',
    },
    timeout: {
      title: 'Das CRM hat zu lange gebraucht',
      text: 'Es kam nicht rechtzeitig eine Antwort. Ein neuer Versuch kann helfen.',
      action: 'Erneut versuchen',
    },
    cancelled: {
      title: 'Das Lesen wurde angehalten',
      text: 'Es wurde abgebrochen, bevor alles da war.',
      action: 'Erneut lesen',
    },
    'not-found': {
      title: 'Dieser Datensatz existiert nicht mehr',
      text: 'Möglicherweise wurde er gelöscht oder zusammengeführt.',
      action: 'Erneut versuchen',
    },
    mapping: {
      title: 'Ein Feld fehlt',
      text: 'Im CRM gibt es kein passendes Feld. Ein Admin kann ein anderes zuordnen.',
      action: 'Erneut versuchen',
    },
    incomplete: {
      title: 'Es kam nicht alles an',
      text: 'Es kamen weniger Datensätze, als das CRM angekündigt hatte.',
      action: 'Erneut lesen',
    },
    'not-the-crm': {
      title: 'Es hat etwas anderes als das CRM geantwortet',
      text: 'Oft ist es eine Anmeldeseite oder ein Proxy. Öffnen Sie das CRM in einem anderen Tab und versuchen Sie es erneut.',
      action: 'Erneut versuchen',
    },
    unsupported: {
      title: 'Dieses CRM kann das nicht',
      text: 'Die Verbindung bietet diese Funktion nicht.',
      action: 'Erneut versuchen',
    },
    server: {
      title: 'Das CRM hat einen Fehler gemeldet',
      text: 'Es konnte nicht antworten. Ein neuer Versuch kann helfen.',
      action: 'Erneut versuchen',
    },
  },
};
