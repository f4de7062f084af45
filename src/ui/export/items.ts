import type { Formats, Messages } from '../../i18n/index.js';
import { csvOf, tsvOf } from '../csv.js';
import type { ExportItem } from './menu.js';
import type { Picture } from './picture/picture.js';
import { type About, type ExportTable, fileName, plainRows } from './table.js';

/** The ways out of a widget. */
export interface Deliver {
  /** Hands a file to the user. */
  save(name: string, type: string, content: string | Uint8Array): void;
  /** Says how it went. */
  notify(tone: 'success' | 'error', text: string): void;
}
export interface Exports {
  readonly words: Pick<Messages, 'common' | 'exporting'>;
  readonly formats: Formats;
  readonly deliver: Deliver;
  about(): About;
}

/** Lightning refuses files of type text/csv that a page makes itself; a host that saves for us is told what it is. */
const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Runs what takes time, and says it where it failed. */
function run({ deliver, words }: Exports, work: () => Promise<void>): void {
  work().catch((reason: unknown) => {
    deliver.notify('error', words.exporting.failed);
    console.warn('bailiwick: export failed', reason);
  });
}

/** A table to be copied, as a CSV file, as a workbook. `beside` are further sheets of the workbook. */
export function tableItems(
  to: Exports,
  table: () => ExportTable,
  { id = '', beside }: { readonly id?: string; readonly beside?: () => readonly ExportTable[] } = {},
): readonly ExportItem[] {
  const { words, formats, deliver } = to;
  const say = words.exporting;
  const rowsOf = (t: ExportTable) => plainRows(t, say.currency);
  return [
    { id: `${id}copy`, label: say.copy, run: () => copy(to, table()) },
    {
      id: `${id}csv`,
      label: say.csv,
      run: () => deliver.save(fileName(to.about(), 'csv'), CSV, csvOf(rowsOf(table()))),
    },
    {
      id: `${id}xlsx`,
      label: say.xlsx,
      run: () =>
        run(to, async () => {
          const { xlsxOf } = await import('./xlsx.js');
          const about = to.about();
          const sheets = [table(), ...(beside?.() ?? []), aboutSheet(about, words)];
          deliver.save(fileName(about, 'xlsx'), XLSX, xlsxOf(sheets, say.currency));
        }),
    },
  ];
  function copy(_: Exports, t: ExportTable) {
    const lines = tsvOf(rowsOf(t));
    const told = (done: boolean) =>
      deliver.notify(
        done ? 'success' : 'error',
        done ? say.copied(t.rows.length, formats.number(t.rows.length)) : say.notCopied,
      );
    const { clipboard } = navigator as Partial<Navigator>;
    if (!clipboard) return told(false);
    clipboard.writeText(lines).then(
      () => told(true),
      () => told(false),
    );
  }
}

/** What the figures of a workbook are of. */
const aboutSheet = ({ title, lines, asOf }: About, { exporting }: Exports['words']): ExportTable => ({
  title: exporting.about,
  columns: [title],
  rows: [...lines.map((line) => [line]), [{ as: 'day', day: asOf }]],
});

/** The picture as pixels and as shapes. */
export function pictureItems(to: Exports, picture: () => Picture | Promise<Picture>): readonly ExportItem[] {
  const { words, deliver } = to;
  const item = (id: 'png' | 'svg', make: (picture: Picture) => Promise<[string, string | Uint8Array]>): ExportItem => ({
    id,
    label: words.exporting[id],
    run: () =>
      run(to, async () => {
        const [type, content] = await make(await picture());
        deliver.save(fileName(to.about(), id), type, content);
      }),
  });
  return [
    item('png', async (made) => ['image/png', await (await import('./picture/png.js')).pngOf(made)]),
    item('svg', async (made) => ['image/svg+xml', (await import('./picture/svg.js')).svgOf(made)]),
  ];
}

/** Prints the pictures and tables on a page of their own. */
export const printItem = (
  to: Exports,
  parts: () => Promise<{ readonly pictures?: readonly Picture[]; readonly tables: readonly ExportTable[] }>,
): ExportItem => ({
  id: 'print',
  label: to.words.exporting.print,
  run: () =>
    run(to, async () => {
      const { printPage } = await import('./print.js');
      await printPage({ about: to.about(), formats: to.formats, words: to.words, ...(await parts()) });
    }),
});
