import { entries } from './scripts/entries.mjs';

/** Dead code: files, exports and dependencies that nothing uses. What the package exports counts as used. */
export default {
  entry: [
    ...Object.values(entries()),
    'src/i18n/loads.script.ts', // takes the place of loads.ts in scripts of one file
    'tests/*/page/index.ts',
    'demo/*.ts',
    'scripts/*.mjs',
    '*.config.{js,mjs,ts}',
    'tests/**/*.test.{ts,mjs}',
    'tests/trust/page/*.ts',
  ],
  project: ['src/**/*.ts', 'demo/**/*.ts', 'tests/**/*.ts', 'scripts/*.mjs'],
  ignore: ['dist/**', 'tests/bench/**', 'tests/pack/*/**', 'tests/hosts/**'],
  ignoreBinaries: ['apt-get'],
  // run by name from scripts/package.mjs, or read as files by scripts/leaflet.mjs
  ignoreDependencies: ['@arethetypeswrong/cli', 'leaflet', '@types/leaflet'],
  ignoreExportsUsedInFile: true,
};
