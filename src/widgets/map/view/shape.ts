/** A place on screen, in pixels of the map's container. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a point is in a shape, by even-odd counting. */
export function isInside(shape: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (let i = 0, j = shape.length - 1; i < shape.length; j = i++) {
    const [a, b] = [shape[i]!, shape[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
