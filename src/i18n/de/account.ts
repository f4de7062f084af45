import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';

const form = pluralsOf('de');

export const account: Messages['account'] = {
  none: {
    title: 'Kein Account ausgewählt',
    text: 'Geben Sie dem Widget die ID des Datensatzes, zum Beispiel account="001…".',
  },
  missing: {
    title: 'Dieser Account wurde nicht gefunden',
    text: (id) => `Im CRM gibt es keinen Account „${id}“, oder Sie dürfen ihn nicht sehen.`,
  },
  owner: 'Inhaber',
  noOwner: 'Kein Inhaber',
  alsoClaims: 'Beansprucht ihn auch',
  inTerritory: 'Im Gebiet',
  cause: { area: 'Über die Fläche', rule: 'Über eine Regel', hand: 'Von Hand', unknown: 'Zugeordnet' },
  since: (cause, day) => `${cause}, seit ${day}`,
  formerRep: 'nicht mehr aktiv',
  draftOwner: (name) => `Entwurf: neuer Inhaber ${name}`,
  conflicts: {
    overlap: {
      title: (n, text) =>
        `${text} ${form(n, { one: 'Gebiet beansprucht', other: 'Gebiete beanspruchen' })} diesen Account`,
      text: (names) => `Er liegt in ${names}.`,
    },
    'inactive-owner': {
      title: () => 'Der Inhaber ist nicht mehr aktiv',
      text: (name) => `${name} ist ausgeschieden. Niemand betreut diesen Account.`,
    },
    'unknown-owner': {
      title: () => 'Der Inhaber ist kein bekannter Verkäufer',
      text: (id) => `„${id}“ ist unter den gelesenen Verkäufern nicht dabei.`,
    },
    'no-owner': {
      title: () => 'Dieser Account hat keinen Inhaber',
      text: () => 'Übertragen Sie ihn einem Verkäufer, damit er betreut wird.',
    },
    'outside-territory': {
      title: () => 'Außerhalb des Gebiets des Inhabers',
      text: (names) => `Er liegt in ${names}; dort ist der Inhaber nicht zugeordnet.`,
    },
    'no-territory': {
      title: () => 'In keinem Gebiet',
      text: () => 'Kein Gebiet beansprucht diesen Account: eine Lücke.',
    },
    'two-owners': {
      title: () => 'Das Gebiet hat ein anderer Verkäufer',
      text: (names) => `Auch für die Betreuung infrage kommt: ${names}.`,
    },
  },
  lastTouch: 'Letzter Kontakt',
  due: (day) => `Fällig ${day}`,
  onTime: 'Im Zeitplan',
  noTouchYet: 'Kein Kontakt erfasst',
  noInterval: 'Kein Besuchsintervall für diese Klasse',
  touchSentence: (ago, cls, every) => `Letzter Kontakt ${ago}. ${cls}: ${every}.`,
  touchSentenceNoClass: (ago) => `Letzter Kontakt ${ago}.`,
  everyDays: (n, text) => form(n, { one: 'jeden Tag fällig', other: `alle ${text} Tage fällig` }),
  today: 'Heute',
  openPipeline: 'Offene Pipeline',
  pipelineCount: (n, text, next) =>
    n === 0
      ? 'Keine offenen Verkaufschancen'
      : `${text} ${form(n, { one: 'Verkaufschance', other: 'Verkaufschancen' })}${next === undefined ? ', überfällig' : `, nächste ${next}`}`,
  won: (period) => `Gewonnen ${period}`,
  nearby: (distance) => `Im Umkreis von ${distance}`,
  noNearby: 'Kein weiterer Account im Umkreis',
  noPlace: 'Dieser Account hat keine Koordinaten, daher gibt es keinen Umkreis.',
  touched: (day) => `Kontakt ${day}`,
  neverTouched: 'noch nie kontaktiert',
  changeOwner: 'Inhaber ändern',
  readOnly: 'Diese Verbindung kann keine Inhaber ändern',
  form: {
    title: 'Inhaber ändern',
    to: 'Neuer Inhaber',
    choose: 'Verkäufer auswählen',
    reason: 'Grund',
    reasonHint: 'Warum, in wenigen Worten',
    needTo: 'Wählen Sie den neuen Inhaber aus.',
    needReason: 'Nennen Sie den Grund, damit andere es nachvollziehen können.',
    same: 'Dieser Verkäufer ist bereits der Inhaber.',
    inTerritory: (territory) => `${territory}, deckt diesen Account ab`,
    otherTerritory: (territory) => territory,
    noTerritory: 'kein Gebiet',
    check: 'Änderung prüfen',
    keep: 'Als Entwurf behalten',
    back: 'Zurück',
    discard: 'Verwerfen',
    publish: 'Veröffentlichen',
    publishing: 'Wird veröffentlicht…',
    checking: 'Wird geprüft…',
  },
  dryRun: {
    title: 'Was geschehen würde',
    nothing: 'Noch wurde nichts geändert.',
    give: (name, from, to) => `${name}: Inhaber bisher ${from}, künftig ${to}.`,
    warnings: {
      'inactive-owner': () => 'Der neue Inhaber ist im CRM nicht aktiv.',
      'outside-territory': () => 'Der Account liegt außerhalb des Gebiets des neuen Inhabers.',
      'open-opportunities': (n) =>
        n === '1'
          ? '1 offene Verkaufschance bleibt beim bisherigen Inhaber.'
          : `${n} offene Verkaufschancen bleiben beim bisherigen Inhaber.`,
      'team-removed': (n) =>
        n === '1'
          ? '1 Mitglied des Account-Teams wird entfernt.'
          : `${n} Mitglieder des Account-Teams werden entfernt.`,
      'unknown-record': () => 'Das CRM kennt diesen Datensatz nicht mehr.',
      'stale-version': () => 'Seit dem Lesen hat jemand diesen Account geändert.',
      forbidden: (needs) => `Dazu fehlt Ihnen die Berechtigung. Erforderlich: ${needs}.`,
    },
    other: (code, value) => `Meldung des CRM: ${code} ${value}`,
    blocked: 'Das CRM würde es nicht annehmen.',
    fine: 'Es spricht nichts dagegen.',
    weaker:
      'Dieses CRM kann beim Schreiben keine Versionen vergleichen: Was jemand im selben Moment ändert, könnte überschrieben werden.',
  },
  outcome: {
    applied: (to) => `Erledigt: Neuer Inhaber ist ${to}.`,
    undone: (to) => `Rückgängig gemacht: Inhaber ist wieder ${to}.`,
    undo: 'Rückgängig',
    status: {
      applied: 'Übernommen',
      conflict: 'Jemand anders hat ihn zuvor geändert',
      rejected: 'Das CRM hat es abgelehnt',
      forbidden: 'Sie dürfen ihn nicht ändern',
      gone: 'Der Account existiert nicht mehr',
      locked: 'Der Datensatz ist gerade gesperrt',
      unknown: 'Keine Antwort. Ob gespeichert wurde, ist nicht bekannt',
      'not-sent': 'Es wurde nicht gesendet',
      undone: 'Vom CRM zurückgenommen',
    },
    nothingLost: 'Ihre Änderung bleibt als Entwurf erhalten.',
    yours: 'Ihre Fassung',
    theirs: 'Fassung im CRM',
    takeYours: 'Ihre veröffentlichen',
    takeTheirs: 'Andere behalten',
    again: 'Erneut versuchen',
    checkAgain: 'Erneut prüfen',
  },
};
