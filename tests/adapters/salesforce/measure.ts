/** Reads a large org to the end, or as far as the time allows, and says what it took. */
import { Connection } from 'jsforce';
import { salesforce } from '../../../src/adapters/salesforce/index.js';
import type { CollectionName } from '../../../src/domain/index.js';
import { realPorts } from '../../../src/adapters/shared/index.js';

export interface ReadFigures {
  readonly accounts: number;
  readonly opportunities: number;
  readonly peakMiB: number;
  readonly requests: number;
  readonly seconds: number;
  /** Whether everything that the org holds came. */
  readonly complete: boolean;
}
export async function measureRead(url: string, accessToken: string, withinMs: number): Promise<ReadFigures> {
  let requests = 0;
  const ports = {
    ...realPorts,
    fetch: (to: string, init: RequestInit) => {
      requests++;
      return realPorts.fetch(to, init);
    },
  };
  const connection = new Connection({ instanceUrl: url, accessToken, version: '62.0' });
  const adapter = salesforce({ connection, mapping: { currency: 'USD' }, transport: { ports } });
  const started = Date.now();
  let whole = true;
  async function rows(collection: CollectionName): Promise<number> {
    let count = 0;
    for await (const { records, total } of adapter.read({ collection }, { signal: new AbortController().signal })) {
      count += records.length;
      if (Date.now() - started > withinMs) {
        whole = count === total;
        break;
      }
    }
    return count;
  }
  const [accounts, opportunities] = [await rows('accounts'), await rows('opportunities')];
  return {
    accounts,
    opportunities,
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    requests,
    seconds: Math.round((Date.now() - started) / 1000),
    complete: whole,
  };
}
