import type { AttentionCode, CollectionName } from '../../domain/index.js';
import type { AttentionValues } from '../en/attention.js';
import type { Messages } from '../messages.js';

type Sentence = (v: AttentionValues) => string;

const accounts = (v: AttentionValues) => `${v.text('accounts')} hesap`;
const areas = (v: AttentionValues) => `${v.text('areas')} alan`;
/** “Name: sentence”, or the sentence alone with a capital. */
const about = (v: AttentionValues, text: string) =>
  v.who ? `${v.who}: ${text}` : text.charAt(0).toLocaleUpperCase('tr') + text.slice(1);
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('tr') + text.slice(1);

const sentence: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => {
    const empty = about(
      v,
      v.text('days') ? `${v.text('days')} gündür bölgenin temsilcisi yok.` : 'bölgenin temsilcisi yok.',
    );
    return v.count('accounts') > 0
      ? `${empty} ${v.text('accounts')} hesabın ${v.text('notInTime')} tanesiyle zamanında temas kurulmadı.`
      : empty;
  },
  'behind-plan': (v) => {
    const part = v.count('quarterShort') < v.count('short') ? `${v.text('quarterShort')}, ` : 'tümü ';
    const since =
      v.count('quarterShort') > 0 && v.text('quarterFrom') ? ` (${part}${v.text('quarterFrom')} tarihinden beri)` : '';
    return about(v, `planın ${v.text('short')} gerisinde${since}.`);
  },
  'on-plan': (v) =>
    about(v, v.count('ahead') > 0 ? `planda, bugüne kadar beklenenin ${v.text('ahead')} ilerisinde.` : 'planda.'),
  'no-plan': (v) => (v.who ? `${v.who}: ${lower(v.text('reason'))}` : v.text('reason')),
  'accounts-overdue': (v) =>
    about(
      v,
      `${v.text('class')} sınıfı hesaplarda temas gecikmiş (${v.text('of')} hesaptan ${v.text('accounts')} tanesi).`,
    ),
  overlap: (v) => {
    const pair = `${v.who ?? 'Bu bölge'} ile ${v.text('other')} çakışıyor`;
    if (v.count('areas') === 0) return `${pair}: ${accounts(v)} her ikisine de ait.`;
    return v.count('accounts') > 0
      ? `${pair}: ${areas(v)} ve bu nedenle ${accounts(v)} her ikisine de ait.`
      : `${pair}: ${areas(v)} her ikisine de ait.`;
  },
  'areas-without-territory': (v) => `${areas(v)} (nüfus: ${v.text('population')}) hiçbir bölgeye ait değil.`,
  'accounts-without-territory': (v) => about(v, `${accounts(v)} hiçbir bölgeye ait değil.`),
  'accounts-without-owner': (v) => about(v, `${v.text('accounts')} hesabın sahibi yok.`),
  'past-due-deals': (v) =>
    about(v, `toplam ${v.text('amount')} tutarında ${v.text('deals')} açık fırsatın kapanış tarihi geçti.`),
  'inactive-owner': (v) => `${v.who ?? 'Hesap sahibi'} artık etkin değil ve hâlâ ${v.text('accounts')} hesabın sahibi.`,
  'coverage-below-goal': (v) =>
    about(
      v,
      `kapsama ${v.text('share')}, hedef ${v.text('goal')}. ${v.text('accounts')} hesabın ${v.text('missed')} tanesiyle zamanında temas kurulmadı.`,
    ),
  'win-rate-fell': (v) => about(v, `kazanma oranı düştü (şimdi ${v.text('share')}, geçen yıl ${v.text('before')}).`),
};

const short: Record<AttentionCode, Sentence> = {
  'vacant-territory': (v) => (v.text('since') ? `${v.text('since')} tarihinden beri temsilci yok` : 'Temsilci yok'),
  'behind-plan': (v) => `Planın ${v.text('short')} gerisinde`,
  'on-plan': () => 'Planda',
  'no-plan': (v) => (v.count('quota') > 0 ? 'Henüz başlamadı' : 'Kota yok'),
  'accounts-overdue': (v) => `Gecikmiş ${v.text('class')} sınıfı hesap: ${v.text('accounts')}`,
  overlap: (v) => `Çakışma: ${v.count('areas') > 0 ? areas(v) : accounts(v)}`,
  'areas-without-territory': (v) => `Bölgesi olmayan ${areas(v)}`,
  'accounts-without-territory': (v) => `Bölgesi olmayan ${accounts(v)}`,
  'accounts-without-owner': (v) => `Sahibi olmayan ${accounts(v)}`,
  'past-due-deals': (v) => `Tarihi geçmiş ${v.text('deals')} fırsat`,
  'inactive-owner': (v) => `Etkin değil, ${v.text('accounts')} hesabın sahibi`,
  'coverage-below-goal': (v) => `Kapsama ${v.text('share')}, hedef ${v.text('goal')}`,
  'win-rate-fell': (v) => `Kazanma oranı düştü: ${v.text('share')}`,
};

/** As objects of “gör”. */
const things: Record<CollectionName, string> = {
  territories: 'bölgeyi',
  areas: 'alanı',
  reps: 'temsilciyi',
  accounts: 'hesabı',
  opportunities: 'fırsatı',
  activities: 'etkinliği',
  quotas: 'kotayı',
  assignments: 'atamayı',
};

export const attention: Messages['attention'] = {
  sentence,
  short,
  subtitle: (found, of) => `${of} denetimden ${found} tanesi, en acili önce`,
  severity: { error: 'Acil', warning: 'Uyarı', info: 'Bilgi', ok: 'Sorun yok' },
  see: (collection, n, text) => {
    const object = things[collection];
    return n === 1 ? `${object.charAt(0).toLocaleUpperCase('tr')}${object.slice(1)} gör` : `${text} ${object} gör`;
  },
  show: (name) => `Göster: ${name}`,
  showPassed: 'Göster',
  seeWon: 'Kazanılanları gör',
  passed: (_n, text) => `${text} denetimde sorun yok`,
  allGood: 'Dikkat gerektiren bir şey yok.',
  check: {
    'vacant-territory': 'Her bölgenin temsilcisi var',
    'behind-plan': 'Kazanılan tutar plana ayak uyduruyor',
    'on-plan': 'Plan tutturuluyor',
    'no-plan': 'Kota tanımlı',
    'accounts-overdue': 'En önemli hesaplarla zamanında temas kuruluyor',
    overlap: 'Bölgeler çakışmıyor',
    'areas-without-territory': 'Her alanın bölgesi var',
    'accounts-without-territory': 'Her hesabın bölgesi var',
    'accounts-without-owner': 'Her hesabın sahibi var',
    'past-due-deals': 'Hiçbir açık fırsatın kapanış tarihi geçmemiş',
    'inactive-owner': 'Her hesap sahibi etkin',
    'coverage-below-goal': 'Kapsama hedefe ulaşıyor',
    'win-rate-fell': 'Kazanma oranı korunuyor',
  },
};
