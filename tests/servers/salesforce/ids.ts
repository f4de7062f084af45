const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The 18 characters of an id of 15: three more that tell the case of five characters each
 * (https://help.salesforce.com/s/articleView?id=000385585).
 */
export function long(id: string): string {
  if (id.length !== 15) return id;
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id[block * 5 + i]!)) bits |= 1 << i;
    suffix += ALPHABET[bits]!;
  }
  return id + suffix;
}
/** The nth id of an object with a key prefix of three characters. */
export function idOf(prefix: string, n: number): string {
  let digits = '';
  for (let rest = n; digits.length < 9; rest = Math.floor(rest / 62)) digits = DIGITS[rest % 62]! + digits;
  return long(`${prefix}R00${digits}`);
}
export const isId = (text: string) => /^[0-9a-zA-Z]{15}([0-9a-zA-Z]{3})?$/.test(text);
/** A value as text; nothing where it is none. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
