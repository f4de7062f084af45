/** Keeps the last value until something that it was made from is another object. */
export class Memo<T> {
  #from: readonly unknown[] | undefined;
  #value: T | undefined;

  get(from: readonly unknown[], make: () => T): T {
    const known = this.#from;
    if (known && known.length === from.length && known.every((x, i) => x === from[i])) return this.#value as T;
    this.#value = make();
    this.#from = from;
    return this.#value;
  }
}
