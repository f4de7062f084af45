import type { Messages } from '../messages.js';

const words: Record<string, readonly [title: (n: string) => string, remedy: string]> = {
  'location-none': [(n) => `${n} hesabın koordinatları yok`, 'CRM’deki adresleri coğrafi kodlayın.'],
  'location-zero': [
    (n) => `${n} hesap 0, 0 noktasında`,
    'Bu, başarısız bir coğrafi kodlamanın sonucudur: yeniden kodlayın.',
  ],
  'location-swapped': [
    (n) => `${n} hesapta enlem ve boylam yer değiştirmiş`,
    'Veri alanı eşlemesini denetleyin veya iki değerin yerini değiştirin.',
  ],
  'location-out-of-range': [
    (n) => `${n} hesabın koordinatları geçersiz`,
    'CRM’de düzeltin: enlem −90 ile 90, boylam −180 ile 180 arasındadır.',
  ],
  'location-unreadable': [
    (n) => `${n} hesabın koordinatları okunamıyor`,
    'Koordinatlar noktalı ondalık derecelerdir, örneğin 39.7684.',
  ],
  'outside-country': [
    (n) => `${n} hesap kendi ülkesinin dışında görünüyor`,
    'Adresleri denetleyin ve yeniden coğrafi kodlayın.',
  ],
  'history-contradicts': [
    (n) => `${n} temsilcinin bölgesi geçmişle çelişiyor`,
    'Geçmişi veya temsilcinin bölgesini düzeltin.',
  ],
  'history-ended': [
    (n) => `${n} temsilcinin bölgesi geçmişte sona ermiş`,
    'Geçmişi veya temsilcinin bölgesini düzeltin.',
  ],
  'seller-not-owner': [
    (n) => `${n} fırsatı hesap sahibinden başka biri sattı`,
    'Sahip değişikliğinden sonra çoğunlukla doğrudur. “O günkü” satanı, “Güncel” şimdiki sahibi sayar.',
  ],
  'unknown-reference': [
    (n) => `${n} kayıt, var olmayan bir kayda başvuruyor`,
    'Başvuruyu düzeltin veya eksik kayıtları da yükleyin.',
  ],
  'unknown-owner': [(n) => `${n} hesabın sahibi bir temsilci değil`, 'Bunları etkin bir temsilciye verin.'],
  'unknown-class': [
    (n) => `${n} hesabın sınıfı için ziyaret sıklığı yok`,
    'A, B veya C kullanın ya da sınıfı şirket kurallarına ekleyin.',
  ],
  'unknown-forecast': [
    (n) => `${n} fırsatın tahmin kategorisi bilinmiyor`,
    'commit, best case, pipeline veya omitted kullanın; o zamana kadar hiçbirinde sayılmaz.',
  ],
  'no-amount': [(n) => `${n} fırsatın tutarı yok`, 'Tutarı girin; o zamana kadar sıfır sayılır.'],
  'unreadable-number': [(n) => `${n} sayı okunamadı`, 'Noktalı yalın ondalık sayılar yazın, örneğin 1294.25.'],
  'unreadable-date': [(n) => `${n} tarih okunamadı`, 'Tarihleri 2026-08-18 biçiminde yazın.'],
  'duplicate-id': [(n) => `${n} kimlik iki kez geçiyor`, 'Sonraki kayıt geçerlidir. Diğerini kaldırın.'],
  'missing-id': [(n) => `${n} kaydın kimliği yok`, 'Her kayda kendi kimliğini verin.'],
};

export const issues: Messages['issues'] = {
  title: (code, _n, text) => words[code]?.[0](text) ?? `${text} × ${code}`,
  remedy: (code) => words[code]?.[1] ?? 'CRM’deki kaydı denetleyin.',
};
