import { contract } from './cases/index.js';
import type { Make, RunOptions, Verdict } from './types.js';

/** What one case came to; `todo` is the sentence of a failure. */
export interface Result {
  readonly name: string;
  readonly verdict: Verdict | { readonly status: 'failed'; readonly todo: string };
}

/** Runs every case, one after the other, and never throws: for a report without a test framework. */
export async function runContract(make: Make, options?: RunOptions): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { name, run } of contract) {
    const verdict = await run(make, options).catch((error: unknown) => ({
      status: 'failed' as const,
      todo: error instanceof Error ? error.message : String(error),
    }));
    results.push({ name, verdict });
  }
  return results;
}
