import { describe, expect, test } from 'vitest';
import { locationOf } from '../../src/domain/index.js';

const reason = (lat: unknown, lng: unknown) => {
  const at = locationOf(lat, lng);
  return at.kind === 'missing' ? at.reason : 'point';
};

describe('a location', () => {
  test.each([
    [48.137, 11.575, 48.137, 11.575],
    ['48.137', ' 11.575 ', 48.137, 11.575],
    ['48,137', '11,575', 48.137, 11.575],
    [0, 11, 0, 11],
    [51.5, 0, 51.5, 0],
    [-90, 180, -90, 180],
    [90, -180, 90, -180],
  ])('of %s, %s', (lat, lng, y, x) =>
    expect(locationOf(lat, lng)).toEqual({ kind: 'point', lat: y, lng: x, quality: 'unknown' }),
  );
  test('keeps the quality that it is told', () =>
    expect(locationOf(1, 2, 'street')).toMatchObject({ quality: 'street' }));
});

test.each([
  [undefined, undefined, 'none'],
  [null, 11, 'none'],
  [48, '', 'none'],
  ['  ', 11, 'none'],
  [0, 0, 'zero'],
  ['0', '0.0', 'zero'],
  [-0, 0, 'zero'],
  [122.4, 37.8, 'swapped'],
  [-122.4, 37.8, 'swapped'],
  [91, 91, 'out-of-range'],
  [45, 181, 'out-of-range'],
  [200, 10, 'out-of-range'],
  ['north', 11, 'unreadable'],
  [NaN, 11, 'unreadable'],
  [48, Infinity, 'unreadable'],
  [true, 11, 'unreadable'],
  [{}, [], 'unreadable'],
  ['1,234,5', 11, 'unreadable'],
])('%s, %s is missing: %s', (lat, lng, why) => expect(reason(lat, lng)).toBe(why));
