import * as v from 'valibot';
import { type MessageCaps, screen } from './screen.js';

export interface LinkOptions<In> {
  readonly schema: v.GenericSchema<unknown, In>;
  readonly caps: MessageCaps;
  /** Called for what passed the caps and the schema. Answers `false` for a message that means nothing here. */
  readonly receive: (message: In) => unknown;
  /** Called once, when the other end has gone. */
  readonly gone: () => void;
}

/** One end of a conversation: what comes in is looked at before it is heard, and dropped and counted where it is wrong. */
export class Link<In, Out extends object> {
  readonly #port: MessagePort;
  readonly #options: LinkOptions<In>;
  #dropped = 0;
  #isOpen = true;

  constructor(port: MessagePort, options: LinkOptions<In>) {
    this.#port = port;
    this.#options = options;
    port.addEventListener('message', this.#hear);
    port.addEventListener('messageerror', this.#drop);
    // where a browser tells that the other end was collected or its page has gone
    port.addEventListener('close', this.#gone);
    port.start();
  }
  /** Messages that were malformed, too large or out of place. */
  get dropped(): number {
    return this.#dropped;
  }
  get isOpen(): boolean {
    return this.#isOpen;
  }
  /** Sends a message; nothing where the link is closed. */
  post(message: Out): void {
    if (this.#isOpen) this.#port.postMessage(message);
  }
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#port.removeEventListener('message', this.#hear);
    this.#port.removeEventListener('messageerror', this.#drop);
    this.#port.removeEventListener('close', this.#gone);
    this.#port.close();
  }
  readonly #drop = () => void this.#dropped++;
  readonly #gone = () => {
    if (!this.#isOpen) return;
    this.close();
    this.#options.gone();
  };
  readonly #hear = ({ data }: MessageEvent<unknown>) => {
    const { caps, schema, receive } = this.#options;
    try {
      if (screen(data, caps) !== undefined) return this.#drop();
      const { success, output } = v.safeParse(schema, data, { abortEarly: true, abortPipeEarly: true });
      if (!success || receive(output) === false) this.#drop();
    } catch {
      this.#drop(); // a message never throws into the page, whatever it does to who hears it
    }
  };
}
