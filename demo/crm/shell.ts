import type { CrmAdapter } from '../../src/domain/index.js';
import '../../src/widgets/events.js';
import { languages } from '../../src/i18n/languages.js';
import { connectPage, resetDemo } from '../connections.js';
import { el, icon, type IconName } from './dom.js';
import { count, identityOf, initials, readAll } from './records.js';
import { linkTo, settings } from './settings.js';

export type Tab = 'Home' | 'Accounts' | 'Opportunities' | 'Territories' | 'Reps';
const tabs: readonly (readonly [Tab, page: string, parameters?: Record<string, string>])[] = [
  ['Home', 'index'],
  ['Accounts', 'list', { of: 'accounts' }],
  ['Opportunities', 'list', { of: 'opportunities' }],
  ['Territories', 'manager'],
  ['Reps', 'list', { of: 'reps' }],
];

/**
 * What every page of the CRM begins with: connects, draws the bars around the page, and takes what the widgets ask of their
 * host. Answers with the adapter; the page draws its own record.
 */
export async function startPage(tab: Tab | undefined): Promise<CrmAdapter> {
  theme.apply();
  document.body.prepend(appBar(), navigation(tab));
  document.body.append(footer(), el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite', id: 'toasts' }));
  if (new URLSearchParams(location.search).get('width') === '320') document.body.classList.add('narrow');
  listen();
  // the widgets ask for a connection by its name, so the names in the page follow the address
  for (const element of document.querySelectorAll('[connection="demo"]'))
    element.setAttribute('connection', settings.connection);
  await import('../widgets.js');
  try {
    const adapter = await connectPage();
    void signIn(adapter);
    search(adapter);
    document.getElementById('reset')!.addEventListener('click', () => {
      void resetDemo(adapter).then(() =>
        location.assign(settings.connection === 'import' ? 'index.html' : location.href),
      );
    });
    return adapter;
  } catch (error) {
    fail(error);
    throw error;
  }
}

/** Shows on the page that it could not be made, and why. */
export function fail(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  document
    .querySelector('main')
    ?.prepend(el('section', { class: 'card pad notice', role: 'alert' }, icon('alert'), el('p', null, text)));
}

const theme = {
  key: 'bailiwick-demo-theme',
  apply() {
    const kept = localStorage.getItem(this.key);
    document.documentElement.classList.toggle('dark', kept === 'dark');
    document.documentElement.classList.toggle('light', kept === 'light');
  },
  /** Dark where it is light, and the other way round, whatever the system says. */
  turn() {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)').matches;
    const dark = root.classList.contains('dark') || (system && !root.classList.contains('light'));
    localStorage.setItem(this.key, dark ? 'light' : 'dark');
    this.apply();
  },
};

const iconButton = (name: IconName, label: string, press?: () => void, id?: string, className = '') =>
  el(
    'button',
    {
      class: `ib ${className}`,
      type: 'button',
      title: label,
      'aria-label': label,
      id,
      on: press ? { click: press } : {},
    },
    icon(name),
  );

function appBar(): HTMLElement {
  return el(
    'header',
    { class: 'gh' },
    el('a', { class: 'logo', href: linkTo('index'), 'aria-label': 'BP, home' }, 'BP'),
    el(
      'form',
      { class: 'gsearch', role: 'search', on: { submit: (event) => event.preventDefault() } },
      icon('search'),
      el('input', {
        id: 'search',
        type: 'search',
        placeholder: 'Search accounts and reps',
        'aria-label': 'Search accounts and reps',
        autocomplete: 'off',
      }),
      el('ul', { id: 'found', class: 'found', hidden: true, 'aria-label': 'Found' }),
    ),
    el(
      'div',
      { class: 'gi' },
      languageMenu(),
      iconButton(
        'narrow',
        'Show this page 320 px wide, and back',
        () => document.body.classList.toggle('narrow'),
        undefined,
        'hide',
      ),
      iconButton('theme', 'Light or dark', () => theme.turn()),
      iconButton('reset', 'Reset the demo', undefined, 'reset'),
      el('span', { class: 'av', id: 'me', title: 'Signed in' }, '\u2026'),
    ),
  );
}

/** Each language by its own name. The pages around the widgets stay English. */
function languageMenu(): HTMLElement {
  const current = settings.locale ?? 'en';
  const own = (code: string) => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const menu: HTMLSelectElement = el(
    'select',
    {
      class: 'lang hide',
      'aria-label': 'Language of the widgets',
      title: 'Language of the widgets',
      on: {
        change: () => {
          const next = new URLSearchParams(location.search);
          next.set('lang', menu.value);
          location.search = next.toString();
        },
      },
    },
    languages.map((code) =>
      el('option', { value: code, selected: current.split('-')[0] === code, lang: code }, own(code)),
    ),
  );
  return menu;
}

function navigation(current: Tab | undefined): HTMLElement {
  return el(
    'nav',
    { class: 'gn', 'aria-label': 'Main' },
    icon('grid', 'ic muted'),
    el('b', null, 'Sales'),
    tabs.map(([name, page, parameters]) =>
      el('a', { href: linkTo(page, parameters), 'aria-current': name === current ? 'page' : undefined }, name),
    ),
    el('span', { class: 'sp' }),
    settings.connection === 'import' && el('span', { class: 'chip' }, 'Imported files'),
  );
}

function footer(): HTMLElement {
  return el(
    'footer',
    { class: 'foot small muted' },
    'The company is invented. Counties and population: U.S. Census Bureau. Places: ',
    el('a', { href: 'https://www.geonames.org/' }, 'GeoNames'),
    ', CC BY 4.0.',
  );
}

async function signIn(adapter: CrmAdapter): Promise<void> {
  const { name } = await identityOf(adapter);
  const me = document.getElementById('me')!;
  me.textContent = initials(name);
  me.title = `Signed in as ${name}`;
}

/** Looks in the names of accounts and reps, once something is typed. */
function search(adapter: CrmAdapter): void {
  const field = document.getElementById('search') as HTMLInputElement;
  const list = document.getElementById('found')!;
  let names: Promise<readonly { name: string; lower: string; kind: string; link: string }[]> | undefined;
  const read = async () => {
    const [reps, accounts] = [
      await readAll(adapter, { collection: 'reps' }),
      await readAll(adapter, { collection: 'accounts' }),
    ];
    const entry = (kind: string, page: string) => (r: { id: string; name: string }) => ({
      name: r.name,
      lower: r.name.toLowerCase(),
      kind,
      link: linkTo(page, { id: r.id }),
    });
    return [...reps.map(entry('Rep', 'rep')), ...accounts.map(entry('Account', 'account'))];
  };
  const show = async () => {
    const wanted = field.value.trim().toLowerCase();
    const all = wanted.length < 2 ? [] : await (names ??= read());
    if (field.value.trim().toLowerCase() !== wanted) return;
    const found = all.filter((n) => n.lower.includes(wanted));
    list.replaceChildren(
      ...found
        .slice(0, 8)
        .map((n) => el('li', null, el('a', { href: n.link }, n.name), el('span', { class: 'small muted' }, n.kind))),
      ...(wanted.length >= 2
        ? [el('li', { class: 'small muted' }, found.length === 0 ? 'Nothing found' : `${count(found.length)} found`)]
        : []),
    );
    list.hidden = wanted.length < 2;
  };
  field.addEventListener('input', () => void show());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') list.hidden = true;
    if (event.key === 'Enter') (list.querySelector('a') as HTMLAnchorElement | null)?.click();
  });
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('.gsearch')) list.hidden = true;
  });
}

/** The host's side of the widgets' events. */
function listen(): void {
  document.addEventListener('bailiwickopen', (event) => {
    const { collection, id } = (event as HTMLElementEventMap['bailiwickopen']).detail;
    const pages: Readonly<Record<string, string>> = {
      accounts: linkTo('account', { id }),
      reps: linkTo('rep', { id }),
      territories: linkTo('manager', { territory: id }),
      opportunities: linkTo('list', { of: 'opportunities', id }),
    };
    const page = pages[collection];
    event.preventDefault();
    if (page) location.assign(page);
    else toast('info', `This demo has no page for ${collection}; the record is ${id}.`);
  });
  document.addEventListener('bailiwicknotify', (event) => {
    const { tone, text } = (event as HTMLElementEventMap['bailiwicknotify']).detail;
    event.preventDefault();
    toast(tone, text);
  });
  document.addEventListener('bailiwicksave', (event) => {
    const { name, type, bytes } = (event as HTMLElementEventMap['bailiwicksave']).detail;
    event.preventDefault();
    const link = el('a', { href: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    toast('success', `Saved ${name}`);
  });
}

export function toast(tone: 'success' | 'warning' | 'error' | 'info', text: string): void {
  const box = document.getElementById('toasts');
  const note = el(
    'div',
    { class: `toast is-${tone}` },
    icon(tone === 'success' ? 'done' : tone === 'info' ? 'help' : tone === 'warning' ? 'warning' : 'alert'),
    el('span', null, text),
    el('button', { class: 'link', type: 'button', on: { click: () => note.remove() } }, 'Close'),
  );
  box?.append(note);
  if (tone !== 'error') setTimeout(() => note.remove(), 6000);
}
