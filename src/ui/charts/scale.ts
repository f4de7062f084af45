/** Round numbers from 0 (or below it) to at least `max`, about `count` steps of 1, 2, 2.5 or 5 times a power of ten. */
export function ticksOf(max: number, count = 3, min = 0): readonly number[] {
  const span = Math.max(max, 0) - Math.min(min, 0);
  if (!(span > 0) || !Number.isFinite(span)) return [0, 1];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((f) => f * power).find((s) => s >= rough * (1 - 1e-9))!;
  const first = Math.floor(Math.min(min, 0) / step);
  const last = Math.ceil((Math.max(max, 0) / step) * (1 - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** A straight map of [from, to] onto [start, end]. */
export const linear =
  (from: number, to: number, start: number, end: number) =>
  (value: number): number =>
    to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);

/** A coordinate, short enough for markup. */
export const at = (n: number): string => String(Math.round(n * 10) / 10);

/** The path through points; an undefined one lifts the pen. */
export function pathOf(points: readonly (readonly [x: number, y: number] | undefined)[]): string {
  let pen = 'M';
  let path = '';
  for (const point of points) {
    if (!point) pen = 'M';
    else {
      path += `${pen}${at(point[0])} ${at(point[1])}`;
      pen = 'L';
    }
  }
  return path;
}

/** Which of `count` labels of some width fit on a line of `room` px, and always the one at `keep`. */
export function labelled(count: number, room: number, width: number, keep = -1): readonly boolean[] {
  const every = Math.max(1, Math.ceil((count * width) / Math.max(room, 1)));
  const shown = Array.from({ length: count }, (_, i) => (keep >= 0 ? (i - keep) % every === 0 : i % every === 0));
  return shown;
}
