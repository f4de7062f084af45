// `npm test`: sets up, runs every check, ends with the counts.
import { setUp } from './setup.mjs';

setUp();
void import('./checks.mjs').then(({ runChecks }) => runChecks());
