/** Signs, full-width ones too, with which spreadsheets begin a formula. */
const LEADS = '=+\\-@\uFF1D\uFF0B\uFF0D\uFF20';
const FORMULA = new RegExp(`^(?:\\s*[${LEADS}]|[\\t\\r\\n])`);
/** Where another separator is usual, such as the semicolon, text goes on as a cell or a line of its own. */
const LATER = new RegExp(`([;\\t\\r\\n][\\s"]*)(?=[${LEADS}])`, 'g');

export type Cell = string | number | undefined;

/** Text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. */
export const neutral = (text: string): string => `${FORMULA.test(text) ? "'" : ''}${text.replace(LATER, "$1'")}`;

const cell = (value: Cell): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = neutral(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A CSV file (RFC 4180) with a byte order mark, in which no text of a record can become a formula. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Lines of cells with tabs between them, as spreadsheets take them from the clipboard; numbers and text as in the file. */
export const tsvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .map((row) =>
      row
        .map((value) =>
          typeof value === 'string' ? neutral(value.replace(/[\t\r\n\u2028\u2029]+/g, ' ')) : cell(value),
        )
        .join('\t'),
    )
    .join('\n');
