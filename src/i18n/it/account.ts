import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { dal } from './grammar.js';

const form = pluralsOf('it');

export const account: Messages['account'] = {
  none: {
    title: 'Nessun account scelto',
    text: 'Indicare al widget l’ID del record, ad esempio account="001…".',
  },
  missing: {
    title: 'Account non trovato',
    text: (id) => `Nel CRM non esiste l’account “${id}”, oppure l’accesso non è autorizzato.`,
  },
  owner: 'Titolare',
  noOwner: 'Nessun titolare',
  alsoClaims: 'Altra assegnazione',
  inTerritory: 'Nel territorio',
  cause: { area: 'Per area', rule: 'Per regola', hand: 'Manuale', unknown: 'Assegnato' },
  since: (cause, day) => `${cause}, ${dal(day)}`,
  formerRep: 'non più in attività',
  draftOwner: (name) => `Bozza: nuovo titolare ${name}`,
  conflicts: {
    overlap: {
      title: (n, text) => `Questo account appartiene a ${text} ${form(n, { one: 'territorio', other: 'territori' })}`,
      text: (names) => `Si trova in ${names}.`,
    },
    'inactive-owner': {
      title: () => 'Il titolare non è più in attività',
      text: (name) => `${name} non fa più parte del team. Nessuno segue questo account.`,
    },
    'unknown-owner': {
      title: () => 'Il titolare non è un venditore conosciuto',
      text: (id) => `“${id}” non figura tra i venditori letti.`,
    },
    'no-owner': {
      title: () => 'Questo account non ha un titolare',
      text: () => 'Assegnarlo a un venditore, perché qualcuno lo segua.',
    },
    'outside-territory': {
      title: () => 'Fuori dal territorio del titolare',
      text: (names) => `Si trova in ${names}, dove il titolare non ha assegnazioni.`,
    },
    'no-territory': {
      title: () => 'In nessun territorio',
      text: () => 'Questo account non appartiene ad alcun territorio.',
    },
    'two-owners': {
      title: () => 'Il territorio è di un altro venditore',
      text: (names) => `Potrebbe seguirlo anche: ${names}.`,
    },
  },
  lastTouch: 'Ultimo contatto',
  due: (day) => `Previsto: ${day}`,
  onTime: 'In tempo',
  noTouchYet: 'Nessun contatto registrato',
  noInterval: 'Nessuna frequenza di visita per questa classe',
  touchSentence: (ago, cls, every) => `Ultimo contatto: ${ago}. ${cls}: contatto previsto ${every}.`,
  touchSentenceNoClass: (ago) => `Ultimo contatto: ${ago}.`,
  everyDays: (n, text) => (n === 1 ? 'ogni giorno' : `ogni ${text} giorni`),
  today: 'Oggi',
  openPipeline: 'Pipeline aperta',
  pipelineCount: (n, text, next) => {
    if (n === 0) return 'Nessuna opportunità aperta';
    return next === undefined ? `${text} opportunità, data superata` : `${text} opportunità, prossima: ${next}`;
  },
  won: (period) => `Vinto ${period}`,
  nearby: (distance) => `Nelle vicinanze, entro ${distance}`,
  noNearby: 'Nessun altro account entro questa distanza',
  noPlace: 'Questo account non ha coordinate: non è possibile cercare nelle vicinanze.',
  touched: (day) => `contatto: ${day}`,
  neverTouched: 'mai contattato',
  changeOwner: 'Cambia titolare',
  readOnly: 'Questa connessione non consente di cambiare i titolari',
  form: {
    title: 'Cambia titolare',
    to: 'Nuovo titolare',
    choose: 'Scegli un venditore',
    reason: 'Motivo',
    reasonHint: 'Perché, in poche parole',
    needTo: 'Scegliere il nuovo titolare.',
    needReason: 'Indicare il motivo, perché gli altri possano comprenderlo.',
    same: 'L’account è già di questo venditore.',
    inTerritory: (territory) => `${territory}, copre questo account`,
    otherTerritory: (territory) => territory,
    noTerritory: 'nessun territorio',
    check: 'Verifica',
    keep: 'Salva bozza',
    back: 'Indietro',
    discard: 'Elimina',
    publish: 'Pubblica',
    publishing: 'Pubblicazione in corso…',
    checking: 'Verifica in corso…',
  },
  dryRun: {
    title: 'Effetti della modifica',
    nothing: 'Per ora non è stato modificato nulla.',
    give: (name, from, to) => `${name}: da ${from} a ${to}.`,
    warnings: {
      'inactive-owner': () => 'Il nuovo titolare non è attivo nel CRM.',
      'outside-territory': () => 'L’account si trova fuori dal territorio del nuovo titolare.',
      'open-opportunities': (n) =>
        n === '1'
          ? '1 opportunità aperta resta al titolare attuale.'
          : `${n} opportunità aperte restano al titolare attuale.`,
      'team-removed': (n) =>
        n === '1'
          ? '1 membro del team dell’account verrà rimosso.'
          : `${n} membri del team dell’account verranno rimossi.`,
      'unknown-record': () => 'Questo record non esiste più nel CRM.',
      'stale-version': () => 'Dopo la lettura qualcuno ha modificato questo account.',
      forbidden: (needs) => `Operazione non autorizzata. Autorizzazione necessaria: ${needs}.`,
    },
    other: (code, value) => `Risposta del CRM: ${code} ${value}`,
    blocked: 'Il CRM non accetterebbe la modifica.',
    fine: 'Nulla impedisce la modifica.',
    weaker:
      'Questo CRM non confronta le versioni durante la scrittura: una modifica fatta da altri nello stesso momento potrebbe essere sovrascritta.',
  },
  outcome: {
    applied: (to) => `Fatto: il nuovo titolare è ${to}.`,
    undone: (to) => `Annullato: il titolare è di nuovo ${to}.`,
    undo: 'Annulla modifica',
    status: {
      applied: 'Applicato',
      conflict: 'Qualcun altro lo ha modificato prima',
      rejected: 'Il CRM ha rifiutato la modifica',
      forbidden: 'Modifica non autorizzata',
      gone: 'L’account non esiste più',
      locked: 'Il record è bloccato in questo momento',
      unknown: 'Nessuna risposta. Non è noto se la modifica sia stata salvata',
      'not-sent': 'La modifica non è stata inviata',
      undone: 'Annullato dal CRM',
    },
    nothingLost: 'La modifica resta salvata come bozza.',
    yours: 'Versione propria',
    theirs: 'Versione altrui, ora nel CRM',
    takeYours: 'Pubblica la propria',
    takeTheirs: 'Mantieni l’altra',
    again: 'Riprova',
    checkAgain: 'Verifica di nuovo',
  },
};
