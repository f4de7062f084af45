import type { CollectionName } from '../../domain/index.js';
import type { ShapeName } from './mapping.js';

/** A file as the browser has it, or its name and text. */
export type Source = File | { readonly name: string; readonly text: string };

/** What became of one file. */
export interface FileReport {
  readonly name: string;
  /** The collection that it gave, or `ignored`. */
  readonly collection: CollectionName | 'ignored';
  /** Rows or shapes in it. */
  readonly rows: number;
  /** One sentence: which columns were used, or why the file was not. */
  readonly why: string;
}

/** What an admin says about a file that isn't understood by itself. */
export interface FileMapping {
  /** What the table is, or `ignored`. */
  readonly is?: ShapeName | 'ignored';
  /** Header by our field, such as `{ closes: 'Won on' }`. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Most that is read, so that a wrong file can't take the page down. */
export interface Caps {
  /** Bytes of one file; default 256 MiB. */
  readonly bytes: number;
  /** Rows of one table; default 2,000,000. */
  readonly rows: number;
  /** Columns of one table; default 500. */
  readonly columns: number;
  /** Characters of one field; default 32,767, as in a spreadsheet's cell. */
  readonly text: number;
  /** Positions in the shapes of one file; default 10,000,000. */
  readonly positions: number;
}
export const caps: Caps = {
  bytes: 256 * 1024 * 1024,
  rows: 2_000_000,
  columns: 500,
  text: 32_767,
  positions: 10_000_000,
};

/** A table of texts, as it is in the file. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly string[];
  /** Number of the first row below the header. */
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
  /** Rows that could not be cut into fields, with the reason. */
  readonly faults: readonly { readonly row: number; readonly code: 'malformed-row'; readonly value: string }[];
}

/** A shape of a GeoJSON or TopoJSON file. */
export interface RawFeature {
  readonly id?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}
export interface RawShapes {
  readonly file: string;
  /** Of a TopoJSON file, the name of the object. */
  readonly layer?: string;
  readonly features: readonly RawFeature[];
}
