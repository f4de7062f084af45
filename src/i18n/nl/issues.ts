import type { Messages } from '../messages.js';

const words: Record<string, readonly [one: string, many: (n: string) => string, remedy: string]> = {
  'location-none': [
    '1 account heeft geen coördinaten',
    (n) => `${n} accounts hebben geen coördinaten`,
    'Geocodeer de adressen in het CRM.',
  ],
  'location-zero': [
    '1 account ligt op 0, 0',
    (n) => `${n} accounts liggen op 0, 0`,
    'Dat is een mislukte geocodering: geocodeer opnieuw.',
  ],
  'location-swapped': [
    'Bij 1 account zijn breedte- en lengtegraad verwisseld',
    (n) => `Bij ${n} accounts zijn breedte- en lengtegraad verwisseld`,
    'Controleer de veldtoewijzing, of verwissel de twee waarden.',
  ],
  'location-out-of-range': [
    '1 account heeft onmogelijke coördinaten',
    (n) => `${n} accounts hebben onmogelijke coördinaten`,
    'Corrigeer ze in het CRM: breedte −90 tot 90, lengte −180 tot 180.',
  ],
  'location-unreadable': [
    '1 account heeft onleesbare coördinaten',
    (n) => `${n} accounts hebben onleesbare coördinaten`,
    'Coördinaten zijn decimale graden met een punt, zoals 39.7684.',
  ],
  'outside-country': [
    '1 account ligt buiten het eigen land',
    (n) => `${n} accounts liggen buiten hun land`,
    'Controleer de adressen en geocodeer ze opnieuw.',
  ],
  'history-contradicts': [
    'Het gebied van 1 verkoper strookt niet met de historie',
    (n) => `De gebieden van ${n} verkopers stroken niet met de historie`,
    'Corrigeer de historie, of het gebied van de verkoper.',
  ],
  'history-ended': [
    '1 verkoper heeft een gebied dat volgens de historie is beëindigd',
    (n) => `${n} verkopers hebben gebieden die volgens de historie zijn beëindigd`,
    'Corrigeer de historie, of het gebied van de verkoper.',
  ],
  'seller-not-owner': [
    '1 verkoopkans is verkocht door iemand anders dan de eigenaar van de account',
    (n) => `${n} verkoopkansen zijn verkocht door iemand anders dan de eigenaar van de account`,
    'Vaak juist na een wisseling van eigenaar. ‘Toen’ telt bij de verkoper van destijds, ‘Nu’ bij de huidige eigenaar.',
  ],
  'unknown-reference': [
    '1 record verwijst naar een record dat niet bestaat',
    (n) => `${n} records verwijzen naar records die niet bestaan`,
    'Corrigeer de verwijzing, of laad ook de ontbrekende records.',
  ],
  'unknown-owner': [
    '1 account heeft een eigenaar die geen verkoper is',
    (n) => `${n} accounts hebben een eigenaar die geen verkoper is`,
    'Wijs een actieve verkoper toe.',
  ],
  'unknown-class': [
    '1 account heeft een klasse zonder bezoekinterval',
    (n) => `${n} accounts hebben een klasse zonder bezoekinterval`,
    'Gebruik A, B of C, of neem de klasse op in het beleid.',
  ],
  'unknown-forecast': [
    '1 verkoopkans heeft een onbekende prognosecategorie',
    (n) => `${n} verkoopkansen hebben een onbekende prognosecategorie`,
    'Gebruik commit, best case, pipeline of omitted; tot die tijd telt de kans in geen enkele categorie.',
  ],
  'no-amount': [
    '1 verkoopkans heeft geen bedrag',
    (n) => `${n} verkoopkansen hebben geen bedrag`,
    'Vul het bedrag in; tot die tijd telt het als nul.',
  ],
  'unreadable-number': [
    '1 getal is onleesbaar',
    (n) => `${n} getallen zijn onleesbaar`,
    'Schrijf gewone decimale getallen met een punt, zoals 1294.25.',
  ],
  'unreadable-date': ['1 datum is onleesbaar', (n) => `${n} datums zijn onleesbaar`, 'Schrijf datums als 2026-08-18.'],
  'duplicate-id': [
    '1 id komt twee keer voor',
    (n) => `${n} id’s komen twee keer voor`,
    'Het latere record telt. Verwijder het andere.',
  ],
  'missing-id': ['1 record heeft geen id', (n) => `${n} records hebben geen id`, 'Geef elk record een eigen id.'],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => {
    const found = words[code];
    return found ? (n === 1 ? found[0] : found[1](text)) : `${text} × ${code}`;
  },
  remedy: (code) => words[code]?.[2] ?? 'Controleer het record in het CRM.',
};
