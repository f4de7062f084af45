// Writes extract/ from the whole data set: BAILIWICK_DATA=… node tests/support/adventureworks/make-extract.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { simplify } from '@turf/turf';

const from = `${process.env.BAILIWICK_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))}/adventureworks`;
const to = fileURLToPath(new URL('extract', import.meta.url));
const read = (name) => readFileSync(`${from}/${name}`, 'utf8');
mkdirSync(to, { recursive: true });

// no field of these files holds a line break, so that lines can be taken as they are
function take(name, keep) {
  const [header, ...lines] = read(name).split('\n').filter(Boolean);
  const kept = lines.filter((line, i) =>
    keep(
      line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((f) => f.replace(/,$/, '')),
      i,
    ),
  );
  writeFileSync(`${to}/${name}`, [header, ...kept].join('\n') + '\n');
  return kept.map((line) => line.split(',')[0]);
}

const reps = new Set(['274', '275', '277', '282', '288', '289']);
take('reps.csv', ([id]) => reps.has(id));
take('quotas.csv', ([rep]) => reps.has(rep));
take('territory_history.csv', ([rep]) => reps.has(rep));
take('territories.csv', () => true);
take('territory_states.csv', (_, i) => i % 30 === 0);
take('consumers.csv', (_, i) => i % 4000 === 0);
take('online_orders.csv', (_, i) => i % 6000 === 0);
const owned = new Map();
const accounts = new Set(
  take('accounts.csv', (fields) => {
    const owner = fields[17];
    if (!reps.has(owner) || (owned.get(owner) ?? 0) >= 8) return false;
    owned.set(owner, (owned.get(owner) ?? 0) + 1);
    return true;
  }),
);
let deals = 0;
take('opportunities.csv', ([, account, owner]) => accounts.has(account) && reps.has(owner) && ++deals <= 200);

// some rings of the source are not closed; the outlines here are
const closed = (ring) => (String(ring[0]) === String(ring.at(-1)) ? ring : [...ring, ring[0]]);
const boxOf = (ring) => {
  const span = (i) => Math.max(...ring.map((p) => p[i])) - Math.min(...ring.map((p) => p[i]));
  return span(0) * span(1);
};
const shapes = JSON.parse(read('territories.geojson'));
for (const feature of shapes.features) {
  feature.geometry.coordinates = feature.geometry.coordinates
    .sort((a, b) => boxOf(b[0]) - boxOf(a[0]))
    .slice(0, 3)
    .map((rings) => [closed(rings[0])]);
  feature.geometry = simplify(feature.geometry, { tolerance: 0.4 });
  feature.geometry.coordinates = JSON.parse(JSON.stringify(feature.geometry.coordinates), (_, v) =>
    typeof v === 'number' ? Math.round(v * 100) / 100 : v,
  );
}
writeFileSync(`${to}/territories.geojson`, `${JSON.stringify(shapes)}\n`);
