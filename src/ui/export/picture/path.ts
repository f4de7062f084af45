const short = (n: number): string => String(Math.round(n * 10) / 10);

/** A path that becomes text: as much of `Path2D` as is drawn with. */
export class PathText {
  #parts: string[] = [];
  /** The only circle in it, where it is nothing else. */
  circle: { readonly x: number; readonly y: number; readonly radius: number } | undefined;

  get d(): string {
    return this.#parts.join('');
  }
  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }
  #add(part: string) {
    this.#parts.push(part);
    this.circle = undefined;
  }
  moveTo(x: number, y: number): void {
    this.#add(`M${short(x)} ${short(y)}`);
  }
  lineTo(x: number, y: number): void {
    this.#add(`${this.isEmpty ? 'M' : 'L'}${short(x)} ${short(y)}`);
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.#add(`C${short(a)} ${short(b)} ${short(c)} ${short(d)} ${short(x)} ${short(y)}`);
  }
  closePath(): void {
    this.#add('Z');
  }
  addPath(other: unknown): void {
    if (other instanceof PathText) this.#add(other.d);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#add(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, width / 2, height / 2);
    const corner = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    const [w, h] = [width - 2 * r, height - 2 * r];
    this.#add(
      `M${short(x + r)} ${short(y)}h${short(w)}${corner(r, r)}v${short(h)}${corner(-r, r)}h${short(-w)}${corner(-r, -r)}v${short(-h)}${corner(r, -r)}Z`,
    );
  }
  arc(x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    const point = (angle: number) => `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const r = short(radius);
    const alone = this.isEmpty;
    if (Math.abs(to - from) >= 2 * Math.PI - 1e-9) {
      this.#add(`M${point(0)}A${r} ${r} 0 1 1 ${point(Math.PI)}A${r} ${r} 0 1 1 ${point(0)}Z`);
      if (alone) this.circle = { x, y, radius };
      return;
    }
    const turn = backwards ? (from - to) % (2 * Math.PI) : (to - from) % (2 * Math.PI);
    const sweep = turn < 0 ? turn + 2 * Math.PI : turn;
    const begin = alone ? 'M' : 'L';
    this.#add(`${begin}${point(from)}A${r} ${r} 0 ${sweep > Math.PI ? 1 : 0} ${backwards ? 0 : 1} ${point(to)}`);
  }
}
