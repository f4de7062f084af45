import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';

const form = pluralsOf('nl');

export const account: Messages['account'] = {
  none: {
    title: 'Geen account gekozen',
    text: 'Geef de widget de id van het record, zoals in account="001…".',
  },
  missing: {
    title: 'Deze account is niet gevonden',
    text: (id) => `Het CRM heeft geen account “${id}”, of u mag deze niet zien.`,
  },
  owner: 'Eigenaar',
  noOwner: 'Geen eigenaar',
  alsoClaims: 'Claimt ook',
  inTerritory: 'In het gebied',
  cause: { area: 'Via de regio', rule: 'Via een regel', hand: 'Handmatig', unknown: 'Toegewezen' },
  since: (cause, day) => `${cause}, sinds ${day}`,
  formerRep: 'niet meer actief',
  draftOwner: (name) => `Concept: ${name} wordt eigenaar`,
  conflicts: {
    overlap: {
      title: (n, text) => `${text} ${form(n, { one: 'gebied claimt', other: 'gebieden claimen' })} deze account`,
      text: (names) => `De account ligt in ${names}.`,
    },
    'inactive-owner': {
      title: () => 'De eigenaar is niet meer actief',
      text: (name) => `${name} is vertrokken. Niemand beheert deze account.`,
    },
    'unknown-owner': {
      title: () => 'De eigenaar is geen bekende verkoper',
      text: (id) => `“${id}” hoort niet bij de verkopers die zijn gelezen.`,
    },
    'no-owner': {
      title: () => 'Niemand is eigenaar van deze account',
      text: () => 'Wijs een verkoper toe, zodat de account wordt beheerd.',
    },
    'outside-territory': {
      title: () => 'Buiten het gebied van de eigenaar',
      text: (names) => `De account ligt in ${names}, waar de eigenaar niet is toegewezen.`,
    },
    'no-territory': { title: () => 'In geen enkel gebied', text: () => 'Geen gebied claimt deze account: een hiaat.' },
    'two-owners': {
      title: () => 'Een andere verkoper heeft het gebied',
      text: (names) => `Komt ook in aanmerking voor het beheer: ${names}.`,
    },
  },
  lastTouch: 'Laatste contact',
  due: (day) => `Uiterlijk ${day}`,
  onTime: 'Op tijd',
  noTouchYet: 'Geen contact vastgelegd',
  noInterval: 'Geen bezoekinterval voor deze klasse',
  touchSentence: (ago, cls, every) => `Laatste contact ${ago}. ${cls}: contact ${every}.`,
  touchSentenceNoClass: (ago) => `Laatste contact ${ago}.`,
  everyDays: (n, text) => form(n, { one: 'elke dag', other: `elke ${text} dagen` }),
  today: 'Vandaag',
  openPipeline: 'Open pijplijn',
  pipelineCount: (n, text, next) =>
    n === 0
      ? 'Geen open verkoopkansen'
      : `${text} ${form(n, { one: 'verkoopkans', other: 'verkoopkansen' })}${next === undefined ? ', over tijd' : `, eerstvolgende ${next}`}`,
  won: (period) => `Gewonnen ${period}`,
  nearby: (distance) => `In de buurt, binnen ${distance}`,
  noNearby: 'Geen andere account binnen deze afstand',
  noPlace: 'Deze account heeft geen coördinaten, dus kan er niets in de buurt liggen.',
  touched: (day) => `contact ${day}`,
  neverTouched: 'nog nooit contact',
  changeOwner: 'Eigenaar wijzigen',
  readOnly: 'Deze verbinding kan geen eigenaren wijzigen',
  form: {
    title: 'Eigenaar wijzigen',
    to: 'Nieuwe eigenaar',
    choose: 'Kies een verkoper',
    reason: 'Reden',
    reasonHint: 'Waarom, in een paar woorden',
    needTo: 'Kies de nieuwe eigenaar.',
    needReason: 'Geef de reden op, zodat anderen het kunnen volgen.',
    same: 'Deze verkoper is al eigenaar.',
    inTerritory: (territory) => `${territory}, dekt deze account`,
    otherTerritory: (territory) => territory,
    noTerritory: 'geen gebied',
    check: 'Wijziging controleren',
    keep: 'Als concept bewaren',
    back: 'Terug',
    discard: 'Verwijderen',
    publish: 'Publiceren',
    publishing: 'Wordt gepubliceerd…',
    checking: 'Wordt gecontroleerd…',
  },
  dryRun: {
    title: 'Wat er zou gebeuren',
    nothing: 'Er is nog niets gewijzigd.',
    give: (name, from, to) => `${name} gaat van ${from} naar ${to}.`,
    warnings: {
      'inactive-owner': () => 'De nieuwe eigenaar is niet actief in het CRM.',
      'outside-territory': () => 'De account ligt buiten het gebied van de nieuwe eigenaar.',
      'open-opportunities': (n) =>
        n === '1'
          ? '1 open verkoopkans blijft bij de huidige eigenaar.'
          : `${n} open verkoopkansen blijven bij de huidige eigenaar.`,
      'team-removed': (n) =>
        n === '1' ? '1 lid van het accountteam wordt verwijderd.' : `${n} leden van het accountteam worden verwijderd.`,
      'unknown-record': () => 'Het CRM kent dit record niet meer.',
      'stale-version': () => 'Iemand heeft deze account gewijzigd sinds die is gelezen.',
      forbidden: (needs) => `U mag dit niet doen. Vereist: ${needs}.`,
    },
    other: (code, value) => `Melding van het CRM: ${code} ${value}`,
    blocked: 'Het CRM zou dit niet accepteren.',
    fine: 'Niets staat dit in de weg.',
    weaker:
      'Dit CRM kan bij het schrijven geen versies vergelijken: een wijziging die iemand op hetzelfde moment aanbrengt, kan worden overschreven.',
  },
  outcome: {
    applied: (to) => `Gereed: ${to} is nu eigenaar van deze account.`,
    undone: (to) => `Ongedaan gemaakt: ${to} is weer eigenaar van deze account.`,
    undo: 'Ongedaan maken',
    status: {
      applied: 'Doorgevoerd',
      conflict: 'Iemand anders heeft deze eerder gewijzigd',
      rejected: 'Het CRM heeft dit geweigerd',
      forbidden: 'U mag deze niet wijzigen',
      gone: 'De account bestaat niet meer',
      locked: 'Het record is op dit moment vergrendeld',
      unknown: 'Er kwam geen antwoord. Het is niet bekend of het is opgeslagen',
      'not-sent': 'Het is niet verzonden',
      undone: 'Teruggedraaid door het CRM',
    },
    nothingLost: 'Uw wijziging blijft als concept bewaard.',
    yours: 'Die van u',
    theirs: 'Die van de ander, nu in het CRM',
    takeYours: 'De mijne publiceren',
    takeTheirs: 'De andere behouden',
    again: 'Opnieuw proberen',
    checkAgain: 'Opnieuw controleren',
  },
};
