import { connect } from './node_modules/bailiwick/dist/index.js';
import { sample } from './node_modules/bailiwick/dist/sample.js';

const today = '2026-08-14';
connect('demo', sample(today), { today });
