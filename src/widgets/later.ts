/** Code that a page loads once, when it is first wanted. A load that failed is tried again by the next who wants it. */
export class Later<T> {
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | undefined;
  #value: T | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }
  /** What was loaded; undefined until then. */
  get value(): T | undefined {
    return this.#value;
  }
  load(): Promise<T> {
    return (this.#loading ??= this.#load().then(
      (value) => (this.#value = value),
      (reason: unknown) => {
        this.#loading = undefined;
        throw reason;
      },
    ));
  }
}
