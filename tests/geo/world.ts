import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { tableOf } from '../../src/domain/table.js';

const require = createRequire(import.meta.url);
const atlas = require('world-atlas/countries-110m.json') as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;

/** Countries in a file made for d3: clockwise, and jumping across the antimeridian. */
export const worldTable = tableOf(
  'areas',
  feature(atlas, atlas.objects.countries).features.map((f, i) => ({
    id: String(f.id ?? i),
    name: f.properties.name,
    level: 'country',
    geometry: f.geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon,
  })),
);
