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
  countOf,
  counted,
  day,
  deal,
  like,
  openDeal,
  quota,
  rep,
  territory,
} from './grammar.js';

type Sentence = (v: AttentionValues) => string;

const say = (v: AttentionValues, key: string, noun: Noun) => count(v.count(key), v.text(key), noun);
const sayOf = (v: AttentionValues, key: string, noun: Noun) => countOf(v.count(key), v.text(key), noun);
const accounts = (v: AttentionValues) => say(v, 'accounts', account);
const areas = (v: AttentionValues) => say(v, 'areas', area);
/** What is told of somebody stands after the name: a verb would need to know whether that is a he, a she or a territory. */
const about = (v: AttentionValues) => (v.who ? `${v.who}: ` : '');
const of = (v: AttentionValues) => (v.who ? ` لدى ${v.who}` : '');
const missed = (v: AttentionValues, key: string) =>
  `لم يتم التواصل في الموعد مع ${v.text(key)} من أصل ${sayOf(v, 'accounts', account)}.`;

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const who = v.who ?? 'هذه المنطقة';
    const empty = v.text('days') ? `${who} بلا مندوب منذ ${sayOf(v, 'days', day)}.` : `${who} بلا مندوب.`;
    return v.count('accounts') > 0 ? `${empty} ${missed(v, 'notInTime')}` : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? `منه ${v.text('quarterShort')}` : 'كله';
    const since = v.count('quarterShort') > 0 && v.text('quarterFrom') ? `، ${part} منذ ${v.text('quarterFrom')}` : '';
    return `${about(v)}تأخر عن الخطة بمقدار ${v.text('short')}${since}.`;
  },
  'on-plan': (v) =>
    v.count('ahead') > 0
      ? `${about(v)}الأداء وفق الخطة، بزيادة ${v.text('ahead')} عن المستحق حتى الآن.`
      : `${about(v)}الأداء وفق الخطة.`,
  'no-plan': (v) => `${about(v)}${v.text('reason')}`,
  'accounts-overdue': (v) =>
    `${accounts(v)} من أصل ${v.text('of')} في الفئة ${v.text('class')}${of(v)}: فات موعد التواصل.`,
  overlap: (v) => {
    const what = v.count('areas') > 0 ? areas(v) : accounts(v);
    const so =
      v.count('areas') > 0 && v.count('accounts') > 0 ? `، وتبعية مزدوجة لدى ${sayOf(v, 'accounts', account)}` : '';
    return `تداخل بين ${v.who ?? 'هذه المنطقة'} و${v.text('other')}: ${what}${so}.`;
  },
  'areas-without-territory': (v) => `${areas(v)} بلا منطقة، بعدد سكان يبلغ ${v.text('population')}.`,
  'accounts-without-territory': (v) => `${accounts(v)}${of(v)} بلا منطقة.`,
  'accounts-without-owner': (v) => `${accounts(v)}${of(v)} بلا مالك.`,
  'past-due-deals': (v) => `${say(v, 'deals', openDeal)}${of(v)} بقيمة ${v.text('amount')}: انقضى موعد الإغلاق.`,
  'inactive-owner': (v) =>
    `${v.who ? `${v.who}: الحالة غير نشطة` : 'المالك غير نشط'}، مع استمرار ملكية ${sayOf(v, 'accounts', account)}.`,
  'coverage-below-goal': (v) => `التغطية${of(v)}: ${v.text('share')}، والهدف ${v.text('goal')}. ${missed(v, 'missed')}`,
  'win-rate-fell': (v) => `انخفض معدل الفوز${of(v)} من ${v.text('before')} في العام الماضي إلى ${v.text('share')}.`,
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `بلا مندوب منذ ${v.text('since')}` : 'بلا مندوب'),
  'behind-plan': (v) => `تأخر عن الخطة: ${v.text('short')}`,
  'on-plan': () => 'وفق الخطة',
  'no-plan': (v) => (v.count('quota') > 0 ? 'لم يبدأ بعد' : 'بلا حصة'),
  'accounts-overdue': (v) => `فات الموعد: ${say(v, 'accounts', like(account, `في الفئة ${v.text('class')}`))}`,
  overlap: (v) => `تداخل: ${v.count('areas') > 0 ? areas(v) : accounts(v)}`,
  'areas-without-territory': (v) => `${areas(v)} بلا منطقة`,
  'accounts-without-territory': (v) => `${accounts(v)} بلا منطقة`,
  'accounts-without-owner': (v) => `${accounts(v)} بلا مالك`,
  'past-due-deals': (v) => `فات الموعد: ${say(v, 'deals', deal)}`,
  'inactive-owner': (v) => `غير نشط، ملكية ${sayOf(v, 'accounts', account)}`,
  'coverage-below-goal': (v) => `التغطية ${v.text('share')}، الهدف ${v.text('goal')}`,
  'win-rate-fell': (v) => `انخفض معدل الفوز إلى ${v.text('share')}`,
};

const things: Record<CollectionName, readonly [one: string, noun: Noun]> = {
  territories: ['المنطقة', territory],
  areas: ['النطاق', area],
  reps: ['المندوب', rep],
  accounts: ['الحساب', account],
  opportunities: ['الفرصة', deal],
  activities: ['النشاط', activity],
  quotas: ['الحصة', quota],
  assignments: ['التعيين', assignment],
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, all) => `${found} من أصل ${all} من الفحوص، الأكثر إلحاحًا أولًا`,
  severity: { error: 'عاجل', warning: 'تحذير', info: 'للعلم', ok: 'سليم' },
  see: (collection, n, text) => {
    const [one, noun] = things[collection];
    return `عرض ${n === 1 ? one : countOf(n, text, noun)}`;
  },
  show: (name) => `عرض ${name}`,
  showPassed: 'عرض',
  seeWon: 'عرض الفرص الرابحة',
  passed: counted(like(['فحص واحد', 'فحصان', 'فحصين', 'فحوص', 'فحصًا', 'فحص'], 'بلا ملاحظات')),
  allGood: 'لا شيء يحتاج إلى اهتمام.',
  check: {
    'vacant-territory': 'لكل منطقة مندوب',
    'behind-plan': 'المحقق يواكب الخطة',
    'on-plan': 'تحققت الخطة',
    'no-plan': 'توجد حصة',
    'accounts-overdue': 'يتم التواصل مع أهم الحسابات في الموعد',
    overlap: 'لا تداخل بين المناطق',
    'areas-without-territory': 'لكل نطاق منطقة',
    'accounts-without-territory': 'لكل حساب منطقة',
    'accounts-without-owner': 'لكل حساب مالك',
    'past-due-deals': 'لا فرصة مفتوحة انقضى موعد إغلاقها',
    'inactive-owner': 'كل المالكين نشطون',
    'coverage-below-goal': 'التغطية تبلغ هدفها',
    'win-rate-fell': 'معدل الفوز مستقر',
  },
};
