import { strToU8, zipSync } from 'fflate';
import { type Day, MONEY_SCALE, dayNumber } from '../../domain/index.js';
import { type Datum, type ExportTable, withCurrencies } from './table.js';

/**
 * A workbook (Office Open XML, ECMA-376) with a sheet for each table: text is text and never a formula, numbers, amounts and days
 * are numbers with a format of their own. Written by hand, since the libraries that write it compress in workers made of
 * text, which a strict policy forbids.
 */
export function xlsxOf(tables: readonly ExportTable[], currency: string): Uint8Array {
  const styles = new Styles();
  const names = sheetNames(tables.map((t) => t.title));
  const sheets = tables.map((t) => sheetXml(withCurrencies(t, currency), styles));
  const files: Record<string, Uint8Array> = {};
  const add = (path: string, xml: string) => {
    files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  };
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbookXml(names));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', styles.xml());
  sheets.forEach((xml, i) => add(`xl/worksheets/sheet${i + 1}.xml`, xml));
  // a fixed time: the same table makes the same bytes
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Limits of the format: characters in a cell, rows of a sheet, characters of a sheet's name. */
const MOST_TEXT = 32_767;
const MOST_ROWS = 1_048_576;
const MOST_NAME = 31;

// what XML 1.0 can't hold, lone surrogates among them
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text
    .replace(UNFIT, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
    .replace(/\r/g, '&#13;');
/** `_x0041_` stands for a character in this format: text that looks so is told apart. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(
    ([kind, to], i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${kind}" Target="${to}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}
function contentTypes(count: number): string {
  const part = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${SHEET}.${kind}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet'));
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const parts = [part('workbook', 'sheet.main'), part('styles', 'styles'), ...sheets];
  return `<Types xmlns="${PACKAGE}/content-types">${rels}${parts.join('')}</Types>`;
}
function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Names that every spreadsheet takes, no two alike. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title, i) => {
    const plain = title.replace(/[[\]:*?/\\\p{C}]+/gu, ' ').replace(/\s+/g, ' ');
    const usable = plain
      .trim()
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = usable === '' || usable.toLowerCase() === 'history' ? `Sheet ${i + 1}` : usable;
    let name = cut(base, MOST_NAME);
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${cut(base, MOST_NAME - 4)} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
/** At most that many UTF-16 units, no character cut in two. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();

const EPOCH = dayNumber('1899-12-30');
/** Days before it have another number in this format, which counts a day that never was. */
const FIRST_DAY: Day = '1900-03-01';

class Styles {
  readonly #codes: string[] = [];
  /** The style of a format code, made when it is first asked for; 0 is plain and 1 is the head's. */
  of(code: string): number {
    let at = this.#codes.indexOf(code);
    if (at < 0) at = this.#codes.push(code) - 1;
    return at + 2;
  }
  xml(): string {
    const id = (i: number) => 164 + i;
    const list = (tag: string, items: readonly string[]) =>
      `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
    const font = (bold: boolean) => `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Calibri"/></font>`;
    const xf = (format: number, inner = '', more = '') =>
      `<xf numFmtId="${format}" fontId="${more ? 1 : 0}" fillId="0" borderId="0" xfId="0"${format ? ' applyNumberFormat="1"' : ''}${more}>${inner}</xf>`;
    const head = xf(0, '<alignment vertical="top" wrapText="1"/>', ' applyFont="1" applyAlignment="1"');
    return [
      `<styleSheet xmlns="${MAIN}">`,
      this.#codes.length > 0
        ? list(
            'numFmts',
            this.#codes.map((c, i) => `<numFmt numFmtId="${id(i)}" formatCode="${escaped(c)}"/>`),
          )
        : '',
      list('fonts', [font(false), font(true)]),
      list('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
      ]),
      list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', [xf(0), head, ...this.#codes.map((_, i) => xf(id(i)))]),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }
}

/** Decimals of a currency; what `Intl` doesn't know has two. */
function decimalsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch (thrown) {
    if (thrown instanceof RangeError) return 2;
    throw thrown;
  }
}
function moneyCode(currency: string): string {
  const decimals = decimalsOf(currency);
  const number = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return /^[A-Z]{3}$/.test(currency) ? `[$${currency}] ${number}` : number;
}

function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

const codes = { share: '0.0%', ratio: '0.00', km: '0.0', days: '0', day: 'yyyy-mm-dd' } as const;

function cellXml(at: string, datum: Datum, styles: Styles): string {
  if (datum === undefined || datum === '') return '';
  if (typeof datum === 'string') return textXml(at, datum);
  if (datum.as === 'day' && datum.day < FIRST_DAY) return textXml(at, datum.day);
  const value =
    datum.as === 'money' ? datum.amount / MONEY_SCALE : datum.as === 'day' ? dayNumber(datum.day) - EPOCH : datum.value;
  if (!Number.isFinite(value)) return '';
  const style =
    datum.as === 'money'
      ? styles.of(moneyCode(datum.currency))
      : datum.as === 'number'
        ? styles.of(Number.isInteger(value) ? '#,##0' : '#,##0.00')
        : styles.of(codes[datum.as]);
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}
const textXml = (at: string, text: string, style = 0): string =>
  `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(literal(cut(text, MOST_TEXT)))}</t></is></c>`;

function sheetXml({ columns, rows }: ExportTable, styles: Styles): string {
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
  const head = columns.map((label, c) => textXml(`${columnName(c)}1`, label, 1)).join('');
  const body = rows
    .slice(0, MOST_ROWS - 1)
    .map((data, r) => row(r + 2, data.map((d, c) => cellXml(`${columnName(c)}${r + 2}`, d, styles)).join('')));
  const widths = columns.map((label, c) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, data) => Math.max(most, lengthOf(data[c])), Math.min(label.length, 18));
    return `<col min="${c + 1}" max="${c + 1}" width="${Math.min(48, longest + 2)}" customWidth="1"/>`;
  });
  const freeze = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return [
    `<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${freeze}</sheetView></sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${row(1, head)}${body.join('')}</sheetData>`,
    '<pageSetup orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}
function lengthOf(datum: Datum): number {
  if (datum === undefined) return 0;
  if (typeof datum === 'string') return datum.length;
  return datum.as === 'money' ? 16 : datum.as === 'day' ? 11 : 8;
}
