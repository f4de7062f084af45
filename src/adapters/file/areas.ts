import { CrmError, type Area, type Assignment, type Id } from '../../domain/index.js';
import { typeOf } from '../shared/memory/index.js';
import { plain, shapes } from './mapping.js';
import type { Context, Reader } from './reader.js';
import { stemOf } from './recognise.js';
import type { Caps, RawFeature, RawShapes, RawTable } from './types.js';

/** An area with what the model has no place for, but linking needs. */
export interface AreaDraft {
  readonly area: Area;
  readonly territory?: string;
  readonly country?: string;
}
const fields = shapes.find(({ name }) => name === 'areas')!.fields;

const levels: readonly (readonly [RegExp, string])[] = [
  [/count(y|ies)/, 'county'],
  [/territor/, 'territory'],
  [/zip|zcta|post(al)?code/, 'zip'],
  [/states?|province/, 'state'],
  [/nation|country|countries/, 'nation'],
  [/district/, 'district'],
];
/** What kind of area a file or a layer speaks of, by its name. */
export const levelOf = (name: string): string => levels.find(([word]) => word.test(name))?.[1] ?? 'area';

/** Columns that are measures: ours for nothing else, and numbers wherever they are filled. */
export function measureColumns(
  table: RawTable,
  used: Iterable<number>,
): readonly (readonly [name: string, column: number])[] {
  const taken = new Set(used);
  const isMeasure = (column: number) => {
    let filled = false;
    for (const row of table.rows) {
      const text = row[column]?.trim() ?? '';
      if (text !== '' && typeOf(text) !== 'number') return false;
      filled ||= text !== '';
    }
    return filled;
  };
  return table.header.flatMap((name, column) =>
    !taken.has(column) && isMeasure(column) ? [[name, column] as const] : [],
  );
}

/** An area from a row of a table; a measure that is blank there is absent, not 0. */
export function areaFromRow(r: Reader, measures: ReturnType<typeof measureColumns>): AreaDraft {
  const numbers = measures.flatMap(([name, column]) =>
    r.at(column) === '' ? [] : [[name, Number(r.at(column))] as const],
  );
  return {
    area: {
      id: r.id,
      name: r.text('name') || r.id,
      level: r.text('level') || levelOf(stemOf(r.table.file)),
      ...(numbers.length > 0 && { measures: Object.fromEntries(numbers) }),
    },
    ...(r.text('territory') !== '' && { territory: r.text('territory') }),
    ...(r.text('country') !== '' && { country: r.text('country') }),
  };
}

/** Areas from a GeoJSON or TopoJSON layer. */
export function areasFromShapes(shapes: RawShapes, context: Context, taken: Set<Id>, caps: Caps): AreaDraft[] {
  const level = levelOf(plain(shapes.layer ?? stemOf(shapes.file)));
  let positions = 0;
  return shapes.features.map((feature, i) => {
    const place = `${shapes.file}:${shapes.layer === undefined ? '' : `${shapes.layer}:`}${i + 1}`;
    const property = propertiesOf(feature);
    // a layer of one shape, such as a nation's outline, needs no id of its own
    const given = feature.id ?? (property('id') || (shapes.features.length === 1 ? shapes.layer : undefined));
    const id = unique(given || place, taken);
    const note = (code: string, field: string, value: string) =>
      context.issues.push({ collection: 'areas', record: id, field, code, value });
    if (!given) note('missing-id', 'id', place);
    else if (id !== given) note('duplicate-id', 'id', given);
    const count = positionsOf(feature.geometry);
    positions += count ?? 0;
    if (positions > caps.positions)
      throw new CrmError(
        'mapping',
        `${shapes.file} has more than ${caps.positions} positions in its shapes. Simplify them, then try again.`,
      );
    if (count === undefined) note('unreadable-geometry', 'geometry', typeName(feature.geometry));
    return {
      area: {
        id,
        name: property('name') || id,
        level: property('level') || level,
        ...measuresOf(feature),
        ...(count !== undefined && { geometry: feature.geometry as NonNullable<Area['geometry']> }),
      },
      ...(property('territory') && { territory: property('territory') }),
      ...(property('country') && { country: property('country') }),
    };
  });
}

/** A feature's property by our name of it. */
function propertiesOf({ properties }: RawFeature): (field: string) => string {
  const byName = new Map(Object.entries(properties).map(([name, value]) => [plain(name), value]));
  return (field) => {
    for (const synonym of fields[field] ?? []) {
      const value = byName.get(synonym);
      if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
    }
    return '';
  };
}
function measuresOf({ properties }: RawFeature): Pick<Area, 'measures'> {
  const known = new Set(Object.values(fields).flat());
  const numbers = Object.entries(properties).filter(
    ([name, value]) => typeof value === 'number' && Number.isFinite(value) && !known.has(plain(name)),
  );
  return numbers.length > 0 ? { measures: Object.fromEntries(numbers) as Record<string, number> } : {};
}

function unique(wanted: Id, taken: Set<Id>): Id {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
  taken.add(id);
  return id;
}

const typeName = (geometry: unknown) => {
  const type = (geometry as { type?: unknown } | null)?.type;
  return typeof type === 'string' ? type : 'none';
};

/** How many positions a polygon has; undefined where it is none, or a position is no place on earth. */
function positionsOf(geometry: unknown): number | undefined {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons: unknown = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons)) return undefined;
  let count = 0;
  for (const rings of polygons as unknown[]) {
    if (!Array.isArray(rings)) return undefined;
    for (const ring of rings as unknown[]) {
      if (!Array.isArray(ring) || !(ring as unknown[]).every(isPosition)) return undefined;
      count += ring.length;
    }
  }
  return count;
}
const isPosition = (value: unknown): boolean =>
  Array.isArray(value) &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'number' &&
  Math.abs(value[0]) <= 540 &&
  Math.abs(value[1]) <= 90;

/** One area for each id from tables (figures) and layers (shapes); what only one of the two has is an issue of its level. */
export function mergeAreas(tables: readonly AreaDraft[], layers: readonly AreaDraft[], context: Context): AreaDraft[] {
  const shaped = new Map(layers.map((draft) => [draft.area.id, draft]));
  const inTables = new Set(tables.map(({ area }) => area.id));
  const levelsOf = (drafts: readonly AreaDraft[]) => new Set(drafts.map(({ area }) => area.level));
  const tableLevels = levelsOf(tables);
  const layerLevels = levelsOf(layers);
  const note = (code: string, { id, name }: Area) =>
    context.issues.push({
      collection: 'areas',
      record: id,
      field: code === 'area-without-shape' ? 'geometry' : 'measures',
      code,
      value: name,
    });
  const merged = tables.map((draft): AreaDraft => {
    const shape = shaped.get(draft.area.id);
    if (!shape) {
      if (layerLevels.has(draft.area.level)) note('area-without-shape', draft.area);
      return draft;
    }
    return { ...shape, ...draft, area: mergeArea(draft.area, shape.area) };
  });
  for (const draft of layers) {
    if (inTables.has(draft.area.id)) continue;
    if (tableLevels.has(draft.area.level)) note('area-without-figures', draft.area);
    merged.push(draft);
  }
  return merged;
}
const mergeArea = (figures: Area, shape: Area): Area => ({
  ...shape,
  ...figures,
  level: figures.level === 'area' ? shape.level : figures.level,
  ...((shape.measures || figures.measures) && { measures: { ...shape.measures, ...figures.measures } }),
});

/** Areas that say which territory they are in, or that are themselves a territory's outline. */
export function areaAssignments(drafts: readonly AreaDraft[], territories: ReadonlySet<Id>): Assignment[] {
  return drafts.flatMap(({ area, territory }): Assignment[] => {
    const to = territory ?? (territories.has(area.id) ? area.id : undefined);
    return to === undefined
      ? []
      : [{ id: `area:${area.id}:${to}`, subject: { kind: 'area', id: area.id }, territory: to }];
  });
}
