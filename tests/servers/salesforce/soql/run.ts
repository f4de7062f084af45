import { ApiError } from '../errors.js';
import { isId, long, textIn } from '../ids.js';
import type { Field, SObject } from '../schema.js';
import type { Row } from '../store.js';
import { spanOf } from './dates.js';
import { malformed } from './lex.js';
import { aggregate, fold, lazily, likeOf, orderOf, place, stamp } from './values.js';
import { aggregates, type Condition, type Expression, type Query, type Value } from './parse.js';

/** What a query is run on. */
export interface Source {
  readonly objects: ReadonlyMap<string, SObject>;
  objectOf(name: string): SObject;
  /** In the order of their ids. */
  rows(object: string): readonly Row[];
  row(object: string, id: string): Row | undefined;
  /** Milliseconds since 1970. */
  now(): number;
}
type Get = (row: Row) => unknown;
interface Reader {
  readonly get: Get;
  readonly field: Field;
}
export interface Result {
  readonly size: number;
  readonly records: readonly Row[];
}

export class Runner {
  readonly #source: Source;
  readonly #all: boolean;
  /** `all`: deleted rows too, as queryAll. */
  constructor(source: Source, all = false) {
    this.#source = source;
    this.#all = all;
  }
  /** Reads a path of relationships, such as `Account.Owner.Name`. */
  #reader(object: SObject, path: string): Reader {
    const steps = path.split('.');
    if (steps.length > 1 && steps[0]!.toLowerCase() === object.name.toLowerCase()) steps.shift();
    const last = steps.pop()!;
    const parents: { readonly key: string; readonly object: SObject }[] = [];
    let at = object;
    for (const step of steps) {
      const link = [...at.fields.values()].find((f) => f.relationshipName?.toLowerCase() === step.toLowerCase());
      const target = link && this.#source.objects.get(link.referenceTo[0]!);
      if (!link || !target)
        throw new ApiError(400, 'INVALID_FIELD', `Didn't understand relationship '${step}' in field path.`);
      parents.push({ key: link.name, object: target });
      at = target;
    }
    const field = at.fields.get(last.toLowerCase());
    if (!field) throw new ApiError(400, 'INVALID_FIELD', `No such column '${last}' on entity '${at.name}'.`);
    const { name } = field;
    if (parents.length === 0) return { field, get: (row) => row[name] ?? null };
    return {
      field,
      get: (row) => {
        let here: Row | undefined = row;
        for (const { key, object: parent } of parents) here = here && this.#source.row(parent.name, textIn(here[key]));
        return here?.[name] ?? null;
      },
    };
  }
  #expression(object: SObject, expression: Expression): Reader {
    const { fn, path } = expression;
    if (!fn) return this.#reader(object, path);
    const { get, field } = this.#reader(object, path);
    const part = (from: number, to: number): Reader => ({
      field: { ...field, type: 'int' },
      get: (row) => {
        const day = get(row);
        return typeof day === 'string' ? Number(day.slice(from, to)) : null;
      },
    });
    if (fn === 'CALENDAR_YEAR') return part(0, 4);
    if (fn === 'CALENDAR_MONTH') return part(5, 7);
    throw malformed(`unknown function: ${fn}`);
  }

  #literal({ type, name }: Field, value: Value): unknown {
    const dated = type === 'date' || type === 'datetime';
    const wrong = (quotes: string) =>
      new ApiError(
        400,
        'INVALID_FIELD',
        `value of filter criterion for field '${name}' must be of type ${type} and should${quotes} be enclosed in quotes`,
      );
    if (value.kind === 'null') return null;
    if (value.kind === 'boolean') return type === 'boolean' ? value.value : this.#fail(wrong(' not'));
    if (value.kind === 'string') {
      if (dated || ['double', 'currency', 'int', 'percent', 'boolean'].includes(type)) throw wrong(' not');
      if (type !== 'id' && type !== 'reference') return value.text;
      if (value.text !== '' && !isId(value.text))
        throw new ApiError(400, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value.text}`);
      return long(value.text);
    }
    if (value.kind === 'number')
      return ['double', 'currency', 'int', 'percent'].includes(type) ? Number(value.text) : this.#fail(wrong(''));
    if (!dated) throw wrong('');
    if (value.kind === 'datetime')
      return type === 'datetime' ? stamp(Date.parse(value.text)) : this.#fail(wrong(' not'));
    if (value.kind === 'date') return type === 'date' ? value.text : this.#fail(wrong(' not'));
    return value.text;
  }
  #fail(error: Error): never {
    throw error;
  }
  #compare(object: SObject, left: Expression, op: string, value: Value): (row: Row) => boolean {
    const { get, field } = this.#expression(object, left);
    if (op === 'LIKE') {
      if (value.kind !== 'string') throw malformed('LIKE needs a text');
      const pattern = likeOf(value.raw);
      return (row) => pattern.test(textIn(get(row)));
    }
    if (value.kind === 'literal') {
      this.#literal(field, { kind: 'literal', text: value.text });
      const [from, to] = spanOf(value.text, this.#source.now());
      const day = (row: Row) => (get(row) === null ? null : String(get(row)).slice(0, 10));
      return (row) => {
        const it = day(row);
        if (it === null) return op === '!=';
        if (op === '=') return it >= from && it < to;
        if (op === '!=') return it < from || it >= to;
        return op === '<' ? it < from : op === '<=' ? it < to : op === '>' ? it >= to : it >= from;
      };
    }
    const wanted = fold(this.#literal(field, value));
    if (op === '=') return (row) => fold(get(row)) === wanted;
    if (op === '!=') return (row) => fold(get(row)) !== wanted;
    if (field.type === 'boolean' || wanted === null) throw malformed(`invalid operator ${op}`);
    return (row) => {
      const it = get(row);
      if (it === null) return false;
      const order = orderOf(it, field.type === 'id' ? this.#literal(field, value) : wanted, field);
      return op === '<' ? order < 0 : op === '<=' ? order <= 0 : op === '>' ? order > 0 : order >= 0;
    };
  }
  #condition(object: SObject, condition: Condition): (row: Row) => boolean {
    switch (condition.kind) {
      case 'and':
      case 'or': {
        const parts = condition.parts.map((part) => this.#condition(object, part));
        return condition.kind === 'and' ? (row) => parts.every((p) => p(row)) : (row) => parts.some((p) => p(row));
      }
      case 'not': {
        const part = this.#condition(object, condition.part);
        return (row) => !part(row);
      }
      case 'in': {
        const { get, field } = this.#expression(object, condition.left);
        const { values } = condition;
        const found = Array.isArray(values)
          ? (values as readonly Value[]).map((value) => this.#literal(field, value))
          : this.#column(values as Query);
        const set = new Set(found.map(fold));
        return (row) => set.has(fold(get(row))) !== condition.not;
      }
      default:
        return this.#compare(object, condition.left, condition.op, condition.value);
    }
  }
  /** The values of a semi-join. */
  #column(query: Query): readonly unknown[] {
    const object = this.#source.objectOf(query.from);
    const [only] = query.select;
    if (!only || query.select.length > 1) throw malformed('A semi-join selects one field.');
    const { get } = this.#expression(object, only);
    return this.#found(object, query).map(get);
  }
  #found(object: SObject, query: Query): readonly Row[] {
    const where = query.where && this.#condition(object, query.where);
    const seen = this.#all ? () => true : (row: Row) => row['IsDeleted'] !== true;
    const rows = this.#source.rows(object.name);
    return where ? rows.filter((row) => seen(row) && where(row)) : rows.filter(seen);
  }

  run(query: Query): Result {
    const object = this.#source.objectOf(query.from);
    const grouped = query.groupBy.length > 0 || query.select.some(({ fn }) => fn && aggregates.has(fn));
    const found = this.#found(object, query);
    if (query.countOnly) return { size: found.length, records: [] };
    if (grouped) return this.#grouped(object, query, found);
    const readers = query.select.map((one) => ({ path: one.path.split('.'), ...this.#expression(object, one) }));
    const sorted = this.#sorted(object, query, found);
    if (query.offset > 2000)
      throw new ApiError(400, 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
    const cut = sorted.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit);
    const type = object.name;
    const shape = (row: Row): Row => {
      const record: Row = {
        attributes: { type, url: `/services/data/v62.0/sobjects/${type}/${row['Id'] as string}` },
      };
      for (const { path, get, field } of readers) place(record, path, field.name, get(row));
      return record;
    };
    return { size: cut.length, records: lazily(cut, shape) };
  }
  #sorted(object: SObject, { orderBy }: Query, rows: readonly Row[]): readonly Row[] {
    const [first] = orderBy;
    if (!first || (orderBy.length === 1 && first.by.path.toLowerCase() === 'id' && !first.down)) return rows;
    const keys = orderBy.map((o) => ({ ...o, ...this.#expression(object, o.by) }));
    return rows.toSorted((a, b) => {
      for (const { get, field, down, nullsLast } of keys) {
        const [x, y] = [get(a), get(b)];
        if (x === null || y === null) {
          if (x !== y) return (x === null) === nullsLast ? 1 : -1;
          continue;
        }
        const order = orderOf(x, y, field);
        if (order !== 0) return down ? -order : order;
      }
      return 0;
    });
  }
  #grouped(object: SObject, query: Query, rows: readonly Row[]): Result {
    const by = query.groupBy.map((one) => ({ one, ...this.#expression(object, one) }));
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = JSON.stringify(by.map(({ get }) => get(row)));
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    if (by.length === 0 && groups.size === 0) groups.set('', []);
    // GROUP BY can't be paged (https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-groupby.html)
    if (groups.size > 2000)
      throw new ApiError(
        400,
        'EXCEEDED_ID_LIMIT',
        'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
      );
    let unnamed = 0;
    const columns = query.select.map((one) => {
      const same = by.find(({ one: g }) => g.fn === one.fn && g.path.toLowerCase() === one.path.toLowerCase());
      if (same)
        return {
          name: one.alias ?? (one.fn ? `expr${unnamed++}` : same.field.name),
          of: (g: Row[]) => same.get(g[0]!),
        };
      if (!one.fn || !aggregates.has(one.fn)) throw malformed(`Field must be grouped or aggregated: ${one.path}`);
      const name = one.alias ?? `expr${unnamed++}`;
      const get = one.path === '' ? () => true : this.#reader(object, one.path).get;
      return {
        name,
        of: (g: Row[]) =>
          aggregate(
            one.fn!,
            g.map(get).filter((v) => v !== null),
          ),
      };
    });
    const records = [...groups.values()].map((group) => ({
      attributes: { type: 'AggregateResult' },
      ...Object.fromEntries(columns.map(({ name, of }) => [name, of(group)])),
    }));
    const cut = records.slice(0, query.limit);
    return { size: cut.length, records: cut };
  }
}
