import type { Messages } from '../messages.js';
import { account, area, count, counted, day as dayNoun, deal, form, rep, territory } from './grammar.js';

const again = 'ניסיון נוסף';
const readAgain = 'טעינה מחדש';

export const common: Messages['common'] = {
  fiscalYear: (year) => `שנת כספים ${year}`,
  fiscalQuarter: (quarter, year) => `רבעון ${quarter}, שנת כספים ${year}`,
  toDate: (period, day) => `${period} עד ${day}`,
  asOf: (time) => `נכון לשעה ${time}`,
  asIs: 'נוכחי',
  asWas: 'היסטורי',
  basis: 'הטריטוריות של היום או של אותה עת',
  map: 'מפה',
  chart: 'תרשים',
  table: 'טבלה',
  view: 'תצוגה',
  period: 'תקופה',
  close: 'סגירה',
  cancel: 'ביטול',
  tryAgain: again,
  showAll: (n) => `הצגת הכול (${n})`,
  showMore: (n) => `הצגת ${n} נוספים`,
  showLess: 'הצגת פחות',
  export: 'ייצוא',
  details: 'פרטים',
  copyDetails: 'העתקת פרטים לתמיכה',
  copied: 'הועתק',
  notCopied: 'לא ניתן היה להעתיק את הטקסט: יש לסמן אותו ולהעתיק ידנית.',
  none: 'אין',
  noFigure: 'אין נתון',
  points: 'נק׳',
  vsLastYear: 'לעומת אשתקד',
  noChange: 'ללא שינוי',
  up: 'עלייה',
  down: 'ירידה',
  refreshing: 'מתבצע רענון',
  vacant: 'לא מאויש',
  cannotOpen: 'בדף הזה אין היכן לפתוח רשומות',
  unknownRep: 'נציג לא מוכר',
  noTerritory: 'ללא טריטוריה',
  claimedTwice: 'שיוך כפול',
  searchPlaceholder: 'חיפוש חשבון, נציג או אזור',
  keyboard: 'מקלדת',
  keys: 'Tab עובר מקבוצה לקבוצה, מקשי החצים נעים בתוכה, Enter בוחר, Esc סוגר. במפה + ו־− משנים את הזום ו־0 מציג הכול.',
  filter: 'סינון',
  sortedBy: (column, ascending) => `ממוין לפי ${column}, בסדר ${ascending ? 'עולה' : 'יורד'}`,
  sortBy: (column) => `מיון לפי ${column}`,
  rows: counted('שורה אחת', 'שתי שורות', 'שורות'),
  accounts: counted(...account),
  areas: counted(...area),
  territories: counted(...territory),
  reps: counted(...rep),
  deals: counted(...deal),
  daysAgo: (n, text) =>
    n === 0 ? 'היום' : n === 1 ? 'אתמול' : form(n, { one: 'אתמול', two: 'לפני יומיים', other: `לפני ${text} ימים` }),
  overdue: (n, text) => `באיחור של ${count(n, text, dayNoun)}`,
  classOf: (name) => `סיווג ${name}`,
  collection: {
    territories: 'טריטוריות',
    areas: 'אזורים',
    reps: 'נציגים',
    accounts: 'חשבונות',
    opportunities: 'הזדמנויות',
    activities: 'פעילויות',
    quotas: 'מכסות',
    assignments: 'הקצאות',
  },

  waiting: {
    title: 'אין חיבור ל-CRM',
    text: (name) =>
      name
        ? `בדף הזה לא נרשם חיבור בשם ”\u2068${name}\u2069”.`
        : 'יש להציב את הווידג׳ט בתוך \u2066<bailiwick-workspace connection="…">\u2069, או לתת לו חיבור משלו.',
    action: 'איך מתחברים',
  },
  loading: {
    label: (what) => `טעינת ${what}`,
    progress: (what, done, total) => (total ? `טעינת ${what}: ${done} מתוך ${total}` : `טעינת ${what}: ${done} עד כה`),
  },
  left: (n, text, what) =>
    form(n, {
      one: `יש נתונים חסרים ברשומה אחת מתוך ה${what}`,
      two: `יש נתונים חסרים בשתי רשומות מתוך ה${what}`,
      other: `יש נתונים חסרים ב-${text} מתוך ה${what}`,
    }),
  partialMixed: counted('רשומה אחת דורשת טיפול', 'שתי רשומות דורשות טיפול', 'רשומות דורשות טיפול'),
  seeWhy: 'הצגת הסיבה',
  stale: (time) => `נכון לשעה ${time}, הרענון נכשל`,
  broken: {
    title: 'לא ניתן היה להציג את הווידג׳ט',
    text: 'שאר הדף אינו מושפע. הפרטים עוזרים לתמיכה לברר את הסיבה.',
  },
  errors: {
    auth: {
      title: 'תוקף הכניסה שלך פג',
      text: 'יש להיכנס שוב ל-CRM ולנסות שוב. שום דבר לא אבד.',
      action: again,
    },
    forbidden: {
      title: 'אין לך הרשאה לראות את הנתונים',
      text: 'ה-CRM אינו מאפשר לך לקרוא את הרשומות האלה. מנהל המערכת יכול להעניק הרשאה.',
      action: again,
    },
    quota: {
      title: 'המגבלה היומית של ה-CRM נוצלה',
      text: 'ה-CRM אינו עונה כרגע לבקשות נוספות. יש לנסות שוב כשהמגבלה תתחדש.',
      action: again,
    },
    throttle: {
      title: 'ה-CRM מבקש להמתין',
      text: 'נשלחו יותר מדי בקשות בבת אחת. כדאי לנסות שוב בעוד רגע.',
      action: again,
    },
    network: {
      title: 'לא ניתן להגיע ל-CRM',
      text: 'יש לבדוק את החיבור ולנסות שוב. שום דבר לא אבד.',
      action: again,
    },
    timeout: {
      title: 'ה-CRM לא ענה בזמן',
      text: 'לא התקבלה תשובה בזמן. ייתכן שניסיון נוסף יעזור.',
      action: again,
    },
    cancelled: {
      title: 'הטעינה הופסקה',
      text: 'הטעינה בוטלה לפני שהכול הגיע.',
      action: readAgain,
    },
    'not-found': {
      title: 'הרשומה אינה קיימת עוד',
      text: 'ייתכן שהיא נמחקה או מוזגה.',
      action: again,
    },
    mapping: {
      title: 'חסר שדה',
      text: 'אין ב-CRM שדה מתאים. מנהל המערכת יכול למפות שדה אחר.',
      action: again,
    },
    incomplete: {
      title: 'לא הכול הגיע',
      text: 'הגיעו פחות רשומות משה-CRM הודיע.',
      action: readAgain,
    },
    'not-the-crm': {
      title: 'התשובה לא הגיעה מה-CRM',
      text: 'לרוב זהו דף כניסה או שרת proxy. יש לפתוח את ה-CRM בכרטיסייה אחרת ולנסות שוב.',
      action: again,
    },
    unsupported: { title: 'ה-CRM הזה אינו תומך בכך', text: 'לחיבור אין יכולת כזאת.', action: again },
    server: {
      title: 'ה-CRM דיווח על שגיאה',
      text: 'לא ניתן היה לקבל תשובה. ייתכן שניסיון נוסף יעזור.',
      action: again,
    },
  },
};
