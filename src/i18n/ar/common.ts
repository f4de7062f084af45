import type { Messages } from '../messages.js';
import { account, area, counted, countOf, day as dayNoun, deal, like, record, rep, row, territory } from './grammar.js';

const quarters: Readonly<Record<string, string>> = { 1: 'الأول', 2: 'الثاني', 3: 'الثالث', 4: 'الرابع' };
const again = 'إعادة المحاولة';
const readAgain = 'إعادة القراءة';

export const common: Messages['common'] = {
  fiscalYear: (year) => `السنة المالية ${year}`,
  fiscalQuarter: (quarter, year) => `الربع ${quarters[quarter] ?? quarter}، السنة المالية ${year}`,
  toDate: (period, day) => `${period} حتى ${day}`,
  asOf: (time) => `حتى الساعة ${time}`,
  asIs: 'الحالي',
  asWas: 'التاريخي',
  basis: 'مناطق اليوم أو مناطق ذلك الوقت',
  map: 'الخريطة',
  chart: 'المخطط',
  table: 'الجدول',
  view: 'طريقة العرض',
  period: 'الفترة',
  close: 'إغلاق',
  cancel: 'إلغاء',
  tryAgain: again,
  showAll: (n) => `عرض الكل (${n})`,
  showMore: (n) => `عرض المزيد (${n})`,
  showLess: 'عرض أقل',
  export: 'تصدير',
  details: 'التفاصيل',
  copyDetails: 'نسخ التفاصيل لفريق الدعم',
  copied: 'تم النسخ',
  notCopied: 'تعذر نسخ النص: يُرجى تحديده ونسخه يدويًا.',
  none: 'لا شيء',
  noFigure: 'غير متاح',
  points: 'نقطة',
  vsLastYear: 'مقارنة بالعام الماضي',
  noChange: 'بلا تغيير',
  up: 'ارتفاع',
  down: 'انخفاض',
  refreshing: 'جارٍ التحديث',
  vacant: 'شاغرة',
  cannotOpen: 'لا يمكن فتح السجلات في هذه الصفحة',
  unknownRep: 'مندوب غير معروف',
  noTerritory: 'بلا منطقة',
  claimedTwice: 'تبعية مزدوجة',
  searchPlaceholder: 'البحث عن حساب أو مندوب أو نطاق',
  keyboard: 'لوحة المفاتيح',
  keys: 'ينتقل Tab من مجموعة إلى أخرى، وتتحرك مفاتيح الأسهم داخلها، ويختار Enter، ويغلق Esc. على الخريطة يغيّر + و− التكبير ويعرض 0 كل شيء.',
  filter: 'تصفية',
  sortedBy: (column, ascending) => `مرتب حسب ${column}، ${ascending ? 'تصاعديًا' : 'تنازليًا'}`,
  sortBy: (column) => `ترتيب حسب ${column}`,
  rows: counted(row),
  accounts: counted(account),
  areas: counted(area),
  territories: counted(territory),
  reps: counted(rep),
  deals: counted(deal),
  daysAgo: (n, text) => (n === 0 ? 'اليوم' : n === 1 ? 'أمس' : `قبل ${countOf(n, text, dayNoun)}`),
  overdue: (n, text) => `تأخير ${countOf(n, text, dayNoun)}`,
  classOf: (name) => `الفئة ${name}`,
  collection: {
    territories: 'المناطق',
    areas: 'النطاقات',
    reps: 'المندوبين',
    accounts: 'الحسابات',
    opportunities: 'الفرص',
    activities: 'الأنشطة',
    quotas: 'الحصص',
    assignments: 'التعيينات',
  },

  waiting: {
    title: 'لا يوجد اتصال بنظام CRM',
    text: (name) =>
      name
        ? `لم يُسجَّل في هذه الصفحة أي اتصال باسم «\u2068${name}\u2069».`
        : 'يجب وضع هذه الأداة داخل \u2066<bailiwick-workspace connection="…">\u2069، أو إعطاؤها اتصالًا خاصًا بها.',
    action: 'كيفية الاتصال',
  },
  loading: {
    label: (what) => `جارٍ قراءة ${what}`,
    progress: (what, done, total) =>
      total ? `جارٍ قراءة ${what}: ${done} من أصل ${total}` : `جارٍ قراءة ${what}: ${done} حتى الآن`,
  },
  left: (n, text, what) => `بيانات ناقصة في ${countOf(n, text, record)} من ${what}`,
  partialMixed: counted(like(record, 'بحاجة إلى مراجعة')),
  seeWhy: 'عرض السبب',
  stale: (time) => `حتى الساعة ${time}، تعذر التحديث`,
  broken: {
    title: 'تعذر عرض هذه الأداة',
    text: 'لم يتأثر باقي الصفحة. تساعد التفاصيل فريق الدعم على معرفة السبب.',
  },
  errors: {
    auth: {
      title: 'انتهت صلاحية تسجيل الدخول',
      text: 'يُرجى تسجيل الدخول إلى نظام CRM مجددًا، ثم إعادة المحاولة. لم يُفقد شيء.',
      action: again,
    },
    forbidden: {
      title: 'لا تتوفر صلاحية الاطلاع على هذا',
      text: 'لا يسمح نظام CRM بقراءة هذه السجلات. يمكن لمسؤول النظام منح الصلاحية.',
      action: again,
    },
    quota: {
      title: 'استُنفد الحد اليومي لنظام CRM',
      text: 'لا يرد نظام CRM على مزيد من الطلبات حاليًا. يُرجى المحاولة عند تجدد الحد.',
      action: again,
    },
    throttle: {
      title: 'يطلب نظام CRM الانتظار',
      text: 'طلبات كثيرة في وقت واحد. يُرجى إعادة المحاولة بعد قليل.',
      action: again,
    },
    network: {
      title: 'تعذر الوصول إلى نظام CRM',
      text: 'يُرجى التحقق من الاتصال، ثم إعادة المحاولة. لم يُفقد شيء.',
      action: again,
    },
    timeout: {
      title: 'استغرق نظام CRM وقتًا طويلًا',
      text: 'لم يصل رد في الوقت المحدد. قد تفيد إعادة المحاولة.',
      action: again,
    },
    cancelled: {
      title: 'توقفت القراءة',
      text: 'تم إلغاؤها قبل وصول كل البيانات.',
      action: readAgain,
    },
    'not-found': {
      title: 'لم يعد هذا السجل موجودًا',
      text: 'ربما تم حذفه أو دمجه.',
      action: again,
    },
    mapping: {
      title: 'يوجد حقل ناقص',
      text: 'لا يوجد في نظام CRM حقل مناسب. يمكن لمسؤول النظام ربط حقل آخر.',
      action: again,
    },
    incomplete: {
      title: 'لم تصل كل البيانات',
      text: 'وصل عدد من السجلات أقل مما أعلنه نظام CRM.',
      action: readAgain,
    },
    'not-the-crm': {
      title: 'لم يأتِ الرد من نظام CRM',
      text: 'غالبًا ما تكون صفحة تسجيل دخول أو خادم وكيل. يُرجى فتح نظام CRM في علامة تبويب أخرى، ثم إعادة المحاولة.',
      action: again,
    },
    unsupported: { title: 'لا يدعم نظام CRM هذا ذلك', text: 'لا تتوفر هذه الميزة في الاتصال.', action: again },
    server: {
      title: 'أبلغ نظام CRM عن خطأ',
      text: 'لم يتمكن من الرد. قد تفيد إعادة المحاولة.',
      action: again,
    },
  },
};
