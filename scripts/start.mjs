// `npm start`: sets up, starts the demo, prints its address. `npm start -- --port 8100` starts looking at another port.
import { setUp } from './setup.mjs';

setUp();
void import('./demo.mjs').then(({ startDemo }) => startDemo(process.argv));
