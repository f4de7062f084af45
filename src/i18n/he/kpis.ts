import type { ExclusionReason, KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { account, activity, area, counted, deal, like, openDeal, quota, record } from './grammar.js';
import { kpiNames } from './kpi-names.js';

const accounts = (what: string) => counted(...like(account, what));
const deals = (what: string) => counted(...like(deal, what));
const wonDeals = counted('הזדמנות אחת שנסגרה בזכייה', 'שתי הזדמנויות שנסגרו בזכייה', 'הזדמנויות שנסגרו בזכייה');
const closedDeals = counted('הזדמנות סגורה אחת', 'שתי הזדמנויות סגורות', 'הזדמנויות סגורות');
const openDeals = counted(...openDeal);
const firstDeals = counted(
  'הזדמנות אחת שהביאה לקוח חדש',
  'שתי הזדמנויות שהביאו לקוחות חדשים',
  'הזדמנויות שהביאו לקוחות חדשים',
);

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'סכום הזכיות כחלק מהמכסה של התקופה כולה.',
    numerator: 'זכיות',
    denominator: 'המכסה של התקופה',
    records: wonDeals,
  },
  pacing: {
    short: 'עד היום',
    definition: () =>
      'סכום הזכיות לעומת המכסה הנדרשת עד היום, בחלוקה על פני הימים של כל מכסה. 100% פירושו עמידה בתוכנית.',
    numerator: 'זכיות',
    denominator: 'המכסה הנדרשת עד היום',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'כולל התחייבויות',
    definition: () =>
      'זכיות והתחייבויות כחלק מהמכסה של התקופה כולה. התחייבויות הן הזדמנויות פתוחות בקטגוריית התחזית הזאת שנסגרות עד סוף התקופה.',
    numerator: 'זכיות או התחייבויות',
    denominator: 'המכסה של התקופה',
    records: deals('בזכייה או בהתחייבות'),
  },
  sales: {
    short: 'זכיות',
    definition: () => 'סכומי ההזדמנויות שנסגרו בזכייה בתקופה עד היום, לפי יום הסגירה.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'סכום הזכיות בתקופה עד היום לעומת אותם ימים אשתקד.',
    numerator: 'זכיות',
    denominator: 'זכיות באותם ימים אשתקד',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'מול קודמת',
    definition: () =>
      'סכום הזכיות בתקופה עד היום לעומת אותו מספר ימי עבודה בתקופה הקודמת. אין תיקון לעונתיות: עונה חזקה נמדדת מול חלשה.',
    numerator: 'זכיות',
    denominator: 'זכיות באותו מספר ימי עבודה בתקופה הקודמת',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `הזכיות הראשונות אצל לקוח, עם כל מה ששייך אליו; לקוח נחשב שוב לחדש אחרי ${p.gapMonths} חודשים ללא זכייה.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'גיוס לקוחות',
    definition: () => 'לקוחות חדשים כחלק ממספר הלקוחות בתחילת התקופה.',
    numerator: 'לקוחות חדשים',
    denominator: 'לקוחות בתחילת התקופה',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'חלק החדשים',
    definition: () => 'סכום ההזדמנויות שהביאו לקוח חדש, כחלק מסך הזכיות.',
    numerator: 'זכיות מלקוחות חדשים',
    denominator: 'זכיות',
    records: firstDeals,
  },
  'win-rate': {
    definition: () => 'הזדמנויות שנסגרו בזכייה כחלק מכל ההזדמנויות שנסגרו, בזכייה או בהפסד, בתקופה עד היום.',
    numerator: 'בזכייה',
    denominator: 'נסגרו',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'זכייה לפי סכום',
    definition: () => 'סכום הזכיות כחלק מסכום כל ההזדמנויות שנסגרו. הזדמנות גדולה אחת מכריעה אותו.',
    numerator: 'בזכייה',
    denominator: 'נסגרו',
    records: closedDeals,
  },
  'average-deal': {
    definition: () => 'סכום הזכיות חלקי מספר ההזדמנויות שנסגרו בזכייה ויש להן סכום.',
    numerator: 'זכיות',
    denominator: 'הזדמנויות',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'מספר הימים הממוצע מיצירת ההזדמנות ועד סגירתה, בהזדמנויות שנסגרו בזכייה.',
    numerator: 'ימים בסך הכול',
    denominator: 'הזדמנויות שנסגרו בזכייה',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'קצב ליום',
    definition: () => 'הזדמנויות פתוחות × שיעור זכייה × עסקה ממוצעת ÷ מחזור מכירה: מה שיום אחד מכניס בקצב הזה.',
    records: openDeals,
  },
  'pipeline-coverage': {
    definition: () => 'הסכום הפתוח שנסגר עד סוף התקופה, לכל יחידה של המכסה שנותרה.',
    numerator: 'פתוח, נסגר בתקופה',
    denominator: 'המכסה שנותרה',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'סכומי ההזדמנויות הפתוחות שנסגרות מהיום ועד סוף התקופה.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'משוקלל',
    definition: () => 'סכומי ההזדמנויות הפתוחות שנסגרות עד סוף התקופה, כל אחד כפול ההסתברות שלו.',
    records: openDeals,
  },
  coverage: {
    definition: (p) => `חלקם של החשבונות עם ביקור או שיחה שבוצעו בתוך התדירות של הסיווג שלהם (בימים: ${p.intervals}).`,
    numerator: 'קשר בזמן',
    denominator: 'חשבונות שנספרו',
    records: accounts('ללא כיסוי'),
  },
  'call-plan': {
    definition: (p) =>
      `יצירות הקשר שבוצעו מתוך אלה שהסיווגים דורשים (בימים: ${p.intervals}), ובכל חשבון לכל היותר לפי התוכנית.`,
    numerator: 'בוצעו, לכל היותר לפי התוכנית',
    denominator: 'מתוכננות עד היום',
    records: accounts('בפיגור אחרי התוכנית'),
  },
  'potential-coverage': {
    short: 'פוטנציאל',
    definition: (p) => `חלקו של הפוטנציאל בחשבונות שנוצר איתם קשר בתוך התדירות של הסיווג שלהם (בימים: ${p.intervals}).`,
    numerator: 'פוטנציאל עם קשר בזמן',
    denominator: 'פוטנציאל שנספר',
    records: accounts('ללא כיסוי'),
  },
  'book-engagement': {
    short: 'קשר עם התיק',
    definition: (p) => `חלקם של החשבונות עם יצירת קשר שבוצעה ב-${p.engagedMonths} החודשים האחרונים.`,
    numerator: 'עם קשר',
    denominator: 'חשבונות',
    records: accounts('ללא קשר'),
  },
  penetration: {
    definition: () => 'חלקם של החשבונות שקנו ב-12 החודשים האחרונים.',
    numerator: 'קנו',
    denominator: 'חשבונות',
    records: accounts('ללא קנייה'),
  },
  'white-space': {
    definition: () => 'מה שחשבונות יכולים לקנות בשנה, פחות מה שקנו מאיתנו ב-12 החודשים האחרונים.',
    records: accounts('עם פוטנציאל לא ממומש'),
  },
  'activity-rate': {
    definition: () => 'פעילויות שהושלמו לכל נציג וליום עבודה בתקופה עד היום.',
    numerator: 'פעילויות',
    denominator: 'ימי נציג',
    records: counted(...activity),
  },
  'orphan-rate': {
    short: 'ללא שיוך',
    definition: () => 'חלקם של החשבונות ללא בעלים פעיל או ללא טריטוריה.',
    numerator: 'ללא בעלים או טריטוריה',
    denominator: 'חשבונות',
    records: accounts('ללא בעלים או טריטוריה'),
  },
  'geographic-coverage': {
    short: 'אוכלוסייה',
    definition: () => 'חלקה של האוכלוסייה שגרה באזור של טריטוריה.',
    numerator: 'בטריטוריה',
    denominator: 'תושבים',
    records: counted(...like(area, 'ללא טריטוריה')),
  },
};

const excluded: Record<ExclusionReason, (n: number, text: string, grace: string) => string> = {
  'no-amount': deals('ללא סכום'),
  'other-currency': counted(...like(record, 'במטבע אחר')),
  'quota-other-currency': counted(...like(quota, 'במטבע אחר')),
  'no-account': deals('ללא חשבון'),
  'no-created': deals('ללא תאריך יצירה'),
  'created-after-close': counted(
    'הזדמנות אחת שנוצרה אחרי שנסגרה',
    'שתי הזדמנויות שנוצרו אחרי שנסגרו',
    'הזדמנויות שנוצרו אחרי שנסגרו',
  ),
  'no-probability': deals('ללא הסתברות'),
  'no-forecast': counted(...like(openDeal, 'ללא קטגוריית תחזית')),
  'past-due': counted(...like(openDeal, 'שמועד סגירתן עבר')),
  'no-interval': accounts('בסיווג ללא תדירות'),
  'just-assigned': (n, text, grace) => accounts(`שהוקצו לפני פחות מ-${grace} ימים`)(n, text),
  'no-potential': accounts('ללא פוטנציאל'),
  'potential-too-low': counted(
    'חשבון אחד שקנה יותר מהפוטנציאל שלו',
    'שני חשבונות שקנו יותר מהפוטנציאל שלהם',
    'חשבונות שקנו יותר מהפוטנציאל שלהם',
  ),
  'no-population': counted(...like(area, 'ללא נתוני אוכלוסייה')),
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'אין מכסה לימים האלה.',
    'no-forecast': 'לאף הזדמנות פתוחה אין קטגוריית תחזית.',
    'quota-met': 'המכסה הושגה: לא נותר מה לכסות.',
    'no-closed': 'בימים האלה לא היו זכיות או הפסדים.',
    'no-won': 'בימים האלה לא היו זכיות.',
    'no-base': 'באותם ימים אשתקד לא היו זכיות.',
    'not-read': 'הרשומות מתחילות אחרי אותם ימים אשתקד.',
    'no-previous': 'באותו מספר ימי עבודה בתקופה הקודמת לא היו זכיות.',
    'previous-not-read': 'הרשומות מתחילות אחרי התקופה הקודמת.',
    'no-customers': 'בתחילת התקופה לא היו לקוחות.',
    'no-accounts': 'אין כאן חשבונות שנספרים.',
    'no-potential': 'לאף חשבון אין פוטנציאל.',
    'no-population': 'לאף אזור אין נתוני אוכלוסייה.',
    'no-plan': 'לא נדרשים ביקורים: אין חשבון בסיווג עם תדירות.',
    'no-reps': 'אין כאן נציגים פעילים.',
    'not-started': 'התקופה טרם התחילה.',
    'period-over': 'המדד צופה קדימה, והימים האלה כבר עברו.',
    'no-cycle': 'כל ההזדמנויות נסגרו בזכייה ביום שבו נוצרו.',
    'whole-only': 'למדד הזה יש משמעות רק לחברה כולה.',
    'not-finite': 'המספרים שמאחוריו גדולים מכדי לחשב.',
  },
  excluded,
};
