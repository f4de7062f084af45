import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { CrmError } from '../../domain/index.js';
import { checkRow } from './csv.js';
import type { Caps, RawFeature, RawShapes, RawTable } from './types.js';

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tables and shapes of a JSON, GeoJSON or TopoJSON file. */
export function jsonParts(file: string, text: string, caps: Caps): (RawTable | RawShapes)[] {
  const value = parse(file, text);
  if (isObject(value)) {
    if (value['type'] === 'FeatureCollection') return [{ file, features: featuresOf(file, value) }];
    if (value['type'] === 'Topology') return layersOf(file, value);
  }
  return tablesOf(value, file).map(([name, list]) => tableOf(name, list, caps));
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new CrmError('mapping', `${file} is no JSON (${reason}). Export it again, or save it as CSV.`, {}, { cause });
  }
}

function featuresOf(file: string, collection: JsonObject): RawFeature[] {
  const list = collection['features'];
  if (!Array.isArray(list))
    throw new CrmError('mapping', `${file} is a FeatureCollection without a list of features. Export it again.`);
  return (list as unknown[]).map((one) => {
    const found = isObject(one) ? one : {};
    const id = found['id'];
    return {
      ...((typeof id === 'string' || typeof id === 'number') && { id: String(id) }),
      properties: isObject(found['properties']) ? found['properties'] : {},
      geometry: found['geometry'],
    };
  });
}

function layersOf(file: string, topology: JsonObject): RawShapes[] {
  const objects = topology['objects'];
  if (!isObject(objects) || !Array.isArray(topology['arcs']))
    throw new CrmError('mapping', `${file} is a topology without objects and arcs. Export it again.`);
  return Object.entries(objects).map(([layer, object]) => {
    try {
      const made = feature(topology as unknown as Topology, object as GeometryCollection) as unknown as JsonObject;
      return {
        file,
        layer,
        features:
          made['type'] === 'FeatureCollection' ? featuresOf(file, made) : featuresOf(file, { features: [made] }),
      };
    } catch (cause) {
      if (cause instanceof CrmError) throw cause;
      throw new CrmError('mapping', `The object “${layer}” of ${file} can't be read. Export it again.`, {}, { cause });
    }
  });
}

/** A list of records; records under one of the usual keys; or lists by collection. */
function tablesOf(value: unknown, file: string): [name: string, list: readonly unknown[]][] {
  if (Array.isArray(value)) return [[file, value as unknown[]]];
  if (isObject(value)) {
    for (const key of ['records', 'value', 'data', 'results', 'items'])
      if (Array.isArray(value[key])) return [[file, value[key] as unknown[]]];
    const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    if (lists.length > 0) return lists.map(([key, list]) => [`${file}#${key}`, list]);
  }
  throw new CrmError('mapping', `${file} holds no list of records. A list, or an object with “records”, is read.`);
}

function tableOf(file: string, list: readonly unknown[], caps: Caps): RawTable {
  const columns = new Map<string, number>();
  const flat = list.map((record, i) => {
    const fields: [string, string][] = isObject(record) ? flatten(record, '') : [['value', textOf(record)]];
    for (const [name] of fields) if (!columns.has(name)) columns.set(name, columns.size);
    checkRow(
      file,
      fields.map(([, text]) => text),
      i + 1,
      caps,
    );
    return fields;
  });
  const header = [...columns.keys()];
  checkRow(file, header, 1, caps);
  const rows = flat.map((fields) => {
    const row = header.map(() => '');
    for (const [name, text] of fields) row[columns.get(name)!] = text;
    return row;
  });
  return { file, header, first: 1, rows, faults: [] };
}

/** One level of nesting becomes `outer.inner`; what lies deeper stays JSON. */
const flatten = (record: JsonObject, prefix: string): [string, string][] =>
  Object.entries(record).flatMap(([key, value]): [string, string][] =>
    isObject(value) && prefix === '' ? flatten(value, `${key}.`) : [[prefix + key, textOf(value)]],
  );
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
