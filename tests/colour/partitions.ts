/** Square boards of cells shared among territories that hang together, more or less, with some strays. */
export const WIDTH = 12;

/** Which seed each cell of a board is nearest to; each cell may stray to any territory with the given chance. */
export function board(territories: number, random: () => number, strays = 0): number[] {
  const seeds = Array.from({ length: territories }, () => [random() * WIDTH, random() * WIDTH] as const);
  return Array.from({ length: WIDTH * WIDTH }, (_, cell) => {
    if (strays > 0 && random() < strays) return Math.floor(random() * territories);
    const distances = seeds.map(([x, y]) => Math.hypot(x - (cell % WIDTH), y - Math.floor(cell / WIDTH)));
    return distances.indexOf(Math.min(...distances));
  });
}

export function neighboursOn(cells: readonly number[], territories: number): number[][] {
  const sets = Array.from({ length: territories }, () => new Set<number>());
  const meet = (a: number, b: number) => {
    if (a !== b) sets[a]!.add(b);
    if (a !== b) sets[b]!.add(a);
  };
  cells.forEach((territory, cell) => {
    if (cell % WIDTH < WIDTH - 1) meet(territory, cells[cell + 1]!);
    if (cell + WIDTH < cells.length) meet(territory, cells[cell + WIDTH]!);
  });
  return sets.map((set) => [...set]);
}

/** Gives a random cell to a territory beside it, as a planner moves a county at a border. */
export function moveOne(cells: number[], random: () => number): void {
  for (let tries = 0; tries < 200; tries++) {
    const cell = Math.floor(random() * cells.length);
    const [dx, dy] = (
      [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const
    )[Math.floor(random() * 4)]!;
    const [x, y] = [(cell % WIDTH) + dx, Math.floor(cell / WIDTH) + dy];
    if (x < 0 || y < 0 || x >= WIDTH || y >= WIDTH) continue;
    const other = cells[y * WIDTH + x]!;
    if (other === cells[cell]) continue;
    cells[cell] = other;
    return;
  }
}
