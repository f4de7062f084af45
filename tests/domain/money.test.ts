import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inUnits, moneyFrom } from '../../src/domain/index.js';

const amountOf = (text: string | number) => moneyFrom(text, 'USD')?.amount;
/** The same rounding with integers of any size: half away from zero at the fourth decimal. */
function exactly(text: string): bigint {
  const [whole, decimals = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole! + decimals.padEnd(4, '0').slice(0, 4)) + (Number(decimals[4] ?? 0) >= 5 ? 1n : 0n);
  return text.startsWith('-') ? -digits : digits;
}
const decimal = fc
  .tuple(fc.constantFrom('', '-'), fc.nat(9_999_999), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }))
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals.length > 0 ? `.${decimals.join('')}` : ''}`);

test('reads decimals exactly, as integers of any size would', () => {
  fc.assert(fc.property(decimal, (text) => BigInt(amountOf(text)!) === exactly(text)));
});
test('adds up without an error, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 200 }), (texts) => {
      const sum = texts.reduce((total, text) => total + amountOf(text)!, 0);
      expect(BigInt(sum)).toBe(texts.reduce((total, text) => total + exactly(text), 0n));
    }),
  );
});
test('three dimes are thirty cents', () =>
  expect(inUnits(amountOf('0.1')! + amountOf('0.1')! + amountOf('0.1')!)).toBe(0.3));
describe.each([
  ['1294.2529', 12_942_529],
  ['+12', 120_000],
  ['.5', 5_000],
  ['-.5', -5_000],
  ['7.', 70_000],
  [' 3.00005 ', 30_001],
  ['-3.00005', -30_001],
  [1e-7, 0],
  [0.1, 1_000],
  [-0, 0],
  ['-0', 0],
  ['-0.00001', 0],
  ['900719925474.0991', 9_007_199_254_740_991],
])('%s', (text, amount) => test(`is ${amount}`, () => expect(Object.is(amountOf(text), amount)).toBe(true)));
test.each(['', ' ', '.', '1e3', '1,000', '12a', '0x10', '--1', '900719925474.0992', NaN, Infinity, 1e21])(
  '“%s” is no amount',
  (text) => expect(amountOf(text)).toBeUndefined(),
);
