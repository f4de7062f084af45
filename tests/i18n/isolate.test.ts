import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../src/i18n/index.js';
import { isolate, isolating } from '../../src/i18n/isolate.js';

const [FSI, PDI] = ['\u2068', '\u2069'];

describe('a name in a sentence of the other direction', () => {
  test('stays together', () => {
    expect(isolate('Acme (West) Inc.', 'rtl')).toBe(`${FSI}Acme (West) Inc.${PDI}`);
    expect(isolate('מרכז 5.', 'ltr')).toBe(`${FSI}מרכז 5.${PDI}`);
    expect(isolate('$2.21K', 'rtl')).toBe(`${FSI}$2.21K${PDI}`);
  });
  test('is left alone where nothing can move', () => {
    for (const [text, into] of [
      ['Acme (West) Inc.', 'ltr'],
      ['מרכז 5.', 'rtl'],
      ['1,234.5', 'rtl'],
      ['month', 'rtl'],
      ['location-none', 'rtl'],
      ['C-06', 'rtl'],
    ] as const)
      expect(isolate(text, into)).toBe(text);
  });
  test('is isolated once', () => {
    expect(isolate(isolate('Acme Inc.', 'rtl'), 'rtl')).toBe(`${FSI}Acme Inc.${PDI}`);
  });
});

test('names in a list stay in the order of the language', () => {
  const list = (locale: string) => formatsOf({ locale, timeZone: 'UTC', currency: 'USD' }).list(['North', 'South']);
  expect(list('he')).toMatch(/^\u2068North\u2069.*\u2068South\u2069$/);
  expect(list('en')).toBe('North and South');
});

describe('a catalogue', () => {
  const messages = isolating(
    {
      title: 'כותרת',
      say: (name: string, n: number) => `${name}, ${n}`,
      many: (names: readonly string[]) => names.join(' '),
      item: (v: { readonly who: string; text(key: string): string }) => `${v.who} ${v.text('days')}`,
    },
    'rtl',
  );
  test('isolates texts, lists and what objects give', () => {
    expect(messages.title).toBe('כותרת');
    expect(messages.say('Acme Inc.', 3)).toBe(`${FSI}Acme Inc.${PDI}, 3`);
    expect(messages.many(['A b', 'שם'])).toBe(`${FSI}A b${PDI} שם`);
    expect(messages.item({ who: 'Dana W.', text: (key) => `of ${key}` })).toBe(
      `${FSI}Dana W.${PDI} ${FSI}of days${PDI}`,
    );
  });
});
