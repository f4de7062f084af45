/** At most two a second, so that who listens can follow. */
const APART = 500;

/**
 * Says things politely, one after another: the first at once, what comes in the next half second together, each once. What is
 * said about the same thing replaces what was to be said about it: of a walk along ten places the last one counts.
 */
export class Announcer {
  readonly #say: (text: string) => void;
  readonly #waiting = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';

  /** `say` puts a text where it is read out. */
  constructor(say: (text: string) => void) {
    this.#say = say;
  }
  /** `about`: what it is about; by default the text is about itself. */
  tell(text: string, about = text): void {
    this.#waiting.delete(about);
    this.#waiting.set(about, text);
    if (this.#timer === undefined) this.#speak();
  }
  /** Says nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.clear();
  }
  #speak() {
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    const text = [...new Set(this.#waiting.values())].join(' ');
    this.#waiting.clear();
    // the same text twice is said twice
    this.#last = this.#last === text ? `${text}\u00a0` : text;
    this.#say(this.#last);
    this.#timer = setTimeout(() => this.#speak(), APART);
  }
}
