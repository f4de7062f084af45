import type { Messages } from '../messages.js';

const words: Record<string, readonly [one: string, many: (n: string) => string, remedy: string]> = {
  'location-none': [
    '1 Account hat keine Koordinaten',
    (n) => `${n} Accounts haben keine Koordinaten`,
    'Geocodieren Sie die Adressen im CRM.',
  ],
  'location-zero': [
    '1 Account liegt bei 0, 0',
    (n) => `${n} Accounts liegen bei 0, 0`,
    'So sieht eine gescheiterte Geocodierung aus: Geocodieren Sie erneut.',
  ],
  'location-swapped': [
    'Bei 1 Account sind Breite und Länge vertauscht',
    (n) => `Bei ${n} Accounts sind Breite und Länge vertauscht`,
    'Prüfen Sie die Feldzuordnung, oder vertauschen Sie die beiden Werte.',
  ],
  'location-out-of-range': [
    '1 Account hat unmögliche Koordinaten',
    (n) => `${n} Accounts haben unmögliche Koordinaten`,
    'Korrigieren Sie sie im CRM: Breite −90 bis 90, Länge −180 bis 180.',
  ],
  'location-unreadable': [
    '1 Account hat unlesbare Koordinaten',
    (n) => `${n} Accounts haben unlesbare Koordinaten`,
    'Koordinaten sind Dezimalgrade mit Punkt, etwa 39.7684.',
  ],
  'outside-country': [
    '1 Account liegt außerhalb seines Landes',
    (n) => `${n} Accounts liegen außerhalb ihres Landes`,
    'Prüfen Sie die Adressen, und geocodieren Sie erneut.',
  ],
  'history-contradicts': [
    'Das Gebiet von 1 Verkäufer widerspricht dem Verlauf',
    (n) => `Die Gebiete von ${n} Verkäufern widersprechen dem Verlauf`,
    'Korrigieren Sie den Verlauf oder das Gebiet des Verkäufers.',
  ],
  'history-ended': [
    '1 Verkäufer hat ein Gebiet, das im Verlauf beendet ist',
    (n) => `${n} Verkäufer haben Gebiete, die im Verlauf beendet sind`,
    'Korrigieren Sie den Verlauf oder das Gebiet des Verkäufers.',
  ],
  'seller-not-owner': [
    '1 Verkaufschance hat jemand anders als der Inhaber des Accounts gewonnen',
    (n) => `${n} Verkaufschancen hat jemand anders als der Inhaber des Accounts gewonnen`,
    'Nach einem Inhaberwechsel oft richtig. „Damals“ zählt beim Verkäufer von damals, „Heute“ beim jetzigen Inhaber.',
  ],
  'unknown-reference': [
    '1 Datensatz verweist auf einen, den es nicht gibt',
    (n) => `${n} Datensätze verweisen auf solche, die es nicht gibt`,
    'Korrigieren Sie den Verweis, oder laden Sie auch die fehlenden Datensätze.',
  ],
  'unknown-owner': [
    '1 Account hat einen Inhaber, der kein Verkäufer ist',
    (n) => `${n} Accounts haben einen Inhaber, der kein Verkäufer ist`,
    'Übertragen Sie sie einem aktiven Verkäufer.',
  ],
  'unknown-class': [
    '1 Account hat eine Klasse ohne Besuchsintervall',
    (n) => `${n} Accounts haben eine Klasse ohne Besuchsintervall`,
    'Verwenden Sie A, B oder C, oder nehmen Sie die Klasse in die Richtlinie auf.',
  ],
  'unknown-forecast': [
    '1 Verkaufschance hat eine unbekannte Prognosekategorie',
    (n) => `${n} Verkaufschancen haben unbekannte Prognosekategorien`,
    'Verwenden Sie commit, best case, pipeline oder omitted; bis dahin zählt sie zu keiner.',
  ],
  'no-amount': [
    '1 Verkaufschance hat keinen Betrag',
    (n) => `${n} Verkaufschancen haben keinen Betrag`,
    'Tragen Sie den Betrag ein; bis dahin zählt er als null.',
  ],
  'unreadable-number': [
    '1 Zahl ist nicht lesbar',
    (n) => `${n} Zahlen sind nicht lesbar`,
    'Schreiben Sie einfache Dezimalzahlen mit Punkt, etwa 1294.25.',
  ],
  'unreadable-date': [
    '1 Datum ist nicht lesbar',
    (n) => `${n} Datumsangaben sind nicht lesbar`,
    'Schreiben Sie Datumsangaben wie 2026-08-18.',
  ],
  'duplicate-id': [
    '1 ID kommt doppelt vor',
    (n) => `${n} IDs kommen doppelt vor`,
    'Der spätere Datensatz zählt. Entfernen Sie den anderen.',
  ],
  'missing-id': [
    '1 Datensatz hat keine ID',
    (n) => `${n} Datensätze haben keine ID`,
    'Geben Sie jedem Datensatz eine eigene ID.',
  ],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => {
    const found = words[code];
    return found ? (n === 1 ? found[0] : found[1](text)) : `${text} × ${code}`;
  },
  remedy: (code) => words[code]?.[2] ?? 'Prüfen Sie den Datensatz im CRM.',
};
