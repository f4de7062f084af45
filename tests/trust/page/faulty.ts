import { injectFaults } from './faults.js';

Object.assign(globalThis, { trust: { injectFaults } });
