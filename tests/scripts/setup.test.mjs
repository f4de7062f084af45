import { describe, expect, it } from 'vitest';
import { isInstalled, oldNode } from '../../scripts/setup.mjs';

describe('setting up', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes Node %s', (v) => expect(oldNode(v, '>=20.19')).toBe(''));
  it.each(['18.20.0', '20.9.0', '20.18.3'])('says that Node %s is too old', (v) => {
    expect(oldNode(v, '>=20.19')).toMatch(`This is Node ${v}; Bailiwick needs Node 20.19 or newer`);
  });
  it('installs where a package is missing or of another version', () => {
    const locked = { '': {}, 'node_modules/a': { version: '1' }, 'node_modules/b': { version: '2', optional: true } };
    expect(isInstalled(locked, { 'node_modules/a': { version: '1' } })).toBe(true);
    expect(isInstalled(locked, { 'node_modules/a': { version: '2' } })).toBe(false);
    expect(isInstalled(locked, {})).toBe(false);
  });
});
