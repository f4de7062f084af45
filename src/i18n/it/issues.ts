import type { Messages } from '../messages.js';

const words: Record<string, readonly [one: string, many: (n: string) => string, remedy: string]> = {
  'location-none': [
    '1 account non ha coordinate',
    (n) => `${n} account non hanno coordinate`,
    'Geocodificare gli indirizzi nel CRM.',
  ],
  'location-zero': [
    '1 account si trova a 0, 0',
    (n) => `${n} account si trovano a 0, 0`,
    'È l’esito di una geocodifica non riuscita: geocodificare di nuovo.',
  ],
  'location-swapped': [
    '1 account ha latitudine e longitudine invertite',
    (n) => `${n} account hanno latitudine e longitudine invertite`,
    'Controllare l’associazione dei campi oppure invertire i due valori.',
  ],
  'location-out-of-range': [
    '1 account ha coordinate impossibili',
    (n) => `${n} account hanno coordinate impossibili`,
    'Correggerle nel CRM: latitudine da −90 a 90, longitudine da −180 a 180.',
  ],
  'location-unreadable': [
    '1 account ha coordinate illeggibili',
    (n) => `${n} account hanno coordinate illeggibili`,
    'Le coordinate sono gradi decimali con il punto, ad esempio 39.7684.',
  ],
  'outside-country': [
    '1 account si trova fuori dal proprio paese',
    (n) => `${n} account si trovano fuori dal proprio paese`,
    'Controllare gli indirizzi e geocodificare di nuovo.',
  ],
  'history-contradicts': [
    'Il territorio di 1 venditore è in contrasto con la cronologia',
    (n) => `I territori di ${n} venditori sono in contrasto con la cronologia`,
    'Correggere la cronologia o il territorio del venditore.',
  ],
  'history-ended': [
    '1 venditore ha un territorio che nella cronologia risulta terminato',
    (n) => `${n} venditori hanno territori che nella cronologia risultano terminati`,
    'Correggere la cronologia o il territorio del venditore.',
  ],
  'seller-not-owner': [
    '1 opportunità è stata vinta da una persona diversa dal titolare dell’account',
    (n) => `${n} opportunità sono state vinte da una persona diversa dal titolare dell’account`,
    'Spesso è corretto dopo un cambio di titolare. “Storico” la attribuisce a chi ha venduto, “Attuale” al titolare di oggi.',
  ],
  'unknown-reference': [
    '1 record rimanda a un altro che non esiste',
    (n) => `${n} record rimandano ad altri che non esistono`,
    'Correggere il riferimento o caricare anche i record mancanti.',
  ],
  'unknown-owner': [
    '1 account ha un titolare che non è un venditore',
    (n) => `${n} account hanno un titolare che non è un venditore`,
    'Assegnarli a un venditore attivo.',
  ],
  'unknown-class': [
    '1 account ha una classe senza frequenza di visita',
    (n) => `${n} account hanno una classe senza frequenza di visita`,
    'Usare A, B o C, oppure aggiungere la classe ai criteri aziendali.',
  ],
  'unknown-forecast': [
    '1 opportunità ha una categoria di previsione sconosciuta',
    (n) => `${n} opportunità hanno categorie di previsione sconosciute`,
    'Usare commit, best case, pipeline oppure omitted; fino ad allora non rientra in alcuna categoria.',
  ],
  'no-amount': [
    '1 opportunità non ha importo',
    (n) => `${n} opportunità non hanno importo`,
    'Inserire l’importo; fino ad allora vale zero.',
  ],
  'unreadable-number': [
    '1 numero è illeggibile',
    (n) => `${n} numeri sono illeggibili`,
    'Usare decimali semplici con il punto, ad esempio 1294.25.',
  ],
  'unreadable-date': [
    '1 data è illeggibile',
    (n) => `${n} date sono illeggibili`,
    'Scrivere le date nel formato 2026-08-18.',
  ],
  'duplicate-id': [
    '1 ID è presente due volte',
    (n) => `${n} ID sono presenti due volte`,
    'Vale il record più recente. Rimuovere l’altro.',
  ],
  'missing-id': ['1 record non ha ID', (n) => `${n} record non hanno ID`, 'Assegnare a ogni record un ID proprio.'],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => {
    const found = words[code];
    return found ? (n === 1 ? found[0] : found[1](text)) : `${text} × ${code}`;
  },
  remedy: (code) => words[code]?.[2] ?? 'Controllare il record nel CRM.',
};
