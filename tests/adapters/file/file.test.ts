import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { file, importFiles, type FileOptions } from '../../../src/adapters/file/index.js';
import { dayFromText, decimalOf, orderOf } from '../../../src/adapters/file/values.js';

const csv = (name: string, ...lines: string[]) => ({ name, text: lines.join('\n') });
const read = (files: FileOptions['files'], options: Omit<FileOptions, 'files'> = {}) => importFiles(files, options);
const brief = (issues: Awaited<ReturnType<typeof importFiles>>['issues']) =>
  issues.map(({ record, field, code, value }) => [record, field, code, value]);

describe('recognising a file', () => {
  test('headers are found whatever their case, spaces, underscores and suffix', async () => {
    const { records } = await read([
      csv('Export 2026.csv', 'ACCOUNT_ID;Account Name;Billing  City;Service_Class__c', '1;Acme;Bonn;A'),
    ]);
    expect(records.accounts).toEqual([
      { id: '1', name: 'Acme', class: 'A', city: 'Bonn', at: { kind: 'missing', reason: 'none' } },
    ]);
  });
  test('a mapping says what can’t be guessed', async () => {
    const { records } = await read([csv('x.csv', 'Nr,Wer,Gewonnen am', '7,R1,2026-01-31')], {
      mapping: { 'x.csv': { is: 'opportunities', fields: { id: 'Nr', owner: 'Wer', closes: 'gewonnen am' } } },
    });
    expect(records.opportunities).toEqual([{ id: '7', owner: 'R1', stage: '', state: 'open', closes: '2026-01-31' }]);
  });
  test('a mapping to a column that isn’t there is refused with its name', async () => {
    const mapping = { 'x.csv': { is: 'accounts', fields: { id: 'Nr' } } } as const;
    await expect(read([csv('x.csv', 'id,name', '1,A')], { mapping })).rejects.toThrow('x.csv has no column “Nr”');
  });
  test('what is no data file, and what fits nothing, is reported and not read', async () => {
    const { report } = await read([csv('README.md', 'hello'), csv('weather.csv', 'day,rain', '2026-01-01,3')]);
    expect(report).toEqual([
      { name: 'README.md', collection: 'ignored', rows: 0, why: 'No CSV, JSON, GeoJSON or TopoJSON file.' },
      {
        name: 'weather.csv',
        collection: 'ignored',
        rows: 1,
        why: expect.stringMatching(/^Not \w+: no column for /) as string,
      },
    ]);
  });
  test('JSON lists and lists by collection are tables like any other', async () => {
    const json = {
      accounts: [{ Id: 'A1', Name: 'Acme', BillingCity: 'Bonn' }],
      users: [{ Id: 'U1', Name: 'Ada', IsActive: false }],
    };
    const { records } = await read([{ name: 'all.json', text: JSON.stringify(json) }]);
    expect(records.accounts).toMatchObject([{ id: 'A1', city: 'Bonn' }]);
    expect(records.reps).toEqual([{ id: 'U1', name: 'Ada', active: false }]);
  });
  test('files of the browser are decoded: UTF-8 with a mark, UTF-16, Windows-1252', async () => {
    const text = 'id,name,city\n1,José,Köln\n';
    const latin = Uint8Array.from(text, (c) => c.charCodeAt(0));
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]);
    for (const bytes of [new TextEncoder().encode(`\uFEFF${text}`), latin, wide]) {
      const { records } = await read([new File([bytes], 'accounts.csv')]);
      expect(records.accounts).toMatchObject([{ id: '1', name: 'José', city: 'Köln' }]);
    }
  });
});

describe('what can’t be understood', () => {
  test('is an issue with field, record and value; the record stays where it can', async () => {
    const { records, issues } = await read([
      csv('reps.csv', 'id,name', 'R1,Ada'),
      csv('territories.csv', 'id,name', 'T1,North'),
      csv(
        'accounts.csv',
        'id,name,owner,lat,lon,annualRevenue',
        '1,Zero,R1,0,0,5',
        '1,Again,R9,95,10,lots',
        ',Nameless,R1,200,1,1',
      ),
      csv(
        'opportunities.csv',
        'id,account,owner,territory,amount,stage,closes',
        'O1,1,R2,T7,abc,Won,2026-01-01',
        'O2,1,R1,T1,5,Won,2026-13-01',
        'O3,1,,T1,5,Won,2026-01-02',
      ),
    ]);
    expect(brief(issues)).toEqual([
      ['1', 'at', 'location-zero', '0, 0'],
      ['1~2', 'id', 'duplicate-id', '1'],
      ['1~2', 'at', 'location-swapped', '95, 10'],
      ['1~2', 'revenue', 'unreadable-number', 'lots'],
      ['accounts.csv:4', 'id', 'missing-id', 'accounts.csv:4'],
      ['accounts.csv:4', 'at', 'location-out-of-range', '200, 1'],
      ['O1', 'amount', 'unreadable-number', 'abc'],
      ['O2', 'closes', 'unreadable-date', '2026-13-01'],
      ['O3', 'owner', 'missing-owner', ''],
      ['1~2', 'owner', 'unknown-reference', 'R9'],
      ['O1', 'owner', 'unknown-reference', 'R2'],
      ['O1', 'territory', 'unknown-reference', 'T7'],
      ['O1', 'owner', 'seller-not-owner', 'R2'],
    ]);
    expect(records.accounts?.map(({ id }) => id)).toEqual(['1', '1~2', 'accounts.csv:4']);
    expect(records.opportunities?.map(({ id }) => id)).toEqual(['O1', 'O3']);
  });
  test('an unknown forecast category is one, and the record is in none; closed is no category', async () => {
    const words = ['Commit', 'Best Case', 'PIPELINE', 'Omitted', '', 'Closed', 'maybe'];
    const { records, issues } = await read([
      csv(
        'opportunities.csv',
        'id,owner,amount,stage,closes,Forecast Category',
        ...words.map((word, i) => `O${i},,5,Open,2026-01-02,${word}`),
      ),
    ]);
    expect(records.opportunities?.map((o) => o.forecast)).toEqual([
      'commit',
      'best-case',
      'pipeline',
      'omitted',
      undefined,
      undefined,
      undefined,
    ]);
    expect(brief(issues).filter(([, field]) => field === 'forecast')).toEqual([
      ['O6', 'forecast', 'unknown-forecast', 'maybe'],
    ]);
  });
  test('comes with the page of its record; of a record that could not be made, with the last', async () => {
    const adapter = file({
      files: [csv('opportunities.csv', 'id,owner,stage,closes', 'O1,,Won,2026-01-01', 'O2,R1,Won,never')],
    });
    const pages = [];
    for await (const page of adapter.read({ collection: 'opportunities' }, { signal: new AbortController().signal }))
      pages.push(...(page.issues ?? []));
    expect(brief(pages)).toEqual([
      ['O1', 'owner', 'missing-owner', ''],
      ['O2', 'closes', 'unreadable-date', 'never'],
    ]);
  });
  test('days with slashes are read where the column says their order, or the page does', async () => {
    const deals = (day: string) => csv('deals.csv', 'id,owner,stage,close date', `1,R,Won,${day}`, '2,R,Won,3/4/2026');
    const closes = async (day: string, options = {}) =>
      (await read([deals(day)], options)).records.opportunities?.map((deal) => deal.closes);
    expect(await closes('31/12/2026')).toEqual(['2026-12-31', '2026-04-03']);
    expect(await closes('12/31/2026')).toEqual(['2026-12-31', '2026-03-04']);
    expect(await closes('5/6/2026')).toEqual([]);
    expect(await closes('5/6/2026', { dates: 'dmy' })).toEqual(['2026-06-05', '2026-04-03']);
  });
  test('texts like formulas or HTML, and names of object’s own, stay texts', async () => {
    const { records } = await read([
      csv('accounts.csv', 'id,name,city,__proto__', '__proto__,"=HYPERLINK(""x"")",<img src=x onerror=alert(1)>,1'),
    ]);
    expect(records.accounts).toMatchObject([
      { id: '__proto__', name: '=HYPERLINK("x")', city: '<img src=x onerror=alert(1)>' },
    ]);
  });
});

describe('too much', () => {
  test.each([
    ['bytes', { bytes: 10 }, /accounts\.csv has .* MB; at most .* Split it/],
    ['rows', { rows: 1 }, /accounts\.csv has more than 1 rows\. Split it/],
    ['columns', { columns: 2 }, /accounts\.csv, row 1 has 3 columns; at most 2 .* delimiter/],
    ['text', { text: 7 }, /accounts\.csv, row 3, column 3 has 8 characters; at most 7 .* quotes/],
  ])('%s are refused, with file, row and remedy', async (_, caps, message) => {
    const files = [csv('accounts.csv', 'id,name,city', '1,A,Bonn', '2,B,Aberdeen')];
    await expect(read(files, { caps })).rejects.toMatchObject({
      name: 'CrmError',
      kind: 'mapping',
      message: expect.stringMatching(message) as string,
    });
  });
  test('a file that is no JSON is refused with its name', async () => {
    await expect(read([{ name: 'a.geojson', text: '{"type"' }])).rejects.toThrow(/^a\.geojson is no JSON/);
  });
});

describe('shapes', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  const feature = (id: string | undefined, properties: object, geometry: unknown) => ({
    type: 'Feature',
    id,
    properties,
    geometry,
  });
  const geojson = (name: string, ...features: object[]) => ({
    name,
    text: JSON.stringify({ type: 'FeatureCollection', features }),
  });

  test('become areas with their measures and, where they name one, their territory', async () => {
    const { records, issues } = await read([
      csv('territories.csv', 'id,name,countryCode', 'T1,North,DE'),
      geojson(
        'zip codes.geojson',
        feature(undefined, { zip: '01067', name: 'Dresden', pop: 5, territoryId: 'T1' }, square),
        feature('2', {}, { type: 'Point', coordinates: [0, 0] }),
      ),
    ]);
    expect(records.areas).toEqual([
      { id: '01067', name: 'Dresden', level: 'zip', measures: { pop: 5 }, geometry: square },
      { id: '2', name: '2', level: 'zip' },
    ]);
    expect(records.assignments).toEqual([
      { id: 'area:01067:T1', subject: { kind: 'area', id: '01067' }, territory: 'T1' },
    ]);
    expect(brief(issues)).toEqual([['2', 'geometry', 'unreadable-geometry', 'Point']]);
  });
  test('show which accounts lie outside their country', async () => {
    const { issues } = await read([
      geojson('territories.geojson', feature('T1', { countryCode: 'DE' }, square)),
      csv('accounts.csv', 'id,name,country,lat,lon', '1,In,DE,0.5,0.5', '2,Out,de,2,0.5', '3,Unknown,FR,2,2'),
    ]);
    expect(brief(issues)).toEqual([['2', 'at', 'outside-country', '2, 0.5']]);
  });
});

describe('values', () => {
  test.each([
    ['1294.2529', '1294.2529'],
    ['.0120', '.0120'],
    ['$1,234.50', '1234.50'],
    ['1.234,50 €', '1234.50'],
    ['1 234,5', '1234.5'],
    ['(12.50)', '-12.50'],
    ['EUR 7', '7'],
    ['1e3', '1000'],
    ['12 %', '12'],
    ['1,2,3', undefined],
    ['', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
  ])('the number %j is %j', (text, decimal) => {
    expect(decimalOf(text)).toBe(decimal);
  });
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T23:59:59Z', '2026-03-31'],
    ['20260331', '2026-03-31'],
    ['31.3.2026', '2026-03-31'],
    ['2026-02-29', undefined],
    ['March 3', undefined],
  ])('the day %j is %j', (text, day) => {
    expect(dayFromText(text, undefined)).toBe(day);
  });
  test('no text makes a reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        decimalOf(text);
        dayFromText(text, orderOf([text]));
      }),
    );
  });
  test('no file makes the adapter throw anything but a CrmError', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('0', '2026-01-01', '"', ',', '\n', '1e9', '=1', 'R1'));
    const text = fc.array(
      fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(',')),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('accounts', 'opportunities', 'quotas', 'reps'), async (lines, name) => {
        const header = {
          accounts: 'id,name,lat,lon',
          opportunities: 'id,owner,amount,closes',
          quotas: 'rep,from,to,quota',
          reps: 'id,name',
        }[name];
        const { records, report } = await importFiles([csv(`${name}.csv`, header, ...lines)]);
        expect(report[0]?.collection).toBe(name);
        expect(records[name]!.length).toBeLessThanOrEqual(report[0]!.rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('reading that nobody waits for', () => {
  const rows = (n: number, each: (i: number) => string) => Array.from({ length: n }, (_, i) => each(i));
  const deals = (looked: () => void) => {
    const text = ['id,owner,stage,closes', ...rows(4_000, (i) => `O${i},R${i % 7},Won,2026-01-01`)].join('\n');
    const source = { name: 'opportunities.csv', text };
    return {
      ...source,
      get text() {
        looked();
        return text;
      },
    };
  };
  test('stops, and begins anew when it is asked for again', async () => {
    let looks = 0;
    const adapter = file({ files: [deals(() => looks++), csv('accounts.csv', 'id,name', 'A1,Acme')] });
    const stop = new AbortController();
    const first = adapter.identify({ signal: stop.signal });
    stop.abort();
    await expect(first).rejects.toMatchObject({ kind: 'cancelled' });
    const { records } = await adapter.contents();
    expect(records.opportunities).toHaveLength(4_000);
    expect(looks).toBeGreaterThan(1);
  });
  test('goes on for who still waits', async () => {
    const adapter = file({ files: [deals(() => {})] });
    const stop = new AbortController();
    const gone = adapter.identify({ signal: stop.signal });
    const stays = adapter.identify({ signal: new AbortController().signal });
    stop.abort();
    await expect(gone).rejects.toMatchObject({ kind: 'cancelled' });
    await expect(stays).resolves.toMatchObject({ name: 'Files' });
  });
});
