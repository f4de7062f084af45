import type { KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { kpiNames } from './kpi-names.js';

const counted = (what: string) => (_n: number, text: string) => `${text} ${what}`;
const wonDeals = counted('kazanılan fırsat');
const openDeals = counted('açık fırsat');
const closedDeals = counted('kapanan fırsat');
const firstDeals = counted('yeni müşteri getiren fırsat');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'Kazanılan tutarın tüm dönemin kotasına oranı.',
    numerator: 'kazanılan',
    denominator: 'dönemin kotası',
    records: wonDeals,
  },
  pacing: {
    short: 'Bugüne kadar',
    definition: () =>
      'Kazanılan tutarın, her kotanın günlerine yayılarak bugüne kadar beklenen kotaya oranı. %100, plana uygun demektir.',
    numerator: 'kazanılan',
    denominator: 'bugüne kadar beklenen kota',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Taahhütlerle',
    definition: () =>
      'Kazanılan ve taahhüt edilen tutarın tüm dönemin kotasına oranı. Taahhüt edilenler, tahmin kategorisi “commit” olan ve dönem sonuna kadar kapanacak açık fırsatlardır.',
    numerator: 'kazanılan veya taahhüt edilen',
    denominator: 'dönemin kotası',
    records: counted('kazanılan veya taahhüt edilen fırsat'),
  },
  sales: {
    short: 'Kazanılan',
    definition: () => 'Dönemde şimdiye kadar kazanılan fırsatların tutarları, kapandıkları güne göre.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Dönemde şimdiye kadar kazanılan tutarın geçen yılın aynı günlerine göre değişimi.',
    numerator: 'kazanılan',
    denominator: 'geçen yılın aynı günlerinde kazanılan',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Önceki döneme göre',
    definition: () =>
      'Dönemde şimdiye kadar kazanılan tutarın, önceki dönemin aynı sayıda iş gününe göre değişimi. Mevsim etkisi giderilmemiştir: güçlü bir sezon zayıf bir sezonla karşılaştırılır.',
    numerator: 'kazanılan',
    denominator: 'önceki dönemin aynı sayıda iş gününde kazanılan',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Bir müşteriden, ona bağlı her şeyle birlikte, ilk kez kazanılan fırsatlar; ${p.gapMonths} ay fırsat kazanılmayan müşteri yeniden yeni sayılır.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Müşteri edinme',
    definition: () => 'Yeni müşterilerin, dönem başındaki müşterilere oranı.',
    numerator: 'yeni müşteriler',
    denominator: 'dönem başındaki müşteriler',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Yeni payı',
    definition: () => 'Yeni müşteri getiren fırsatların tutarının, kazanılan toplam tutara oranı.',
    numerator: 'yeni müşterilerden kazanılan',
    denominator: 'kazanılan',
    records: firstDeals,
  },
  'win-rate': {
    definition: () =>
      'Dönemde şimdiye kadar kazanılan fırsatların, kazanılan veya kaybedilen tüm kapanmış fırsatlara oranı.',
    numerator: 'kazanılan',
    denominator: 'kapanan',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Tutara göre kazanma',
    definition: () =>
      'Kazanılan tutarın, kapanan tüm fırsatların tutarına oranı. Tek bir büyük fırsat sonucu belirleyebilir.',
    numerator: 'kazanılan',
    denominator: 'kapanan',
    records: closedDeals,
  },
  'average-deal': {
    short: 'Ortalama tutar',
    definition: () => 'Kazanılan tutarın, tutarı belli olan kazanılmış fırsat sayısına bölümü.',
    numerator: 'kazanılan',
    denominator: 'fırsat',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'Kazanılan fırsatlarda oluşturulmadan kapanışa kadar geçen ortalama gün sayısı.',
    numerator: 'toplam gün',
    denominator: 'kazanılan fırsat',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Günlük hız',
    definition: () =>
      'Açık fırsatlar × kazanma oranı × ortalama fırsat tutarı ÷ satış döngüsü: bu hızda bir günün getirisi.',
    records: openDeals,
  },
  'pipeline-coverage': {
    short: 'Hat karşılama',
    definition: () => 'Kalan kotanın her birimi için dönem sonuna kadar kapanacak açık tutar.',
    numerator: 'açık, dönem içinde kapanacak',
    denominator: 'kalan kota',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Bugünden dönem sonuna kadar kapanacak açık fırsatların tutarları.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Ağırlıklı',
    definition: () => 'Dönem sonuna kadar kapanacak açık fırsatların, her biri olasılığıyla çarpılmış tutarları.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Sınıfının ziyaret sıklığı içinde tamamlanmış bir ziyaret veya arama bulunan hesapların oranı: ${p.intervals} gün.`,
    numerator: 'zamanında temas kurulan',
    denominator: 'sayılan hesap',
    records: counted('kapsanmayan hesap'),
  },
  'call-plan': {
    definition: (p) =>
      `Sınıfların gerektirdiği temaslardan (${p.intervals} gün) gerçekleştirilenler; her hesap kendi planı kadar sayılır.`,
    numerator: 'gerçekleşen, plan kadar',
    denominator: 'şimdiye kadar planlanan',
    records: counted('planının gerisindeki hesap'),
  },
  'potential-coverage': {
    short: 'Potansiyel',
    definition: (p) =>
      `Sınıfının ziyaret sıklığı içinde temas kurulan hesapların potansiyelinin toplam potansiyele oranı: ${p.intervals} gün.`,
    numerator: 'zamanında temas kurulan potansiyel',
    denominator: 'sayılan potansiyel',
    records: counted('kapsanmayan hesap'),
  },
  'book-engagement': {
    short: 'Temas',
    definition: (p) => `Son ${p.engagedMonths} ayda tamamlanmış bir temas bulunan hesapların tüm hesaplara oranı.`,
    numerator: 'temas kurulan',
    denominator: 'hesap',
    records: counted('temas kurulmayan hesap'),
  },
  penetration: {
    definition: () => 'Son 12 ayda satın alma yapan hesapların oranı.',
    numerator: 'satın alan',
    denominator: 'hesap',
    records: counted('satın alma yapmayan hesap'),
  },
  'white-space': {
    definition: () =>
      'Hesapların bir yılda satın alabileceği tutardan son 12 ayda bizden satın aldıkları tutarın çıkarılmasıyla bulunur.',
    records: counted('potansiyeli kalan hesap'),
  },
  'activity-rate': {
    definition: () => 'Dönemde şimdiye kadar temsilci ve iş günü başına tamamlanan etkinlikler.',
    numerator: 'etkinlik',
    denominator: 'temsilci günü',
    records: counted('etkinlik'),
  },
  'orphan-rate': {
    short: 'Sahipsiz',
    definition: () => 'Etkin sahibi veya bölgesi olmayan hesapların oranı.',
    numerator: 'sahibi veya bölgesi olmayan',
    denominator: 'hesap',
    records: counted('sahibi veya bölgesi olmayan hesap'),
  },
  'geographic-coverage': {
    short: 'Nüfus',
    definition: () => 'Nüfusun, bir bölgenin alanlarında yaşayan kısmının oranı.',
    numerator: 'bir bölgede',
    denominator: 'kişi',
    records: counted('bölgesi olmayan alan'),
  },
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'Bu günler için kota yok.',
    'no-forecast': 'Hiçbir açık fırsatın tahmin kategorisi yok.',
    'quota-met': 'Kota tutturuldu: karşılanacak bir şey kalmadı.',
    'no-closed': 'Bu günlerde kazanılan veya kaybedilen bir şey yok.',
    'no-won': 'Bu günlerde kazanılan bir şey yok.',
    'no-base': 'Geçen yılın aynı günlerinde kazanılan bir şey yok.',
    'not-read': 'Kayıtlar geçen yılın aynı günlerinden sonra başlıyor.',
    'no-previous': 'Önceki dönemin aynı sayıda iş gününde kazanılan bir şey yok.',
    'previous-not-read': 'Kayıtlar önceki dönemden sonra başlıyor.',
    'no-customers': 'Dönem başında müşteri yoktu.',
    'no-accounts': 'Burada sayılan hesap yok.',
    'no-potential': 'Hiçbir hesabın potansiyeli yok.',
    'no-population': 'Hiçbir alanın nüfusu yok.',
    'no-plan': 'Beklenen ziyaret yok: hiçbir hesabın sınıfı için ziyaret sıklığı yok.',
    'no-reps': 'Burada çalışan temsilci yok.',
    'not-started': 'Dönem henüz başlamadı.',
    'period-over': 'Bu gösterge ileriye bakar ve bu günler geçti.',
    'no-cycle': 'Her fırsat oluşturulduğu gün kazanıldı.',
    'whole-only': 'Bu gösterge yalnızca tüm şirket için anlamlıdır.',
    'not-finite': 'Dayandığı sayılar hesaplanamayacak kadar büyük.',
  },
  excluded: {
    'no-amount': counted('tutarı olmayan fırsat'),
    'other-currency': counted('başka para biriminde kayıt'),
    'quota-other-currency': counted('başka para biriminde kota'),
    'no-account': counted('hesabı olmayan fırsat'),
    'no-created': counted('oluşturma tarihi olmayan fırsat'),
    'created-after-close': counted('kapandıktan sonra oluşturulan fırsat'),
    'no-probability': counted('olasılığı olmayan fırsat'),
    'no-forecast': counted('tahmin kategorisi olmayan açık fırsat'),
    'past-due': counted('kapanış tarihi geçmiş açık fırsat'),
    'no-interval': counted('sınıfının ziyaret sıklığı olmayan hesap'),
    'just-assigned': (_n, text, grace) => `atanalı ${grace} günden az olmuş ${text} hesap`,
    'no-potential': counted('potansiyeli olmayan hesap'),
    'potential-too-low': counted('potansiyelinden fazla satın alan hesap'),
    'no-population': counted('nüfusu olmayan alan'),
  },
};
