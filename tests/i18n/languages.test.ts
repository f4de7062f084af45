import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '../../src/domain/index.js';
import { en } from '../../src/i18n/en/index.js';
import { type Forms, type Messages, formatsOf, languages, loadLanguage, messagesFor } from '../../src/i18n/index.js';
import { alikeEverywhere, alikeIn } from './support/alike.js';
import { type Message, argumentsFor, messagesOf, parametersOf, said, takesCount } from './support/messages.js';

/** Every set of forms that a message chose from, by language. */
const chosen = vi.hoisted(() => new Map<string, Set<string>>());
vi.mock('../../src/i18n/plural.js', async (original) => {
  const real = await original<typeof import('../../src/i18n/plural.js')>();
  return {
    ...real,
    pluralsOf: (language: string) => {
      const choose = real.pluralsOf(language);
      const own = chosen.get(language) ?? new Set<string>();
      chosen.set(language, own);
      return (n: number, forms: Forms) => {
        own.add(JSON.stringify(forms));
        return choose(n, forms);
      };
    },
  };
});

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 100];
const wanted = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'tr'];
const english = messagesOf(en as Messages);
const names = new Map([...english].map(([path, message]) => [path, parametersOf(message)]));
const others = languages.filter((l) => l !== 'en');
const categoryOf = (language: string) => {
  const rules = new Intl.PluralRules(language);
  return (n: number) => rules.select(n);
};
/** A text that nobody would write, for a parameter. */
const mark = (name: string) => `⟪${name}⟫`;
const say = (path: string, message: Message, count: number, day?: string) =>
  said(
    message,
    argumentsFor(path, names.get(path) ?? [], { count, text: mark, ...(day === undefined ? {} : { day }) }),
  );
const counted = [...english.keys()].filter((path) => takesCount(names.get(path)!));

test('the languages that are promised are there, English first, the others by their codes', () => {
  expect(languages).toEqual(['en', ...wanted]);
});

describe.each(others)('%s', (language) => {
  let own: ReadonlyMap<string, Message>;
  beforeAll(async () => {
    await loadLanguage(language);
    own = messagesOf(messagesFor(language));
  });
  /** All that is said for such counts. */
  const each = (counts: readonly number[], day?: string) =>
    [...own].flatMap(([path, message]) =>
      (counted.includes(path) ? counts : counts.slice(0, 1)).flatMap((n) =>
        say(path, message, n, day).map((text) => ({ path, text })),
      ),
    );

  test('has what English has, texts as texts and functions as functions', () => {
    // a short name is given where the long one is too long for a narrow column
    const kinds = (all: ReadonlyMap<string, Message>) =>
      [...all]
        .filter(([path]) => path === 'kpis.of.pacing.short' || !/^kpis\.of\..*\.short$/.test(path))
        .map(([path, m]) => `${path}: ${typeof m}`);
    expect(kinds(own).sort()).toEqual(kinds(english).sort());
  });

  test('says something for every count, without holes', () => {
    const odd = /\bundefined\b|\bnull\b|\bNaN\b|\[object|\$\{|\{\w*\}|%[sd]|TODO|=>| {2}| [.,;:?!]|⟪⟫| $|^ |^$/;
    const holes = each(COUNTS).filter(({ path, text }) => path !== 'scorecard.join' && odd.test(text));
    expect(holes).toEqual([]);
  });

  test('keeps what is inserted', () => {
    const inserted = (texts: readonly string[]) =>
      texts.map((t) => [...new Set(t.match(/⟪\w+⟫/g))].sort().join(' ')).join(' | ');
    const lost = [...own].flatMap(([path, message]) => {
      const [has, needs] = [inserted(say(path, message, 5)), inserted(say(path, english.get(path) ?? message, 5))];
      return has === needs ? [] : [{ path, has, needs }];
    });
    expect(lost).toEqual([]);
  });

  test('is not English', () => {
    const allowed = { ...alikeIn[language] };
    const alike = [...own].filter(([path, message]) => {
      const text = say(path, message, 5);
      return (
        path in alikeEverywhere === false &&
        text.every((t) => !(t in allowed)) &&
        text.join('|') === say(path, english.get(path) ?? '', 5).join('|')
      );
    });
    expect(alike.map(([path, message]) => `${path}: ${say(path, message, 5)[0]}`)).toEqual([]);
  });

  test('gives every form that its numbers ask for', () => {
    for (const [path, message] of own) for (const count of COUNTS) say(path, message, count);
    const select = categoryOf(language);
    const asked = new Set(Array.from({ length: 999 }, (_, i) => select(i + 1)));
    const lacking = [...(chosen.get(language) ?? [])].filter((text) => {
      const forms = Object.keys(JSON.parse(text) as Forms);
      return forms.length > 1 && [...asked].some((form) => !forms.includes(form));
    });
    expect(lacking).toEqual([]);
  });

  test('says counts of one category alike, and has other words for other categories', () => {
    const select = categoryOf(language);
    // 0, 1 and 2 have sayings of their own, such as “today” and “yesterday”
    const numbers = [3, 5, 6, 7, 11, 12, 22, 23, 25, 100, 103, 111];
    const bare = (path: string, n: number) => say(path, own.get(path)!, n).join('|');
    const mixed = counted.filter((path) => {
      const byCategory = new Map<string, string>();
      return numbers.some((n) => {
        const text = bare(path, n);
        const first = byCategory.get(select(n)) ?? text;
        byCategory.set(select(n), first);
        return first !== text;
      });
    });
    expect(mixed).toEqual([]);
    const differing = (a: number, b: number) => counted.filter((path) => bare(path, a) !== bare(path, b)).length;
    const pairs: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
      pl: [
        [1, 2],
        [2, 5],
        [1, 5],
        [22, 25],
      ],
      ar: [
        [1, 2],
        [2, 3],
        [3, 11],
        [1, 11],
      ],
      he: [
        [1, 2],
        [1, 5],
      ],
      ja: [],
      tr: [],
    };
    // “account”, “opportunità” and “record” have no plural of their own in Italian
    const least = language === 'it' ? 0.55 : 0.7;
    for (const [a, b] of pairs[language] ?? [[1, 5]])
      expect(differing(a, b) / counted.length, `${a} and ${b}`).toBeGreaterThan(least);
  });

  test('writes days at the end of a sentence with one full stop', () => {
    const formats = formatsOf({ locale: language, timeZone: 'UTC', currency: 'EUR' });
    const days = Array.from({ length: 12 }, (_, i) => formats.dayShort(addDays('2026-01-15', i * 30), '2026-06-01'));
    expect(days.flatMap((day) => each([5], day)).filter(({ text }) => text.includes('..'))).toEqual([]);
  });

  test('has its own quotation marks and apostrophes', () => {
    const prose = (text: string) => text.replace(/\w+="…?(001…)?"/g, '');
    expect(each([5]).filter(({ text }) => /["`]|\w'\w/.test(prose(text)))).toEqual([]);
  });

  test('begins no file with ID, which Excel takes for another kind of file', () => {
    expect(own.get('exporting.id')).not.toMatch(/^ID/);
  });

  test('has short buttons', () => {
    const long = buttons
      .map((path) => ({ path, own: say(path, own.get(path)!, 5)[0]!, english: say(path, english.get(path)!, 5)[0]! }))
      .filter((b) => b.own.length > Math.max(b.english.length * 1.6, b.english.length + 8));
    expect(long.filter((b) => b.own.length > 26)).toEqual([]);
  });
});

/** What stands on a button, a tab or a menu entry. */
const buttons = [...english.keys()].filter(
  (path) =>
    path.endsWith('.action') ||
    [
      'account.changeOwner',
      ...['check', 'keep', 'back', 'discard', 'publish'].map((k) => `account.form.${k}`),
      ...['undo', 'takeYours', 'takeTheirs', 'again', 'checkAgain'].map((k) => `account.outcome.${k}`),
      'attention.see',
      'attention.show',
      'attention.showPassed',
      'attention.seeWon',
      ...[
        'map',
        'chart',
        'table',
        'asIs',
        'asWas',
        'close',
        'cancel',
        'tryAgain',
        'showAll',
        'showMore',
        'showLess',
      ].map((k) => `common.${k}`),
      ...['export', 'details', 'seeWhy', 'filter'].map((k) => `common.${k}`),
      ...['copy', 'csv', 'xlsx', 'png', 'svg', 'print'].map((k) => `exporting.${k}`),
      'map.clear',
      'map.open',
      'start.tryAgain',
    ].includes(path),
);
