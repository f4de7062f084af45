import type { Area } from '../../src/domain/model.js';
import { tableOf, type Table } from '../../src/domain/table.js';

/** An area of one ring, closed here. */
export const areaOf = (id: string, ...rings: readonly (readonly [number, number])[][]): Area => ({
  id,
  name: id,
  level: 'test',
  geometry: { type: 'Polygon', coordinates: rings.map((ring) => [...ring, ring[0]!].map((p) => [...p])) },
});

/** A square with its lower left corner at x, y, anticlockwise. */
export const square = (x: number, y: number, size = 1): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

export const tableFrom = (...areas: readonly Area[]): Table<'areas'> => tableOf('areas', areas);

/** Squares in rows from the south-west, as wide as `columns`; moved by a wobble of their corners, so that borders slant. */
export function gridOf(columns: number, rows: number, wobble: () => number = () => 0): Table<'areas'> {
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, n): [number, number] => [
    10 + (n % (columns + 1)) + wobble(),
    40 + Math.floor(n / (columns + 1)) + wobble(),
  ]);
  const corner = (x: number, y: number) => corners[y * (columns + 1) + x]!;
  const areas: Area[] = [];
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      areas.push(areaOf(`${x}/${y}`, [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]));
  return tableOf('areas', areas);
}

/** Numbers from 0 to 1 that follow from a seed (Park and Miller's generator). */
export function randomFrom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
