const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz012345';

/** A text that nobody guesses: 160 bits and more, in letters and digits. */
export function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  let out = '';
  for (const byte of bytes) out += DIGITS[byte % DIGITS.length]!;
  return out;
}
