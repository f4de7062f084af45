export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The next place in a direction: of those within 60 degrees of it the nearest, where being off to the side counts double.
 * Places are on the screen or the Mercator square, y to the south. -1 where there is none.
 */
export function nextPlace(from: Spot, places: readonly (Spot | undefined)[], direction: Direction): number {
  const [ux, uy] = vectors[direction];
  let best = -1;
  let least = Infinity;
  places.forEach((to, i) => {
    if (!to) return;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
    if (along <= 0 || aside > along * 1.75) return;
    const cost = along + 2 * aside;
    if (cost < least) [least, best] = [cost, i];
  });
  return best;
}

/** The place nearest to a spot, -1 where there are none. */
export function nearestPlace(from: Spot, places: readonly (Spot | undefined)[]): number {
  let best = -1;
  let least = Infinity;
  places.forEach((to, i) => {
    if (!to) return;
    const d = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
    if (d < least) [least, best] = [d, i];
  });
  return best;
}
