import { el, icon, type IconName } from './dom.js';

export interface Field {
  readonly label: string;
  readonly value: Node | string | undefined;
}
/** The head of a record page: what it is, its name, buttons, and the fields that matter. */
export function recordHeader(
  kind: string,
  name: string,
  symbol: IconName,
  fields: readonly Field[],
  buttons: readonly HTMLElement[] = [],
): HTMLElement {
  return el(
    'section',
    { class: 'card rec' },
    el(
      'div',
      { class: 'hl1' },
      el('span', { class: `ei is-${symbol}` }, icon(symbol)),
      el('div', { class: 'grow' }, el('div', { class: 'small muted' }, kind), el('h1', null, name)),
      el('div', { class: 'hb' }, ...buttons),
    ),
    el(
      'dl',
      { class: 'hf' },
      fields.map(({ label, value }) => el('div', null, el('dt', null, label), el('dd', null, value ?? 'n/a'))),
    ),
  );
}
export const button = (label: string, press: () => void, primary = false): HTMLButtonElement =>
  el('button', { class: primary ? 'btn pri' : 'btn', type: 'button', on: { click: press } }, label);

/** Tabs over panels that stand in the page already; arrow keys walk. */
export function tabbed(names: readonly string[], panels: readonly HTMLElement[], first = 0): HTMLElement {
  const buttons = names.map((name, i) =>
    el(
      'button',
      {
        role: 'tab',
        type: 'button',
        id: `tab-${i}`,
        'aria-controls': `panel-${i}`,
        on: {
          click: () => show(i),
          keydown: (event) => {
            const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            if (step === 0) return;
            const next = (i + step + names.length) % names.length;
            show(next);
            buttons[next]!.focus();
          },
        },
      },
      name,
    ),
  );
  panels.forEach((panel, i) => {
    panel.id = `panel-${i}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${i}`);
  });
  const show = (at: number) => {
    buttons.forEach((b, i) => {
      b.setAttribute('aria-selected', String(i === at));
      b.tabIndex = i === at ? 0 : -1;
    });
    panels.forEach((panel, i) => (panel.hidden = i !== at));
  };
  show(first);
  return el('div', { class: 'tabs', role: 'tablist' }, ...buttons);
}

export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => Node | string | undefined;
  readonly number?: boolean;
  /** Left out where the page is narrow. */
  readonly wide?: boolean;
}
/** A list of records in a card, with its count and a figure at the end of its head. */
export function listCard<T>(
  title: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  {
    total,
    most = 10,
    empty = 'There are none.',
    more,
  }: { total?: string; most?: number; empty?: string; more?: string } = {},
): HTMLElement {
  const classes = (c: Column<T>) => [c.number && 'num', c.wide && 'wide-only'].filter(Boolean).join(' ') || undefined;
  const body = el('tbody');
  const fill = (n: number) =>
    body.replaceChildren(
      ...rows.slice(0, n).map((row) =>
        el(
          'tr',
          null,
          columns.map((c) => el('td', { class: classes(c) }, c.cell(row))),
        ),
      ),
    );
  fill(most);
  const rest = rows.length - most;
  const showMore =
    rest > 0 &&
    el(
      'div',
      { class: 'more' },
      more
        ? el('a', { href: more }, `Show all ${rows.length}`)
        : el(
            'button',
            {
              class: 'link',
              type: 'button',
              on: {
                click: (event) => {
                  fill(rows.length);
                  (event.currentTarget as HTMLElement).parentElement!.remove();
                },
              },
            },
            `Show ${rest} more`,
          ),
    );
  return el(
    'section',
    { class: 'card list' },
    el('div', { class: 'ch' }, el('h2', { class: 'grow' }, title), total && el('span', { class: 'muted' }, total)),
    rows.length === 0
      ? el('p', { class: 'pad muted' }, empty)
      : el(
          'table',
          null,
          el(
            'thead',
            null,
            el(
              'tr',
              null,
              columns.map((c) => el('th', { scope: 'col', class: classes(c) }, c.head)),
            ),
          ),
          body,
        ),
    showMore,
  );
}
