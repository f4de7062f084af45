import * as v from 'valibot';
import {
  type Call,
  type Capabilities,
  type CollectionName,
  type Collections,
  type CrmAdapter,
  CrmError,
  type Identity,
  type Issue,
  type Page,
  parseRecord,
} from '../../domain/index.js';
import type { Called, FromGuest, FromHost } from './messages.js';
import { Inbox } from './inbox.js';
import * as value from './values.js';

/** A call without its number. */
type Asking = Called extends infer C ? (C extends Called ? Omit<C, 'type' | 'call'> : never) : never;
type Reply = Extract<FromHost, { call: number }>;

export interface Remote {
  readonly adapter: CrmAdapter;
  /** Takes an answer; false where nobody waits for it. */
  take(reply: Reply): boolean;
  /** Fails whatever is under way. */
  close(error: CrmError): void;
  /** Calls under way. */
  readonly open: number;
}

/** The adapter of the page around, as a guest sees it. */
export function remote(
  { name, can: first, methods }: Extract<FromHost, { type: 'welcome' }>,
  send: (message: FromGuest) => void,
): Remote {
  const inboxes = new Map<number, Inbox>();
  let can: Capabilities = first;
  let calls = 0;
  let over: CrmError | undefined;

  function begin(asking: Asking, call: Call): [number, Inbox] {
    if (over) throw over;
    if (call.signal.aborted) throw cancelled(call);
    const number = ++calls;
    const inbox = new Inbox(call);
    try {
      send({ type: 'call', call: number, ...asking } as FromGuest);
    } catch (thrown) {
      inbox.dispose();
      throw new CrmError('unsupported', 'Only plain data can be sent to the page around.', {}, { cause: thrown });
    }
    inboxes.set(number, inbox);
    return [number, inbox];
  }
  function end(number: number, inbox: Inbox): void {
    inboxes.delete(number);
    inbox.dispose();
    // one that has not come to its end is told that nobody waits for it
    if (!inbox.isOver && !over) send({ type: 'cancel', call: number });
  }
  async function ask<T>(asking: Asking, schema: v.GenericSchema<unknown, T>, call: Call): Promise<T> {
    const [number, inbox] = begin(asking, call);
    try {
      const answer = await inbox.next();
      return understood(schema, answer.done ? undefined : answer.value);
    } finally {
      end(number, inbox);
    }
  }
  async function* stream<T>(asking: Asking, schema: v.GenericSchema<unknown, T>, call: Call): AsyncGenerator<T> {
    const [number, inbox] = begin(asking, call);
    try {
      for (;;) {
        const answer = await inbox.next();
        if (answer.done) return;
        yield understood(schema, answer.value);
        if (call.signal.aborted) throw cancelled(call);
        if (over) throw over;
        send({ type: 'more', call: number });
      }
    } finally {
      end(number, inbox);
    }
  }
  async function* read<N extends CollectionName>(
    query: Parameters<CrmAdapter['read']>[0] & { readonly collection: N },
    call: Call,
  ): AsyncGenerator<Page<Collections[N]>> {
    for await (const raw of stream({ method: 'read', query }, value.page, call)) yield pageOf<N>(query.collection, raw);
  }

  const adapter: CrmAdapter = {
    name,
    get can() {
      return can;
    },
    identify: async (call) => {
      const answer = await ask({ method: 'identify' }, identified, call);
      ({ can } = answer);
      return answer.identity;
    },
    describe: (collection, call) => ask({ method: 'describe', collection }, value.fields, call),
    read: read as CrmAdapter['read'],
    ...(methods.includes('totals') && {
      totals: (query, call) => ask({ method: 'totals', query }, value.totalRows, call),
    }),
    ...(methods.includes('check') && {
      check: (changes, call) => ask({ method: 'check', changes: [...changes] }, value.warnings, call),
    }),
    ...(methods.includes('commit') && {
      commit: (changes, call) => ask({ method: 'commit', changes: [...changes] }, value.outcomes, call),
    }),
    ...(methods.includes('watch') && {
      watch: (collections, call) => stream({ method: 'watch', collections: [...collections] }, value.live, call),
    }),
  };
  return {
    adapter,
    take: (reply) => inboxes.get(reply.call)?.take(reply) ?? false,
    close: (error) => {
      over ??= error;
      for (const inbox of inboxes.values()) inbox.fail(error);
    },
    get open() {
      return inboxes.size;
    },
  };
}

const identified: v.GenericSchema<unknown, { readonly identity: Identity; readonly can: Capabilities }> =
  v.strictObject({ identity: value.identity, can: value.capabilities });

const cancelled = (call: Call) =>
  new CrmError('cancelled', 'The call was cancelled.', {}, { cause: call.signal.reason as unknown });

/** What an answer says, or a typed error where it doesn't say it: a caller never waits for what can't be understood. */
function understood<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T {
  const { success, output, issues } = v.safeParse(schema, answer, { abortEarly: true, abortPipeEarly: true });
  if (success) return output;
  const where = v.getDotPath(issues[0])?.slice(0, 100) ?? 'as a whole';
  throw new CrmError('incomplete', `The answer of the page around can’t be understood (${where}).`);
}

/** Each record for itself: one that isn't understood becomes an issue beside the others. */
function pageOf<N extends CollectionName>(collection: N, raw: value.RawPage): Page<Collections[N]> {
  const records: Collections[N][] = [];
  const issues: Issue[] = [...(raw.issues ?? [])];
  for (const one of raw.records) {
    const parsed = parseRecord(collection, one);
    if ('record' in parsed) records.push(parsed.record);
    else issues.push(parsed.issue);
  }
  return {
    records,
    ...(raw.total === undefined ? {} : { total: raw.total }),
    ...(issues.length > 0 ? { issues } : {}),
  };
}
