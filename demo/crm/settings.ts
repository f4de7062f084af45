import { isDay, type Day } from '../../src/domain/index.js';

/** What a demo page is asked for in its address, or remembers from before. */
export interface Settings {
  readonly today: Day;
  readonly accounts: number;
  readonly seed: number;
  readonly connection: string;
  /** The user's, as the CRM tells it; without it the connection's own. */
  readonly locale: string | undefined;
}

const query = new URLSearchParams(location.search);
const KEY = 'bailiwick-demo-day';
/** Kept from page to page; `today` is not, as it is stored. */
const carried = ['accounts', 'seed', 'connection', 'today', 'lang'] as const;

export const parameter = (name: string): string | undefined => query.get(name) ?? undefined;

function present(): Day {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
/** The world's day: of the address, else the one that this browser began with, so that reloads agree; a reset forgets it. */
function worldDay(): Day {
  const asked = parameter('today');
  if (asked && isDay(asked)) return asked;
  const kept = localStorage.getItem(KEY);
  if (kept && isDay(kept)) return kept;
  const day = present();
  localStorage.setItem(KEY, day);
  return day;
}
export const forgetDay = (): void => localStorage.removeItem(KEY);

const number = (name: string, least: number, most: number, otherwise: number) => {
  const n = Number(parameter(name) ?? otherwise);
  return Number.isInteger(n) && n >= least && n <= most ? n : otherwise;
};
export const settings: Settings = {
  today: worldDay(),
  accounts: number('accounts', 100, 100_000, 5000),
  seed: number('seed', 0, 2 ** 31, 1),
  connection: parameter('connection') ?? 'demo',
  locale: parameter('lang'),
};

/** The address of another page of the demo, with what was asked for in this one's. */
export function linkTo(page: string, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const next = new URLSearchParams();
  for (const name of carried) if (query.has(name)) next.set(name, query.get(name)!);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) next.set(name, value);
  const text = next.toString();
  return text ? `${page}.html?${text}` : `${page}.html`;
}
