import { type Call, CrmError } from '../../domain/index.js';
import { errorOf } from './failure.js';
import type { FromHost } from './messages.js';

type Reply = Extract<FromHost, { call: number }>;
type Answer = { readonly done: false; readonly value: unknown } | { readonly done: true };

/** What comes back for one call, in order; the call's signal ends the wait for it. */
export class Inbox {
  readonly #call: Call;
  readonly #come: Answer[] = [];
  #error: CrmError | undefined;
  #waiting: { resolve(answer: Answer): void; reject(error: CrmError): void } | undefined;
  #isOver = false;

  constructor(call: Call) {
    this.#call = call;
    call.signal.addEventListener('abort', this.#abort, { once: true });
  }
  /** Whether the other end has finished. */
  get isOver(): boolean {
    return this.#isOver;
  }
  readonly #abort = () =>
    this.#fail(
      new CrmError('cancelled', 'The call was cancelled.', {}, { cause: this.#call.signal.reason as unknown }),
    );

  next(): Promise<Answer> {
    const come = this.#come.shift();
    if (come) return Promise.resolve(come);
    if (this.#error) return Promise.reject(this.#error);
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }
  take(reply: Reply): boolean {
    if (this.#isOver) return false;
    switch (reply.type) {
      case 'progress':
        this.#call.progress?.(reply.done, reply.total);
        return true;
      case 'item':
        this.#give({ done: false, value: reply.value });
        return true;
      case 'result':
        this.#isOver = true;
        this.#give({ done: false, value: reply.value });
        return true;
      case 'end':
        this.#isOver = true;
        this.#give({ done: true });
        return true;
      case 'failed':
        this.#isOver = true;
        this.#fail(errorOf(reply.error));
        return true;
    }
  }
  /** The other end has gone. */
  fail(error: CrmError): void {
    this.#isOver = true;
    this.#fail(error);
  }
  dispose(): void {
    this.#call.signal.removeEventListener('abort', this.#abort);
  }
  #give(answer: Answer) {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) waiting.resolve(answer);
    else this.#come.push(answer);
  }
  #fail(error: CrmError) {
    this.#error ??= error;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(this.#error);
  }
}
