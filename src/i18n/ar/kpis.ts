import type { ExclusionReason, KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { account, activity, area, counted, deal, dealsThatAre, like, openDeal, quota, record } from './grammar.js';
import { kpiNames } from './kpi-names.js';

const accounts = (what: string) => counted(like(account, what));
const deals = (what: string) => counted(like(deal, what));
const wonDeals = counted(dealsThatAre('رابحة'));
const closedDeals = counted(dealsThatAre('مغلقة'));
const openDeals = counted(openDeal);
const firstDeals = counted([
  'فرصة واحدة جلبت عميلًا جديدًا',
  'فرصتان جلبتا عملاء جددًا',
  'فرصتين جلبتا عملاء جددًا',
  'فرص جلبت عملاء جددًا',
  'فرصة جلبت عملاء جددًا',
  'فرصة جلبت عملاء جددًا',
]);

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'المبيعات المحققة كنسبة من حصة الفترة بأكملها.',
    numerator: 'المحقق',
    denominator: 'حصة الفترة',
    records: wonDeals,
  },
  pacing: {
    short: 'حتى الآن',
    definition: () =>
      'المبيعات المحققة مقارنة بالحصة المستحقة حتى الآن، موزعة على أيام كل حصة. بلوغ 100% يعني السير وفق الخطة.',
    numerator: 'المحقق',
    denominator: 'الحصة المستحقة حتى الآن',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'مع الملتزم به',
    definition: () =>
      'المبيعات المحققة والملتزم به كنسبة من حصة الفترة بأكملها. الملتزم به هو الفرص المفتوحة في فئة التوقع هذه التي تُغلق بحلول نهاية الفترة.',
    numerator: 'المحقق أو الملتزم به',
    denominator: 'حصة الفترة',
    records: deals('ضمن المحقق أو الملتزم به'),
  },
  sales: {
    short: 'المحقق',
    definition: () => 'مبالغ الفرص الرابحة في الفترة حتى الآن، حسب يوم الإغلاق.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'المبيعات المحققة في الفترة حتى الآن مقارنة بالأيام نفسها من العام الماضي.',
    numerator: 'المحقق',
    denominator: 'المحقق في الأيام نفسها من العام الماضي',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'عن السابقة',
    definition: () =>
      'المبيعات المحققة في الفترة حتى الآن مقارنة بالعدد نفسه من أيام العمل في الفترة السابقة. لا يراعي المواسم: فقد يُقارن موسم قوي بموسم ضعيف.',
    numerator: 'المحقق',
    denominator: 'المحقق في العدد نفسه من أيام العمل في الفترة السابقة',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `أولى الفرص الرابحة لدى العميل وكل ما يتبعها؛ ويُعد العميل جديدًا مرة أخرى إذا خلت من الفرص الرابحة لديه الأشهر الـ${p.gapMonths} السابقة.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'اكتساب العملاء',
    definition: () => 'العملاء الجدد كنسبة من العملاء الموجودين عند بداية الفترة.',
    numerator: 'العملاء الجدد',
    denominator: 'العملاء عند البداية',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'حصة الجدد',
    definition: () => 'مبلغ الفرص التي جلبت عملاء جددًا، كنسبة من كل المبيعات المحققة.',
    numerator: 'المحقق من العملاء الجدد',
    denominator: 'المحقق',
    records: firstDeals,
  },
  'win-rate': {
    definition: () => 'الفرص الرابحة كنسبة من كل الفرص المغلقة، الرابحة أو الخاسرة، في الفترة حتى الآن.',
    numerator: 'رابحة',
    denominator: 'مغلقة',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'الفوز بالقيمة',
    definition: () => 'مبلغ الفرص الرابحة كنسبة من مبلغ كل الفرص المغلقة. قد تحسمه فرصة كبيرة واحدة.',
    numerator: 'رابحة',
    denominator: 'مغلقة',
    records: closedDeals,
  },
  'average-deal': {
    definition: () => 'مبلغ الفرص الرابحة مقسومًا على عدد الفرص الرابحة ذات المبلغ.',
    numerator: 'المحقق',
    denominator: 'الفرص',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'متوسط عدد الأيام من إنشاء الفرصة إلى إغلاقها، للفرص الرابحة.',
    numerator: 'مجموع الأيام',
    denominator: 'الفرص الرابحة',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'السرعة اليومية',
    definition: () => 'الفرص المفتوحة × معدل الفوز × متوسط الصفقة ÷ دورة البيع: ما يدرّه اليوم الواحد بهذه الوتيرة.',
    records: openDeals,
  },
  'pipeline-coverage': {
    definition: () => 'المبلغ المفتوح الذي يُغلق بحلول نهاية الفترة، لكل وحدة من الحصة المتبقية.',
    numerator: 'مفتوح، يُغلق خلال الفترة',
    denominator: 'الحصة المتبقية',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'مبالغ الفرص المفتوحة التي تُغلق من اليوم حتى نهاية الفترة.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'المرجّح',
    definition: () => 'مبالغ الفرص المفتوحة التي تُغلق بحلول نهاية الفترة، كل منها مضروبًا في احتماله.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `نسبة الحسابات التي تمت زيارتها أو الاتصال بها ضمن الفاصل الزمني لفئتها (بالأيام: ${p.intervals}).`,
    numerator: 'تواصل في الموعد',
    denominator: 'الحسابات المحتسبة',
    records: accounts('بلا تغطية'),
  },
  'call-plan': {
    definition: (p) => `ما تم من تواصل مما تتطلبه الفئات (بالأيام: ${p.intervals})، ولكل حساب بما لا يتجاوز خطته.`,
    numerator: 'تم، بما لا يتجاوز الخطة',
    denominator: 'المخطط حتى الآن',
    records: accounts('دون الخطة'),
  },
  'potential-coverage': {
    short: 'الإمكانات',
    definition: (p) => `نسبة إمكانات الحسابات التي تم التواصل معها ضمن الفاصل الزمني لفئتها (بالأيام: ${p.intervals}).`,
    numerator: 'إمكانات مع تواصل في الموعد',
    denominator: 'الإمكانات المحتسبة',
    records: accounts('بلا تغطية'),
  },
  'book-engagement': {
    short: 'التواصل',
    definition: (p) => `نسبة كل الحسابات التي تم التواصل معها خلال الأشهر الـ${p.engagedMonths} الأخيرة.`,
    numerator: 'مع تواصل',
    denominator: 'الحسابات',
    records: accounts('بلا تواصل'),
  },
  penetration: {
    definition: () => 'نسبة الحسابات التي اشترت خلال الأشهر الـ12 الأخيرة.',
    numerator: 'مع شراء',
    denominator: 'الحسابات',
    records: accounts('بلا شراء'),
  },
  'white-space': {
    definition: () => 'ما يمكن أن تشتريه الحسابات في سنة، مطروحًا منه ما اشترته منا خلال الأشهر الـ12 الأخيرة.',
    records: accounts('بإمكانات غير مستغلة'),
  },
  'activity-rate': {
    definition: () => 'الأنشطة المكتملة لكل مندوب ويوم عمل في الفترة حتى الآن.',
    numerator: 'الأنشطة',
    denominator: 'أيام عمل المندوبين',
    records: counted(activity),
  },
  'orphan-rate': {
    short: 'بلا تبعية',
    definition: () => 'نسبة الحسابات بلا مالك نشط أو بلا منطقة.',
    numerator: 'بلا مالك أو منطقة',
    denominator: 'الحسابات',
    records: accounts('بلا مالك أو منطقة'),
  },
  'geographic-coverage': {
    short: 'السكان',
    definition: () => 'نسبة السكان الذين يعيشون في نطاق تابع لمنطقة.',
    numerator: 'ضمن منطقة',
    denominator: 'السكان',
    records: counted(like(area, 'بلا منطقة')),
  },
};

const excluded: Record<ExclusionReason, (n: number, text: string, grace: string) => string> = {
  'no-amount': deals('بلا مبلغ'),
  'other-currency': counted(like(record, 'بعملة أخرى')),
  'quota-other-currency': counted(like(quota, 'بعملة أخرى')),
  'no-account': deals('بلا حساب'),
  'no-created': deals('بلا تاريخ إنشاء'),
  'created-after-close': deals('بتاريخ إنشاء بعد الإغلاق'),
  'no-probability': deals('بلا احتمال'),
  'no-forecast': counted(like(openDeal, 'بلا فئة توقع')),
  'past-due': counted(like(openDeal, 'بموعد إغلاق منقضٍ')),
  'no-interval': accounts('في فئة بلا فاصل زمني'),
  'just-assigned': (n, text, grace) => accounts(`بتعيين خلال الأيام الـ${grace} الأخيرة`)(n, text),
  'no-potential': accounts('بلا إمكانات'),
  'potential-too-low': accounts('بمشتريات تتجاوز الإمكانات'),
  'no-population': counted(like(area, 'بلا عدد سكان')),
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'لا توجد حصة لهذه الأيام.',
    'no-forecast': 'لا توجد فرصة مفتوحة ذات فئة توقع.',
    'quota-met': 'تحققت الحصة: لم يتبقَّ ما يلزم تغطيته.',
    'no-closed': 'لا توجد فرص رابحة أو خاسرة في هذه الأيام.',
    'no-won': 'لا توجد فرص رابحة في هذه الأيام.',
    'no-base': 'لا توجد فرص رابحة في الأيام نفسها من العام الماضي.',
    'not-read': 'تبدأ السجلات بعد الأيام نفسها من العام الماضي.',
    'no-previous': 'لا توجد فرص رابحة في العدد نفسه من أيام العمل في الفترة السابقة.',
    'previous-not-read': 'تبدأ السجلات بعد الفترة السابقة.',
    'no-customers': 'لم يكن هناك عملاء عند بداية الفترة.',
    'no-accounts': 'لا توجد هنا حسابات محتسبة.',
    'no-potential': 'لا يوجد حساب ذو إمكانات.',
    'no-population': 'لا يوجد نطاق ذو عدد سكان.',
    'no-plan': 'لا توجد زيارة مستحقة: لا حساب في فئة ذات فاصل زمني.',
    'no-reps': 'لا يعمل هنا أي مندوب.',
    'not-started': 'لم تبدأ الفترة بعد.',
    'period-over': 'هذا المؤشر يستشرف المستقبل، وقد انقضت هذه الأيام.',
    'no-cycle': 'رُبحت كل الفرص في يوم إنشائها.',
    'whole-only': 'لا معنى لهذا المؤشر إلا للشركة بأكملها.',
    'not-finite': 'الأرقام التي يستند إليها أكبر من أن تُحسب.',
  },
  excluded,
};
