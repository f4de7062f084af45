/** SOQL without holes: values are escaped, names come from what the org describes. */
import { CrmError } from '../../domain/crm.js';
import type { Day, Id } from '../../domain/model.js';

/** A piece of SOQL that is safe to put into another. */
export class Soql {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
type Value = Soql | string | number | boolean | null | readonly string[];

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quoted = (text: string) => `'${text.replace(/[\\'\n\r\t]/g, (c) => escapes[c]!)}'`;
function textOf(value: Value): string {
  if (value instanceof Soql) return value.text;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object' && value !== null) return `(${value.map(quoted).join(',')})`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new CrmError('mapping', `${value} is no number.`);
  return String(value);
}
/** ``soql`SELECT Id FROM Account WHERE Name = ${name}` ``: texts are quoted and escaped, lists put in parentheses. */
export const soql = (parts: TemplateStringsArray, ...values: readonly Value[]): Soql =>
  new Soql(parts.map((part, i) => (i === 0 ? part : textOf(values[i - 1]!) + part)).join(''));
export const joined = (parts: readonly Soql[], by: string): Soql => new Soql(parts.map(({ text }) => text).join(by));

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;
/** A day or a time as SOQL has them: without quotes. */
export function dated(text: Day): Soql {
  if (DATE.test(text) || TIME.test(text)) return new Soql(text);
  throw new CrmError('mapping', `'${text}' is no day and no time.`);
}

/** A value that is to be a text, or nothing. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const CASES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
export const isId = (text: string): boolean => /^[0-9a-zA-Z]{15}([0-9a-zA-Z]{3})?$/.test(text);
/** The one form of an id: 15 characters get the three that tell their case; anything else stays as it is. */
export function id18(id: Id): Id {
  if (!/^[0-9a-zA-Z]{15}$/.test(id)) return id;
  const bits = (block: number) =>
    [0, 1, 2, 3, 4].reduce((sum, i) => sum + (/[A-Z]/.test(id[block * 5 + i]!) ? 1 << i : 0), 0);
  return id + [0, 1, 2].map((block) => CASES[bits(block)]!).join('');
}
