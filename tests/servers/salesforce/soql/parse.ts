import { lex, malformed, type Token } from './lex.js';

/** A field by its path of relationships, or a function of one. */
export interface Expression {
  readonly fn?: string;
  readonly path: string;
  readonly alias?: string;
}
export type Value =
  | { readonly kind: 'string'; readonly text: string; readonly raw: string }
  | { readonly kind: 'number' | 'date' | 'datetime' | 'literal'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly left: Expression; readonly op: string; readonly value: Value }
  | {
      readonly kind: 'in';
      readonly left: Expression;
      readonly not: boolean;
      readonly values: readonly Value[] | Query;
    };
export interface Query {
  /** `SELECT COUNT()`. */
  readonly countOnly: boolean;
  readonly select: readonly Expression[];
  readonly from: string;
  readonly where?: Condition;
  readonly groupBy: readonly Expression[];
  readonly having?: Condition;
  readonly orderBy: readonly { readonly by: Expression; readonly down: boolean; readonly nullsLast: boolean }[];
  readonly limit?: number;
  readonly offset: number;
}
export const aggregates = new Set(['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'COUNT_DISTINCT']);
const reserved = new Set(['FROM', 'WHERE', 'GROUP', 'ORDER', 'LIMIT', 'OFFSET', 'HAVING', 'AND', 'OR', 'ASC', 'DESC']);

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(text: string) {
    this.#tokens = lex(text);
  }
  get #next(): Token {
    return this.#tokens[this.#at]!;
  }
  #is(word: string): boolean {
    const { kind, text } = this.#next;
    return (kind === 'word' || kind === 'symbol') && text.toUpperCase() === word;
  }
  #take(word: string): boolean {
    const found = this.#is(word);
    if (found) this.#at++;
    return found;
  }
  #need(...words: readonly string[]): void {
    for (const word of words)
      if (!this.#take(word)) throw malformed(`unexpected token: '${this.#next.text || '<EOF>'}' (expected ${word})`);
  }
  #word(): string {
    const token = this.#next;
    if (token.kind !== 'word') throw malformed(`unexpected token: '${token.text || '<EOF>'}'`);
    this.#at++;
    return token.text;
  }
  #number(): number {
    const token = this.#next;
    if (token.kind !== 'number' || !/^\d+$/.test(token.text)) throw malformed(`unexpected token: '${token.text}'`);
    this.#at++;
    return Number(token.text);
  }
  #list<T>(one: () => T): T[] {
    const all = [one()];
    while (this.#take(',')) all.push(one());
    return all;
  }
  #expression = (): Expression => {
    const word = this.#word();
    let found: Expression = { path: word };
    if (this.#take('(')) {
      const path = this.#is(')') ? '' : this.#word();
      this.#need(')');
      found = { fn: word.toUpperCase(), path };
    }
    return found;
  };
  #selected = (): Expression => {
    if (this.#is('(')) throw malformed('Subqueries in SELECT are not emulated.');
    const found = this.#expression();
    const { kind, text } = this.#next;
    return kind === 'word' && !reserved.has(text.toUpperCase()) ? { ...found, alias: this.#word() } : found;
  };
  #value = (): Value => {
    const token = this.#next;
    this.#at++;
    if (token.kind === 'string') return { kind: 'string', text: token.text, raw: token.raw };
    if (token.kind === 'number' || token.kind === 'date' || token.kind === 'datetime')
      return { kind: token.kind, text: token.text };
    if (token.kind !== 'word') throw malformed(`unexpected token: '${token.text || '<EOF>'}'`);
    const word = token.text.toUpperCase();
    if (word === 'NULL') return { kind: 'null' };
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'boolean', value: word === 'TRUE' };
    return { kind: 'literal', text: word };
  };
  #values(): readonly Value[] | Query {
    this.#need('(');
    const values = this.#is('SELECT') ? this.query() : this.#list(this.#value);
    this.#need(')');
    return values;
  }
  #simple(): Condition {
    if (this.#take('(')) {
      const inner = this.#condition();
      this.#need(')');
      return inner;
    }
    if (this.#take('NOT')) return { kind: 'not', part: this.#simple() };
    const left = this.#expression();
    if (this.#take('IN')) return { kind: 'in', left, not: false, values: this.#values() };
    if (this.#take('NOT')) {
      this.#need('IN');
      return { kind: 'in', left, not: true, values: this.#values() };
    }
    const op = this.#next.text.toUpperCase();
    if (!['=', '!=', '<>', '<', '<=', '>', '>=', 'LIKE'].includes(op))
      throw malformed(`unexpected token: '${this.#next.text || '<EOF>'}'`);
    this.#at++;
    return { kind: 'compare', left, op: op === '<>' ? '!=' : op, value: this.#value() };
  }
  /** AND and OR can't be mixed without parentheses. */
  #condition(): Condition {
    const parts = [this.#simple()];
    const kind = this.#is('AND') ? 'and' : 'or';
    while (this.#take(kind.toUpperCase())) parts.push(this.#simple());
    if (this.#is('AND') || this.#is('OR')) throw malformed(`unexpected token: '${this.#next.text}'`);
    return parts.length === 1 ? parts[0]! : { kind, parts };
  }
  #ordered = () => {
    const by = this.#expression();
    const down = this.#take('DESC');
    if (!down) this.#take('ASC');
    let nullsLast = down;
    if (this.#take('NULLS')) {
      nullsLast = this.#take('LAST');
      if (!nullsLast) this.#need('FIRST');
    }
    return { by, down, nullsLast };
  };
  query(): Query {
    this.#need('SELECT');
    const select = this.#list(this.#selected);
    this.#need('FROM');
    const from = this.#word();
    const where = this.#take('WHERE') ? this.#condition() : undefined;
    let groupBy: readonly Expression[] = [];
    if (this.#take('GROUP')) {
      this.#need('BY');
      groupBy = this.#list(this.#expression);
    }
    const having = this.#take('HAVING') ? this.#condition() : undefined;
    let orderBy: Query['orderBy'] = [];
    if (this.#take('ORDER')) {
      this.#need('BY');
      orderBy = this.#list(this.#ordered);
    }
    const limit = this.#take('LIMIT') ? this.#number() : undefined;
    const offset = this.#take('OFFSET') ? this.#number() : 0;
    const [first] = select;
    const countOnly = select.length === 1 && first?.fn === 'COUNT' && first.path === '';
    return {
      countOnly,
      select,
      from,
      groupBy,
      orderBy,
      offset,
      ...(where && { where }),
      ...(having && { having }),
      ...(limit === undefined ? {} : { limit }),
    };
  }
  end(): void {
    if (this.#next.kind !== 'end') throw malformed(`unexpected token: '${this.#next.text}'`);
  }
}
/** SOQL as a tree, or an ApiError MALFORMED_QUERY. */
export function parse(text: string): Query {
  const parser = new Parser(text);
  const query = parser.query();
  parser.end();
  return query;
}
