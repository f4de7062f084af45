import { defineConfig } from 'vitest/config';
import { makeVendor } from './scripts/vendor.mjs';

await makeVendor();

/** Folders whose tests run in the browser (web-test-runner.config.mjs) or on their own. */
const elsewhere = ['ui', 'widgets', 'host', 'lit', 'journeys', 'bench', 'servers', 'pack'].map((f) => `tests/${f}/**`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/scripts/*.test.mjs'],
          exclude: elsewhere,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/support/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pack',
          include: ['tests/pack/*.test.ts'],
          globalSetup: ['tests/journeys/support/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
