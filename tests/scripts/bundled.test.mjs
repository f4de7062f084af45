import { existsSync, readFileSync } from 'node:fs';
import spec from '@cyclonedx/cyclonedx-library/Spec';
import validation from '@cyclonedx/cyclonedx-library/Validation';
import { describe, expect, it } from 'vitest';
import { billOf, packagesOf } from '../../scripts/bundled.mjs';

const strict = new validation.JsonStrictValidator(spec.Version.v1dot6);
const purls = (bill) => JSON.parse(bill).components.map((c) => c.purl);

describe('packages behind the modules of a bundle', () => {
  it('are found by their folders, a nested copy apart from the one above it', () => {
    const ids = ['/a/node_modules/lit/index.js', '/a/node_modules/lit/html.js', '\0virtual', '/a/src/index.ts'];
    expect(packagesOf(ids)).toEqual(['node_modules/lit']);
    expect(packagesOf(['C:\\a\\node_modules\\@lit\\context\\index.js'])).toEqual(['node_modules/@lit/context']);
    expect(packagesOf(['/a/node_modules/x/node_modules/@y/z/i.js'])).toEqual(['node_modules/x/node_modules/@y/z']);
  });
  it('stand for what was made of them, and what nobody can name fails', () => {
    expect(packagesOf(['/a/build/vendor/leaflet-css.js'])).toEqual(['node_modules/leaflet']);
    expect(packagesOf(['/a/build/vendor/outlines.js'])).toHaveLength(2);
    expect(() => packagesOf(['/a/build/vendor/new-thing.js'])).toThrow('new-thing');
  });
});

describe('the bill of materials', () => {
  const folders = ['node_modules/lit', 'node_modules/@lit/context', 'node_modules/world-atlas'];
  const bill = billOf(folders);
  it('is valid CycloneDX 1.6, and the validator finds a planted fault', async () => {
    expect(await strict.validate(bill)).toBeNull();
    expect(await strict.validate(bill.replace('"type": "library"', '"type": "thing"'))).not.toBeNull();
  });
  it('has the packages with the hashes of the lockfile, in the same order whatever the order of the modules', () => {
    expect(purls(bill)).toEqual(['pkg:npm/%40lit/context@1.1.6', 'pkg:npm/lit@3.3.3', 'pkg:npm/world-atlas@2.0.2']);
    for (const { hashes } of JSON.parse(bill).components) expect(hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
    expect(billOf(folders.toReversed())).toBe(bill);
  });
  it.skipIf(!existsSync('dist/sbom.json'))('of dist is valid, and names what the source maps name', async () => {
    const text = readFileSync('dist/sbom.json', 'utf8');
    expect(await strict.validate(text)).toBeNull();
    const { sources } = JSON.parse(readFileSync('dist/bailiwick.js.map', 'utf8'));
    const used = JSON.parse(billOf(packagesOf(sources.map((s) => `/${s}`))));
    expect(purls(text)).toEqual(expect.arrayContaining(used.components.map((c) => c.purl)));
    expect(used.components.length).toBeGreaterThan(4);
  });
});
