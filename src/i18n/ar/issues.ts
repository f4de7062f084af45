import type { Messages } from '../messages.js';
import { type Noun, account, count, deal, like, record, rep } from './grammar.js';

const number: Noun = ['رقم واحد', 'رقمان', 'رقمين', 'أرقام', 'رقمًا', 'رقم'];
const date: Noun = ['تاريخ واحد', 'تاريخان', 'تاريخين', 'تواريخ', 'تاريخًا', 'تاريخ'];
const id: Noun = ['معرّف واحد', 'معرّفان', 'معرّفين', 'معرّفات', 'معرّفًا', 'معرّف'];

const words: Record<string, readonly [what: Noun, remedy: string]> = {
  'location-none': [like(account, 'بلا إحداثيات'), 'يُرجى ترميز العناوين جغرافيًا في نظام CRM.'],
  'location-zero': [
    like(account, 'في الموقع \u20660, 0\u2069'),
    'هذه علامة على فشل الترميز الجغرافي: يُرجى إعادة الترميز.',
  ],
  'location-swapped': [
    like(account, 'مع تبديل بين خط العرض وخط الطول'),
    'يُرجى التحقق من ربط الحقول، أو تبديل القيمتين.',
  ],
  'location-out-of-range': [
    like(account, 'بإحداثيات خارج المدى'),
    'يُرجى التصحيح في نظام CRM: خط العرض من \u2066−90\u2069 إلى 90، وخط الطول من \u2066−180\u2069 إلى 180.',
  ],
  'location-unreadable': [
    like(account, 'بإحداثيات غير مقروءة'),
    'تُكتب الإحداثيات بالدرجات العشرية، مثل \u206639.7684\u2069.',
  ],
  'outside-country': [like(account, 'بموقع خارج بلد الحساب'), 'يُرجى التحقق من العناوين وإعادة الترميز الجغرافي.'],
  'history-contradicts': [like(rep, 'في منطقة تتعارض مع سجل التعيينات'), 'يُرجى تصحيح سجل التعيينات، أو منطقة المندوب.'],
  'history-ended': [like(rep, 'في منطقة انتهت وفق سجل التعيينات'), 'يُرجى تصحيح سجل التعيينات، أو منطقة المندوب.'],
  'seller-not-owner': [
    like(deal, 'لبائع غير مالك الحساب'),
    'كثيرًا ما يحدث ذلك بعد تغيير المالك مباشرة. «التاريخي» يحتسب البائع، و«الحالي» يحتسب المالك الحالي.',
  ],
  'unknown-reference': [like(record, 'مع مرجع إلى سجل غير موجود'), 'يُرجى تصحيح المرجع، أو تحميل السجلات الناقصة أيضًا.'],
  'unknown-owner': [like(account, 'بمالك ليس من المندوبين'), 'يُرجى نقل الملكية إلى مندوب نشط.'],
  'unknown-class': [
    like(account, 'في فئة بلا فاصل زمني للزيارات'),
    'يُرجى استخدام A أو B أو C، أو إضافة الفئة إلى السياسة.',
  ],
  'unknown-forecast': [
    like(deal, 'بفئة توقع غير معروفة'),
    'القيم المتاحة: \u2066commit, best case, pipeline, omitted\u2069. وحتى ذلك الحين لا تُحتسب في أي فئة.',
  ],
  'no-amount': [like(deal, 'بلا مبلغ'), 'يُرجى إدخال المبلغ؛ وحتى ذلك الحين يُحتسب صفرًا.'],
  'unreadable-number': [like(number, 'بصيغة غير مقروءة'), 'تُكتب الأرقام بصيغة عشرية بسيطة، مثل \u20661294.25\u2069.'],
  'unreadable-date': [like(date, 'بصيغة غير مقروءة'), 'تُكتب التواريخ بالشكل \u20662026-08-18\u2069.'],
  'duplicate-id': [like(id, 'في أكثر من سجل'), 'يُحتسب السجل الأحدث. يُرجى حذف الآخر.'],
  'missing-id': [like(record, 'بلا معرّف'), 'يُرجى إعطاء كل سجل معرّفًا خاصًا به.'],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => {
    const found = words[code];
    return found ? count(n, text, found[0]) : `${text} × ${code}`;
  },
  remedy: (code) => words[code]?.[1] ?? 'يُرجى التحقق من السجل في نظام CRM.',
};
