import type { Formats, Messages } from '../../i18n/index.js';
import { shape } from './picture/picture.js';
import type { Picture } from './picture/picture.js';
import { type About, type Datum, type ExportTable, written } from './table.js';
import { pageStyles } from './page.styles.js';

export interface Printed {
  readonly about: About;
  readonly formats: Formats;
  readonly words: Pick<Messages, 'common' | 'exporting'>;
  readonly pictures?: readonly Picture[];
  readonly tables: readonly ExportTable[];
}

/** Prints pictures and tables on a page of their own, whatever else the page shows. It fits A4 and Letter. */
export async function printPage(printed: Printed): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = printed.about.title;
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'bailiwick-print';
  for (const [name, value] of Object.entries(away)) frame.style.setProperty(name, value);
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) {
    frame.remove();
    throw new Error('This page allows no frame to print from.');
  }
  fill(view, printed);
  // browsers that print later still need the page: it goes when they are done
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  view.focus();
  view.print();
}

/** Out of sight, but laid out. */
const away = {
  position: 'fixed',
  left: '0',
  top: '0',
  width: '1px',
  height: '1px',
  border: '0',
  opacity: '0',
  'pointer-events': 'none',
};

/** Writes the page into an empty document, element by element. */
export function fill(view: Window & typeof globalThis, { about, formats, pictures = [], tables }: Printed): void {
  const { document: page } = view;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(pageStyles);
  page.adoptedStyleSheets = [sheet];
  page.title = about.title;
  page.documentElement.lang = formats.locale;
  page.documentElement.dir = formats.direction;
  const add = (parent: Element, name: string, text = '', className = '') => {
    const element = page.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    parent.append(element);
    return element;
  };
  const { body } = page;
  if (pictures.length === 0) {
    add(body, 'h1', about.title);
    for (const line of about.lines) add(body, 'p', line, 'muted');
  }
  for (const picture of pictures) body.append(page.importNode(whole(picture), true));
  for (const table of tables) {
    if (tables.length > 1 || pictures.length > 0) add(body, 'h2', table.title);
    body.append(tableOf(page, table, formats));
  }
  add(body, 'p', about.asOfText, 'muted as-of');
}

/** The picture as wide as the page. */
function whole({ svg }: Picture): SVGElement {
  const copy = svg.cloneNode(true) as SVGElement;
  copy.removeAttribute('width');
  copy.removeAttribute('height');
  return shape('svg', { viewBox: svg.getAttribute('viewBox') ?? undefined, role: 'img' }, [...copy.childNodes]);
}

const isNone = (datum: Datum): boolean => datum === undefined || datum === '';
const isNumber = (datum: Datum): boolean => typeof datum === 'object' && datum.as !== 'day';

function tableOf(
  page: Document,
  { columns: all, rows: lines, hasIds = false, isExact = false }: ExportTable,
  formats: Formats,
): Element {
  const shown = all.flatMap((_, c) => ((c === 0 && hasIds) || lines.every((row) => isNone(row[c])) ? [] : [c]));
  const columns = shown.map((c) => all[c]!);
  const rows = lines.map((row) => shown.map((c) => row[c]));
  const table = page.createElement('table');
  const ends = columns.map((_, c) => rows.some((row) => isNumber(row[c])));
  const line = (parent: Element, name: 'th' | 'td', texts: readonly string[]) => {
    const tr = page.createElement('tr');
    texts.forEach((text, c) => {
      const cell = page.createElement(name);
      cell.textContent = text;
      if (ends[c]) cell.className = 'number';
      tr.append(cell);
    });
    parent.append(tr);
  };
  const head = page.createElement('thead');
  const body = page.createElement('tbody');
  line(head, 'th', columns);
  for (const row of rows)
    line(
      body,
      'td',
      row.map((datum) => written(datum, formats, isExact)),
    );
  table.append(head, body);
  return table;
}
