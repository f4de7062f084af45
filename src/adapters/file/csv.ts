import Papa from 'papaparse';
import { CrmError } from '../../domain/index.js';
import { breathe } from '../shared/memory/index.js';
import type { Caps, RawTable } from './types.js';

const CHUNK = 256 * 1024;
/** Number of the row below the header, as a spreadsheet counts. */
const FIRST = 2;

/**
 * Cuts a CSV text into fields, a part at a time with a breath between; the delimiter is the one that the header has most
 * of. Texts that look like formulas or HTML stay texts.
 */
export function csvTable(file: string, text: string, caps: Caps): Promise<RawTable> {
  return new Promise((resolve, reject) => {
    let header: string[] | undefined;
    const rows: string[][] = [];
    const faults: RawTable['faults'][number][] = [];
    const take = (row: string[]) => {
      checkRow(file, row, header ? rows.length + FIRST : 1, caps);
      if (!header) header = row.map((name) => name.trim());
      else rows.push(row);
    };
    const config = {
      delimiter: delimiterOf(text),
      skipEmptyLines: 'greedy',
      chunkSize: CHUNK,
      chunk: (result: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        try {
          for (const error of result.errors)
            if (error.type === 'Quotes')
              faults.push({
                row: rows.length + (header ? FIRST : 1) + (error.row ?? 0),
                code: 'malformed-row',
                value: error.message,
              });
          for (const row of result.data) take(row);
        } catch (error) {
          // before the end that an abort brings
          reject(error as Error);
          parser.abort();
          return;
        }
        parser.pause();
        void breathe().then(() => parser.resume());
      },
      complete: () => resolve({ file, header: header ?? [], first: FIRST, rows, faults }),
    };
    // the typings know chunks of a text only together with a worker
    Papa.parse(text, config as Papa.ParseConfig<string[]> & { download?: false; worker?: false });
  });
}

function delimiterOf(text: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 100_000).trimStart())![0].replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

export function checkRow(file: string, row: readonly string[], number: number, caps: Caps): void {
  const at = `${file}, row ${number}`;
  if (number >= caps.rows + FIRST)
    throw new CrmError('mapping', `${file} has more than ${caps.rows} rows. Split it, or keep only the rows you need.`);
  if (row.length > caps.columns)
    throw new CrmError(
      'mapping',
      `${at} has ${row.length} columns; at most ${caps.columns} are read. Check the delimiter, or leave columns out.`,
    );
  for (let column = 0; column < row.length; column++)
    if (row[column]!.length > caps.text)
      throw new CrmError(
        'mapping',
        `${at}, column ${column + 1} has ${row[column]!.length} characters; at most ${caps.text} are read. Check that its quotes are closed.`,
      );
}
