import { attack, calibrate } from './attacks.js';
import { mountMany } from './life.js';
import { calls, hide, lie, nears, wake } from './sleep.js';
import { hideToken } from './token.js';

Object.assign(globalThis, { trust: { attack, calibrate, mountMany, hideToken, wake, hide, calls, lie, nears } });
