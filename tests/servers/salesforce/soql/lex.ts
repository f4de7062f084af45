import { ApiError } from '../errors.js';

export type Token =
  | { readonly kind: 'word' | 'symbol'; readonly text: string; readonly at: number }
  | { readonly kind: 'string'; readonly text: string; readonly raw: string; readonly at: number }
  | { readonly kind: 'number' | 'date' | 'datetime'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

export const malformed = (why: string) => new ApiError(400, 'MALFORMED_QUERY', why);

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['datetime', /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)/y],
  ['date', /\d{4}-\d\d-\d\d/y],
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)/y],
  ['word', /[A-Za-z_][\w.]*(?::\d+)?/y],
  ['symbol', /<=|>=|!=|<>|[(),=<>]/y],
];
/** What a backslash makes of the next character (https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-quotedstringescapes.html). */
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  _: '_',
  '%': '%',
};

function stringAt(query: string, start: number): Token & { readonly end: number } {
  let text = '';
  for (let i = start + 1; i < query.length; i++) {
    const c = query[i]!;
    if (c === "'") return { kind: 'string', text, raw: query.slice(start + 1, i), at: start, end: i + 1 };
    if (c !== '\\') {
      text += c;
      continue;
    }
    const next = query[++i] ?? '';
    const made = escapes[next];
    if (made === undefined) throw malformed(`Illegal string literal: Invalid string escape sequence '\\${next}'`);
    text += made;
  }
  throw malformed("unexpected token: '<EOF>' (a string that doesn't end)");
}

export function lex(query: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < query.length;) {
    if (/\s/.test(query[at]!)) {
      at++;
      continue;
    }
    if (query[at] === "'") {
      const { end, ...token } = stringAt(query, at);
      tokens.push(token);
      at = end;
      continue;
    }
    const found = patterns.find(([, pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(query);
    });
    if (!found) throw malformed(`line 1:${at} no viable alternative at character '${query[at]}'`);
    const [kind, pattern] = found;
    tokens.push({ kind, text: query.slice(at, pattern.lastIndex), at } as Token);
    at = pattern.lastIndex;
  }
  return [...tokens, { kind: 'end', text: '', at: query.length }];
}
