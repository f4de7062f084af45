/** Records that could not be understood: what is wrong, and what helps. Codes come from adapters. */
const words: Record<string, readonly [one: string, many: (n: string) => string, remedy: string]> = {
  'location-none': [
    '1 account has no coordinates',
    (n) => `${n} accounts have no coordinates`,
    'Geocode their addresses in the CRM.',
  ],
  'location-zero': [
    '1 account is at 0, 0',
    (n) => `${n} accounts are at 0, 0`,
    'That is a geocoder’s failure: geocode them again.',
  ],
  'location-swapped': [
    '1 account has latitude and longitude swapped',
    (n) => `${n} accounts have latitude and longitude swapped`,
    'Check the field mapping, or swap the two values.',
  ],
  'location-out-of-range': [
    '1 account has coordinates off the globe',
    (n) => `${n} accounts have coordinates off the globe`,
    'Correct them in the CRM: latitude −90 to 90, longitude −180 to 180.',
  ],
  'location-unreadable': [
    '1 account has unreadable coordinates',
    (n) => `${n} accounts have unreadable coordinates`,
    'Coordinates are decimal degrees, such as 39.7684.',
  ],
  'outside-country': [
    '1 account lies outside its country',
    (n) => `${n} accounts lie outside their country`,
    'Check their addresses and geocode them again.',
  ],
  'history-contradicts': [
    '1 rep’s territory contradicts the history',
    (n) => `${n} reps’ territories contradict the history`,
    'Correct the history, or the rep’s territory.',
  ],
  'history-ended': [
    '1 rep has a territory that the history has ended',
    (n) => `${n} reps have territories that the history has ended`,
    'Correct the history, or the rep’s territory.',
  ],
  'seller-not-owner': [
    '1 opportunity was sold by somebody other than the account’s owner',
    (n) => `${n} opportunities were sold by somebody other than the account’s owner`,
    'Often right after a change of owner. As was counts the seller, as is the present owner.',
  ],
  'unknown-reference': [
    '1 record names another that does not exist',
    (n) => `${n} records name others that do not exist`,
    'Correct the reference, or load the missing records too.',
  ],
  'unknown-owner': [
    '1 account has an owner who is no rep',
    (n) => `${n} accounts have an owner who is no rep`,
    'Give them to an active rep.',
  ],
  'unknown-class': [
    '1 account has a class without a visit interval',
    (n) => `${n} accounts have a class without a visit interval`,
    'Use A, B or C, or add the class to the policy.',
  ],
  'unknown-forecast': [
    '1 opportunity has an unknown forecast category',
    (n) => `${n} opportunities have unknown forecast categories`,
    'Use commit, best case, pipeline or omitted; until then it counts in none.',
  ],
  'no-amount': [
    '1 opportunity has no amount',
    (n) => `${n} opportunities have no amount`,
    'Fill in the amount; until then it counts as nothing.',
  ],
  'unreadable-number': [
    '1 number could not be read',
    (n) => `${n} numbers could not be read`,
    'Write plain decimals, such as 1294.25.',
  ],
  'unreadable-date': ['1 date could not be read', (n) => `${n} dates could not be read`, 'Write dates as 2026-08-18.'],
  'duplicate-id': [
    '1 id occurs twice',
    (n) => `${n} ids occur twice`,
    'The later record counts. Remove the other one.',
  ],
  'missing-id': ['1 record has no id', (n) => `${n} records have no id`, 'Give each record an id of its own.'],
};

export const issues = {
  title: (code: string, n: number, text: string): string => {
    const found = words[code];
    return found ? (n === 1 ? found[0] : found[1](text)) : `${text} × ${code}`;
  },
  remedy: (code: string): string => words[code]?.[2] ?? 'Check the record in the CRM.',
};
