import type { Messages } from '../messages.js';

export const start: Messages['start'] = {
  account: 'من يغطي هذا الحساب',
  attention: 'يحتاج إلى اهتمام',
  map: 'خريطة المناطق',
  ranked: 'المندوبون والمناطق',
  scorecard: 'بطاقة الأداء',
  notLoaded: 'تعذر تحميل شيفرة هذه الأداة. يُرجى التحقق من الاتصال ثم المحاولة مرة أخرى.',
  tryAgain: 'إعادة المحاولة',
};
