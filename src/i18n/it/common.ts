import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { al } from './grammar.js';

const form = pluralsOf('it');

export const common: Messages['common'] = {
  fiscalYear: (year) => `AF ${year}`,
  fiscalQuarter: (quarter, year) => `T${quarter} AF ${year}`,
  toDate: (period, day) => `${period} fino ${al(day)}`,
  asOf: (time) => `Dati delle ore ${time}`,
  asIs: 'Attuale',
  asWas: 'Storico',
  basis: 'Territori di oggi o di allora',
  map: 'Mappa',
  chart: 'Grafico',
  table: 'Tabella',
  view: 'Mostra come',
  period: 'Periodo',
  close: 'Chiudi',
  cancel: 'Annulla',
  tryAgain: 'Riprova',
  showAll: (n) => `Mostra tutto (${n})`,
  showMore: (n) => `Mostra altri ${n}`,
  showLess: 'Mostra meno',
  export: 'Esporta',
  details: 'Dettagli',
  copyDetails: 'Copia i dettagli per l’assistenza',
  copied: 'Copiato',
  notCopied: 'Impossibile copiare il testo: selezionarlo e copiarlo manualmente.',
  none: 'Nessuno',
  noFigure: 'n.d.',
  points: 'p.p.',
  vsLastYear: 'vs anno prec.',
  noChange: 'invariato',
  up: 'in aumento',
  down: 'in calo',
  refreshing: 'Aggiornamento in corso',
  vacant: 'Vacante',
  cannotOpen: 'Questa pagina non consente di aprire i record',
  unknownRep: 'Venditore sconosciuto',
  noTerritory: 'Nessun territorio',
  claimedTwice: 'Sovrapposizione',
  searchPlaceholder: 'Cerca account, venditore o area',
  keyboard: 'Tastiera',
  keys: 'Tab passa da un gruppo all’altro, le frecce si muovono al suo interno, Invio sceglie, Esc chiude. Sulla mappa + e − cambiano lo zoom e 0 mostra tutto.',
  filter: 'Filtra',
  sortedBy: (column, ascending) => `ordinamento per ${column}, ${ascending ? 'crescente' : 'decrescente'}`,
  sortBy: (column) => `Ordina per ${column}`,
  rows: (n, text) => `${text} ${form(n, { one: 'riga', other: 'righe' })}`,
  accounts: (_n, text) => `${text} account`,
  areas: (n, text) => `${text} ${form(n, { one: 'area', other: 'aree' })}`,
  territories: (n, text) => `${text} ${form(n, { one: 'territorio', other: 'territori' })}`,
  reps: (n, text) => `${text} ${form(n, { one: 'venditore', other: 'venditori' })}`,
  deals: (_n, text) => `${text} opportunità`,
  daysAgo: (n, text) => (n === 0 ? 'oggi' : n === 1 ? 'ieri' : `${text} giorni fa`),
  overdue: (n, text) => `${text} ${form(n, { one: 'giorno', other: 'giorni' })} di ritardo`,
  classOf: (name) => `Classe ${name}`,
  collection: {
    territories: 'territori',
    areas: 'aree',
    reps: 'venditori',
    accounts: 'account',
    opportunities: 'opportunità',
    activities: 'attività',
    quotas: 'quote',
    assignments: 'assegnazioni',
  },

  waiting: {
    title: 'Nessuna connessione a un CRM',
    text: (name) =>
      name
        ? `In questa pagina non è registrata alcuna connessione denominata “${name}”.`
        : 'Inserire questo widget in un <bailiwick-workspace connection="…"> oppure assegnargli una connessione propria.',
    action: 'Come connettersi',
  },
  loading: {
    label: (what) => `Lettura in corso: ${what}`,
    progress: (what, done, total) =>
      total ? `Lettura in corso: ${what}, ${done} di ${total}` : `Lettura in corso: ${what}, finora ${done}`,
  },
  left: (_n, text, what) => `Dati mancanti, ${what}: ${text}`,
  partialMixed: (n, text) => `${text} record ${form(n, { one: 'richiede', other: 'richiedono' })} attenzione`,
  seeWhy: 'Mostra i motivi',
  stale: (time) => `Dati delle ore ${time}, aggiornamento non riuscito`,
  broken: {
    title: 'Impossibile visualizzare questo widget',
    text: 'Il resto della pagina funziona regolarmente. I dettagli aiutano l’assistenza a individuare la causa.',
  },
  errors: {
    auth: {
      title: 'La sessione è scaduta',
      text: 'Accedere di nuovo al CRM e riprovare. Nessun dato è andato perso.',
      action: 'Riprova',
    },
    forbidden: {
      title: 'Accesso non autorizzato',
      text: 'Il CRM non consente di leggere questi record. Un amministratore può concedere l’autorizzazione.',
      action: 'Riprova',
    },
    quota: {
      title: 'Il limite giornaliero del CRM è esaurito',
      text: 'Per ora il CRM non risponde ad altre richieste. Riprovare quando il limite sarà ripristinato.',
      action: 'Riprova',
    },
    throttle: {
      title: 'Il CRM chiede di attendere',
      text: 'Troppe richieste contemporanee. Riprovare tra qualche istante.',
      action: 'Riprova',
    },
    network: {
      title: 'Il CRM non è raggiungibile',
      text: 'Verificare la connessione e riprovare. Nessun dato è andato perso.',
      action: 'Riprova',
    },
    timeout: {
      title: 'Il CRM ha impiegato troppo tempo',
      text: 'La risposta non è arrivata in tempo. Un nuovo tentativo può riuscire.',
      action: 'Riprova',
    },
    cancelled: {
      title: 'Lettura interrotta',
      text: 'È stata annullata prima che arrivassero tutti i dati.',
      action: 'Leggi di nuovo',
    },
    'not-found': {
      title: 'Questo record non esiste più',
      text: 'Potrebbe essere stato eliminato o unito a un altro.',
      action: 'Riprova',
    },
    mapping: {
      title: 'Manca un campo',
      text: 'Nel CRM non c’è un campo adatto. Un amministratore può associarne un altro.',
      action: 'Riprova',
    },
    incomplete: {
      title: 'Dati incompleti',
      text: 'Sono arrivati meno record di quanti il CRM ne aveva annunciati.',
      action: 'Leggi di nuovo',
    },
    'not-the-crm': {
      title: 'La risposta non proviene dal CRM',
      text: 'Spesso si tratta di una pagina di accesso o di un proxy. Aprire il CRM in un’altra scheda e riprovare.',
      action: 'Riprova',
    },
    unsupported: {
      title: 'Operazione non supportata da questo CRM',
      text: 'La connessione non offre questa funzione.',
      action: 'Riprova',
    },
    server: {
      title: 'Il CRM ha segnalato un errore',
      text: 'Non è stato in grado di rispondere. Un nuovo tentativo può riuscire.',
      action: 'Riprova',
    },
  },
};
