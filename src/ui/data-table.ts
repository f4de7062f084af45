import { html, nothing } from '#lit';

export { dataTableStyles } from './data-table.styles.js';

export interface Column<R> {
  readonly id: string;
  readonly label: string;
  /** Aligned to the end; sorted biggest first. */
  readonly number?: boolean;
  cell(row: R): unknown;
  /** What rows are sorted by; undefined goes last. Without it the column can't be sorted. */
  sort?(row: R): number | string | undefined;
  /** Shown where the widget is wide enough: from 420, 600 or 800 px; always without it. */
  readonly from?: 'small' | 'medium' | 'large';
}
export interface Sorting {
  readonly column: string;
  readonly ascending: boolean;
}
export interface DataTable<R> {
  /** What the table is about, for who can't see it. */
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Rows at the end that are not sorted. */
  readonly last?: readonly R[];
  /** Cells of the line of totals, by column. */
  readonly total?: (column: Column<R>) => unknown;
  key(row: R): string;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly isSelected?: (row: R) => boolean;
  /** Makes rows selectable; `additive` where Shift, Control or Command was held. */
  readonly onSelect?: (row: R, additive: boolean) => void;
  readonly compare?: (a: string, b: string) => number;
  readonly words: { readonly sortBy: (column: string) => string };
}

/** Rows in order; equal ones keep theirs, and those without a value go last either way. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sorting: Sorting | undefined,
  compare: (a: string, b: string) => number = (a, b) => (a < b ? -1 : a > b ? 1 : 0),
): readonly R[] {
  const sort = columns.find((c) => c.id === sorting?.column)?.sort;
  if (!sort || !sorting) return rows;
  const sign = sorting.ascending ? 1 : -1;
  const isAbsent = (v: unknown) => v === undefined || Number.isNaN(v);
  return rows
    .map((row) => ({ row, value: sort(row) }))
    .sort((a, b) => {
      if (isAbsent(a.value) || isAbsent(b.value)) return Number(isAbsent(a.value)) - Number(isAbsent(b.value));
      if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value);
      return sign * compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

const next = (column: Column<never>, sorting: Sorting | undefined): Sorting => ({
  column: column.id,
  ascending: sorting?.column === column.id ? !sorting.ascending : !column.number,
});

const widths = ['narrow', 'small', 'medium', 'large'] as const;
const isShown = (column: Column<never>, width: (typeof widths)[number]) =>
  widths.indexOf(column.from ?? 'narrow') <= widths.indexOf(width);

/** Of each column its classes; among them the widths at which it is the last one shown. */
function classesOf(columns: readonly Column<never>[]): readonly string[] {
  const last = widths.map((width) => columns.findLastIndex((column) => isShown(column, width)));
  return columns.map((column, c) =>
    [
      column.number ? 'number' : '',
      column.from ? `from-${column.from}` : '',
      ...widths.map((width, w) => (last[w] === c ? `last-${width}` : '')),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

/** A table whose heads sort it and whose rows can be selected; the widget shows `dataTableStyles`. */
export function dataTable<R>(t: DataTable<R>) {
  const classes = classesOf(t.columns);
  const rows = [...sortRows(t.rows, t.columns, t.sorting, t.compare), ...(t.last ?? [])];
  const select = (row: R, e: MouseEvent) => t.onSelect?.(row, e.shiftKey || e.ctrlKey || e.metaKey);
  const line = (row: R) => {
    const on = t.isSelected?.(row) ?? false;
    return html`<tr
      class=${on ? 'is-selected' : nothing}
      part="row"
      data-key=${t.key(row)}
      @click=${t.onSelect ? (e: MouseEvent) => select(row, e) : nothing}
    >
      ${t.columns.map((column, c) =>
        c === 0
          ? html`<th scope="row">
              ${
                t.onSelect
                  ? html`<button class="row-name" aria-pressed=${on ? 'true' : 'false'}>${column.cell(row)}</button>`
                  : column.cell(row)
              }
            </th>`
          : html`<td class=${classes[c] ?? ''}>${column.cell(row)}</td>`,
      )}
    </tr>`;
  };
  return html`<table class="data-table ${t.onSelect ? 'is-selectable' : ''}" aria-label=${t.label} data-roving="grid">
    <thead>
      <tr>
        ${t.columns.map((column, c) => head(column, classes[c] ?? '', t))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(line)}
    </tbody>
    ${
      t.total
        ? html`<tfoot>
            <tr>
              ${t.columns.map((column, c) =>
                c === 0
                  ? html`<th scope="row">${t.total!(column)}</th>`
                  : html`<td class=${classes[c] ?? ''}>${t.total!(column)}</td>`,
              )}
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;
}

function head<R>(column: Column<R>, classes: string, { sorting, onSort, words }: DataTable<R>) {
  if (!column.sort || !onSort) return html`<th scope="col" class=${classes}>${column.label}</th>`;
  const on = sorting?.column === column.id;
  const order = on ? (sorting.ascending ? 'ascending' : 'descending') : undefined;
  return html`<th scope="col" class=${classes} aria-sort=${order ?? nothing}>
    <button class="sort" title=${words.sortBy(column.label)} @click=${() => onSort(next(column, sorting))}>
      ${column.label}<svg class="order ${order ?? ''}" viewBox="0 0 8 8" aria-hidden="true">
        <path d="M4 1.5 7 6H1z" />
      </svg>
    </button>
  </th>`;
}
