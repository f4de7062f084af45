import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serve } from './server.js';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test is skipped; shown in the summary of all checks. */
    readonly why?: string;
  }
  interface ProvidedContext {
    /** Addresses of the servers: the built demo, and the repository's root for pages that load dist. */
    readonly demoUrl: string;
    readonly rootUrl: string;
    readonly browserPath: string;
  }
}

/** Serves what `npm run build` made, for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = process.env['BAILIWICK_DEMO'] ?? 'build/demo';
  for (const folder of [built, 'dist']) {
    if (!existsSync(folder)) throw new Error(`${folder} is not there: journeys run on what "npm run build" makes`);
  }
  const scripts = (await import(new URL('../../../scripts/browser.mjs', import.meta.url).href)) as {
    findChrome(): Promise<string>;
  };
  const [demo, root] = [await serve(built), await serve('.')];
  project.provide('demoUrl', demo.url);
  project.provide('rootUrl', root.url);
  project.provide('browserPath', await scripts.findChrome());
  return async () => {
    await Promise.all([demo.close(), root.close()]);
  };
}
