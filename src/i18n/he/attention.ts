import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';
import {
  type Noun,
  account,
  activity,
  area,
  assignment,
  count,
  counted,
  day,
  deal,
  form,
  like,
  openDeal,
  quota,
  rep,
  territory,
} from './grammar.js';

type Sentence = (v: AttentionValues) => string;

const say = (v: AttentionValues, key: string, noun: Noun) => count(v.count(key), v.text(key), noun);
const accounts = (v: AttentionValues) => say(v, 'accounts', account);
const areas = (v: AttentionValues) => say(v, 'areas', area);
/** What is told of somebody stands after the name: a verb would need to know whether that is a he, a she or a territory. */
const about = (v: AttentionValues) => (v.who ? `${v.who}: ` : '');
const of = (v: AttentionValues) => (v.who ? ` של ${v.who}` : '');
/** “N of M were not touched in time”, without a verb that agrees with either. */
const missed = (v: AttentionValues, key: string) => `ללא קשר בזמן: ${v.text(key)} מתוך ${accounts(v)}.`;

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const whose = v.who ? `ל-${v.who}` : 'לטריטוריה הזאת';
    const empty = v.text('days') ? `${whose} אין נציג זה ${say(v, 'days', day)}.` : `${whose} אין נציג.`;
    return v.count('accounts') > 0 ? `${empty} ${missed(v, 'notInTime')}` : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? `מתוכו ${v.text('quarterShort')}` : 'כולו';
    const since = v.count('quarterShort') > 0 && v.text('quarterFrom') ? `, ${part} מאז ${v.text('quarterFrom')}` : '';
    return `${about(v)}פיגור של ${v.text('short')} אחרי התוכנית${since}.`;
  },
  'on-plan': (v) =>
    v.count('ahead') > 0
      ? `${about(v)}עמידה בתוכנית, ${v.text('ahead')} מעל הנדרש עד היום.`
      : `${about(v)}עמידה בתוכנית.`,
  'no-plan': (v) => `${about(v)}${v.text('reason')}`,
  'accounts-overdue': (v) =>
    form(v.count('accounts'), {
      one: `חשבון אחד מתוך ${v.text('of')} בסיווג ${v.text('class')}${of(v)} באיחור ביצירת קשר.`,
      two: `שני חשבונות מתוך ${v.text('of')} בסיווג ${v.text('class')}${of(v)} באיחור ביצירת קשר.`,
      other: `${v.text('accounts')} מתוך ${v.text('of')} חשבונות בסיווג ${v.text('class')}${of(v)} באיחור ביצירת קשר.`,
    }),
  overlap: (v) => {
    const what = v.count('areas') > 0 ? areas(v) : accounts(v);
    const so = v.count('areas') > 0 && v.count('accounts') > 0 ? `; שיוך כפול: ${accounts(v)}` : '';
    return `חפיפה בין ${v.who ?? 'הטריטוריה הזאת'} לבין ${v.text('other')}: ${what}${so}.`;
  },
  'areas-without-territory': (v) => `${areas(v)} ללא טריטוריה, ובסך הכול ${v.text('population')} תושבים.`,
  'accounts-without-territory': (v) => `${accounts(v)}${of(v)} ללא טריטוריה.`,
  'accounts-without-owner': (v) => `${accounts(v)}${of(v)} ללא בעלים.`,
  'past-due-deals': (v) => `${say(v, 'deals', openDeal)}${of(v)} בסך ${v.text('amount')}: מועד הסגירה כבר עבר.`,
  'inactive-owner': (v) =>
    `${v.who ? `${v.who}: סטטוס לא פעיל` : 'הבעלים אינו פעיל עוד'}, ועדיין בבעלות: ${accounts(v)}.`,
  'coverage-below-goal': (v) => `כיסוי${of(v)}: ${v.text('share')}, היעד ${v.text('goal')}. ${missed(v, 'missed')}`,
  'win-rate-fell': (v) => `שיעור הזכייה${of(v)} ירד אל ${v.text('share')}, לעומת ${v.text('before')} אשתקד.`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `ללא נציג מאז ${v.text('since')}` : 'ללא נציג'),
  'behind-plan': (v) => `פיגור של ${v.text('short')}`,
  'on-plan': () => 'לפי התוכנית',
  'no-plan': (v) => (v.count('quota') > 0 ? 'טרם התחיל' : 'ללא מכסה'),
  'accounts-overdue': (v) => say(v, 'accounts', like(account, `בסיווג ${v.text('class')} באיחור`)),
  overlap: (v) => `${v.count('areas') > 0 ? areas(v) : accounts(v)} בחפיפה`,
  'areas-without-territory': (v) => `${areas(v)} ללא טריטוריה`,
  'accounts-without-territory': (v) => `${accounts(v)} ללא טריטוריה`,
  'accounts-without-owner': (v) => `${accounts(v)} ללא בעלים`,
  'past-due-deals': (v) => `${say(v, 'deals', deal)} באיחור`,
  'inactive-owner': (v) => `לא פעיל, בעלים של ${accounts(v)}`,
  'coverage-below-goal': (v) => `כיסוי ${v.text('share')}, יעד ${v.text('goal')}`,
  'win-rate-fell': (v) => `שיעור הזכייה ירד אל ${v.text('share')}`,
};

const things: Record<CollectionName, readonly [one: string, noun: Noun]> = {
  territories: ['הטריטוריה', territory],
  areas: ['האזור', area],
  reps: ['הנציג', rep],
  accounts: ['החשבון', account],
  opportunities: ['ההזדמנות', deal],
  activities: ['הפעילות', activity],
  quotas: ['המכסה', quota],
  assignments: ['ההקצאה', assignment],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} מתוך ${all} בדיקות, הדחוף ביותר תחילה`,
  severity: { error: 'דחוף', warning: 'אזהרה', info: 'לידיעה', ok: 'תקין' },
  see: (collection, n, text) => {
    const [one, noun] = things[collection];
    return `הצגת ${n === 1 ? one : count(n, text, noun)}`;
  },
  show: (name) => `הצגת ${name}`,
  showPassed: 'הצגה',
  seeWon: 'הצגת הזכיות',
  passed: counted('בדיקה אחת תקינה', 'שתי בדיקות תקינות', 'בדיקות תקינות'),
  allGood: 'אין דבר שדורש טיפול.',
  check: {
    'vacant-territory': 'לכל טריטוריה יש נציג',
    'behind-plan': 'הזכיות עומדות בקצב התוכנית',
    'on-plan': 'התוכנית הושגה',
    'no-plan': 'יש מכסה',
    'accounts-overdue': 'עם החשבונות החשובים ביותר נוצר קשר בזמן',
    overlap: 'אין חפיפה בין טריטוריות',
    'areas-without-territory': 'לכל אזור יש טריטוריה',
    'accounts-without-territory': 'לכל חשבון יש טריטוריה',
    'accounts-without-owner': 'לכל חשבון יש בעלים',
    'past-due-deals': 'אין הזדמנות פתוחה שמועד הסגירה שלה עבר',
    'inactive-owner': 'כל הבעלים פעילים',
    'coverage-below-goal': 'הכיסוי מגיע ליעד',
    'win-rate-fell': 'שיעור הזכייה נשמר',
  },
};
