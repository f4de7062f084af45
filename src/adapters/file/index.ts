/** Files as a read-only connection: CSV, JSON, GeoJSON and TopoJSON, recognised by their names and headers. */
import {
  collectionNames,
  CrmError,
  type Call,
  type Capabilities,
  type CollectionName,
  type CrmAdapter,
  type Identity,
  type Issue,
  type Slices,
} from '../../domain/index.js';
import {
  breathe,
  Held,
  IssueList,
  pagesOf,
  stopIfAborted,
  untilAborted,
  type Records,
} from '../shared/memory/index.js';
import { build, type DataSet, type KnownTable } from './build.js';
import { csvTable } from './csv.js';
import { jsonParts } from './json.js';
import { recognise } from './recognise.js';
import { textOf } from './text.js';
import {
  caps as defaultCaps,
  type Caps,
  type FileMapping,
  type FileReport,
  type RawShapes,
  type RawTable,
  type Source,
} from './types.js';
import type { DayOrder } from './values.js';

export { shapes, type Shape, type ShapeName } from './mapping.js';
export type { Caps, FileMapping, FileReport, Source } from './types.js';
export type { Records } from '../shared/memory/index.js';

export interface FileOptions {
  readonly files: readonly Source[];
  /** Shown to people; default `Files`. */
  readonly name?: string;
  /** What isn't recognised by itself, by the file's name. */
  readonly mapping?: Readonly<Record<string, FileMapping>>;
  /** ISO 4217; of amounts that name none. Default the one that most rows name, else USD. */
  readonly currency?: string;
  /** How `3/4/2026` is meant in columns that leave it open. Without it such days are unreadable. */
  readonly dates?: DayOrder;
  readonly caps?: Partial<Caps>;
  /** Whom to greet, and the locale and time zone; default nobody, `en-US`, UTC. */
  readonly identity?: Partial<Omit<Identity, 'currency'>>;
  readonly pageSize?: number;
}

export interface FileAdapter extends CrmAdapter {
  /** What became of each file; empty until `identify` has answered. */
  readonly report: readonly FileReport[];
  /** All records and issues at once, for an adapter that keeps them. */
  contents(): Promise<{ readonly records: Records; readonly issues: readonly Issue[] }>;
}

/** A connection to files. They are read once, when first needed; too large ones end in a `CrmError` of kind `mapping`. */
export function file(options: FileOptions): FileAdapter {
  return new Files(options);
}

/** Reads files and says what became of each. */
export async function importFiles(
  files: readonly Source[],
  options: Omit<FileOptions, 'files'> = {},
): Promise<{
  readonly adapter: FileAdapter;
  readonly identity: Identity;
  readonly report: readonly FileReport[];
  readonly records: Records;
  readonly issues: readonly Issue[];
}> {
  const adapter = file({ ...options, files });
  const identity = await adapter.identify({ signal: new AbortController().signal });
  return { adapter, identity, report: adapter.report, ...(await adapter.contents()) };
}

interface Loaded {
  readonly data: DataSet;
  readonly held: Held;
  readonly issues: IssueList;
  readonly report: readonly FileReport[];
}

interface Reading {
  readonly loaded: Promise<Loaded>;
  readonly stop: AbortController;
  waiting: number;
}

class Files implements FileAdapter {
  readonly name: string;
  readonly #options: FileOptions;
  #reading: Reading | undefined;
  #loaded: Loaded | undefined;

  constructor(options: FileOptions) {
    this.name = options.name ?? 'Files';
    this.#options = options;
  }
  /** Every collection until the files are read, then those that they gave. */
  get can(): Capabilities {
    const given = this.#loaded;
    const collections = given ? collectionNames.filter((name) => hasRecords(given, name)) : collectionNames;
    return { collections, writes: {}, batch: 0, atomic: 0, live: 'none' };
  }
  get report(): readonly FileReport[] {
    return this.#loaded?.report ?? [];
  }

  identify: CrmAdapter['identify'] = async (call) => {
    const { data } = await this.#wait(call);
    const { identity } = this.#options;
    return {
      user: 'files',
      name: this.name,
      tenant: 'files',
      locale: 'en-US',
      timeZone: 'UTC',
      ...identity,
      currency: data.currency,
    };
  };

  describe: CrmAdapter['describe'] = async (collection, call) => {
    const { data } = await this.#wait(call);
    this.#expect(collection);
    return data.fields.get(collection) ?? [];
  };

  read: CrmAdapter['read'] = async function* (this: Files, query, call) {
    const { held, issues } = await this.#wait(call);
    this.#expect(query.collection);
    yield* pagesOf(query, held.select(query), { size: this.#options.pageSize ?? 5_000, issues }, call);
  };

  async contents() {
    const { data } = await this.#wait({ signal: new AbortController().signal });
    return { records: data.records, issues: data.issues };
  }

  #expect(collection: CollectionName): void {
    if (!this.can.collections.includes(collection))
      throw new CrmError('unsupported', `None of the files holds ${collection}. Add one that does.`, { collection });
  }

  /** For the files to be read. Reading is shared, and stops when nobody waits for it any more. */
  async #wait(call: Call): Promise<Loaded> {
    const reading = (this.#reading ??= this.#start());
    reading.waiting++;
    try {
      return (this.#loaded = await untilAborted(reading.loaded, call));
    } finally {
      if (--reading.waiting === 0 && !this.#loaded && call.signal.aborted) {
        reading.stop.abort();
        if (this.#reading === reading) this.#reading = undefined;
      }
    }
  }
  #start(): Reading {
    const stop = new AbortController();
    return { loaded: load(this.#options, stop.signal), stop, waiting: 0 };
  }
}
const hasRecords = ({ data }: Loaded, name: CollectionName) =>
  (data.records[name]?.length ?? 0) > 0 || (name !== 'assignments' && data.fields.has(name));

const readable = /\.(csv|tsv|txt|json|geojson|topojson)$/i;

async function load(options: FileOptions, signal: AbortSignal): Promise<Loaded> {
  const caps = { ...defaultCaps, ...options.caps };
  const tables: KnownTable[] = [];
  const shapes: RawShapes[] = [];
  const report: FileReport[] = [];
  for (const source of options.files) {
    if (!readable.test(source.name)) {
      report.push({
        name: source.name,
        collection: 'ignored',
        rows: 0,
        why: 'No CSV, JSON, GeoJSON or TopoJSON file.',
      });
      continue;
    }
    for (const part of await partsOf(source, caps)) {
      if ('features' in part) {
        shapes.push(part);
        report.push(ofShapes(part));
        continue;
      }
      const known = recognise(part.file, part.header, options.mapping?.[source.name]);
      if (!('why' in known)) tables.push({ ...part, known });
      report.push(ofTable(part, known));
    }
    await breathe();
    stopIfAborted({ signal });
  }
  const data = await inBreaths(build({ tables, shapes }, { caps, ...pick(options) }), signal);
  return { data, held: Held.of(data.records), issues: new IssueList(data.issues), report };
}
/** Time that work takes between two breaths, in milliseconds. */
const SLICE_MS = 10;
async function inBreaths<T>(work: Slices<T>, signal: AbortSignal): Promise<T> {
  for (let until = Date.now() + SLICE_MS; ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (Date.now() < until) continue;
    await breathe();
    stopIfAborted({ signal });
    until = Date.now() + SLICE_MS;
  }
}
const pick = ({ currency, dates }: FileOptions) => ({
  ...(currency !== undefined && { currency }),
  ...(dates !== undefined && { dates }),
});

async function partsOf(source: Source, caps: Caps): Promise<readonly (RawTable | RawShapes)[]> {
  const text = await textOf(source, caps);
  return /json$/i.test(source.name) ? jsonParts(source.name, text, caps) : [await csvTable(source.name, text, caps)];
}

function ofTable(table: RawTable, known: ReturnType<typeof recognise>): FileReport {
  const base = { name: table.file, rows: table.rows.length };
  if ('why' in known) return { ...base, collection: 'ignored', why: known.why };
  const used = new Set(known.columns.values());
  const rest = table.header.filter((_, column) => !used.has(column));
  const why = `${used.size} of ${table.header.length} columns are fields${rest.length > 0 ? `; others: ${rest.join(', ')}` : ''}.`;
  return { ...base, collection: known.shape.collection, why };
}
const ofShapes = ({ file, layer, features }: RawShapes): FileReport => ({
  name: layer === undefined ? file : `${file}#${layer}`,
  collection: 'areas',
  rows: features.length,
  why: 'Shapes of areas.',
});
