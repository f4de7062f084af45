// Typings for the templates of React and Vue, and the elements for editors, all from the elements' manifest:
// dist/types/react.d.ts and vue.d.ts (`bailiwick/react`, `bailiwick/vue`, which hold no code), dist/html-data.json (VS Code)
// and dist/web-types.json (JetBrains).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';
import { elements, typeOf, typings } from './manifest.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const all = elements();
const types = typings();
const write = (file, text) => writeFileSync(join(root, 'dist', file), text);
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

const comment = (text, indent) => (text ? `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n` : '');
const field = (element, key, { property, description }) =>
  `${comment(description, '  ')}  ${/^\w+$/.test(key) ? key : `'${key}'`}?: ${element}['${property}'] | undefined;`;
/** Settings of an element by the names of its attributes, of its properties, or both. */
function settings({ element, attributes }, keysOf, suffix) {
  const fields = attributes.flatMap((a) => [...new Set(keysOf(a))].map((key) => field(element, key, a)));
  return `export interface ${element}${suffix} {\n${fields.join('\n')}\n}`;
}
const imports = `import type { ${all.map((e) => e.element).join(', ')} } from './index.js';
import type { BailiwickEvents } from './widgets/events.js';`;
const map = (of) =>
  all.map((e) => `${comment(e.description.split('\n')[0], '      ')}      '${e.name}': ${of(e)};`).join('\n');

write(
  'types/react.d.ts',
  `/** The elements in JSX, for React 19 and newer: \`import type {} from 'bailiwick/react'\` once in a project. */
${imports}
import type { ClassAttributes, HTMLAttributes } from 'react';

export type Listeners<E> = {
  [K in keyof BailiwickEvents as \`on\${K}\`]?:
    ((event: CustomEvent<BailiwickEvents[K]> & { readonly currentTarget: E }) => void) | undefined;
};
type In<E, Settings> = ClassAttributes<E> & Omit<HTMLAttributes<E>, keyof Settings> & Settings & Listeners<E>;

${all.map((e) => settings(e, (a) => [a.name, a.property], 'Props')).join('\n\n')}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${map((e) => `In<${e.element}, ${e.element}Props>`)}
    }
  }
}
`,
);
write(
  'types/vue.d.ts',
  `/** The elements in Vue templates, for vue-tsc and editors: \`import type {} from 'bailiwick/vue'\` once in a project. */
${imports}
import type { HTMLAttributes, PublicProps } from 'vue';

export type Listeners = {
  [K in keyof BailiwickEvents as \`on\${Capitalize<K>}\`]?: ((event: CustomEvent<BailiwickEvents[K]>) => void) | undefined;
};
type In<E, Settings> = new () => E & { $props: Omit<HTMLAttributes, keyof Settings> & PublicProps & Settings & Listeners };

${all.map((e) => settings(e, (a) => [a.property], 'Props')).join('\n\n')}

declare module 'vue' {
  interface GlobalComponents {
${map((e) => `In<${e.element}, ${e.element}Props>`)}
  }
}
`,
);
// a plain import of either is allowed, and does nothing
for (const framework of ['react', 'vue']) write(`${framework}.js`, 'export {};\n');

const typed = (e) => e.attributes.map((a) => ({ ...a, type: typeOf(types, e.element, a.property) }));
write(
  'html-data.json',
  json({
    version: 1.1,
    tags: all.map((e) => ({
      name: e.name,
      description: e.description,
      attributes: typed(e).map(({ name, description, type }) => ({
        name,
        description,
        ...(type.text === 'boolean' ? { valueSet: 'v' } : {}),
        ...(type.values ? { values: type.values.map((value) => ({ name: value })) } : {}),
      })),
    })),
  }),
);
write(
  'web-types.json',
  json({
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: all.map((e) => ({
          name: e.name,
          description: e.description,
          attributes: typed(e).map(({ name: attribute, description, type, initial }) => ({
            name: attribute,
            description,
            ...(initial === undefined ? {} : { default: initial }),
            value: { type: type.text, kind: 'plain' },
          })),
          js: {
            properties: typed(e).map(({ property, description, type }) => ({
              name: property,
              description,
              type: type.text,
            })),
            events: e.events,
          },
        })),
      },
      css: { properties: all.flatMap((e) => e.tokens), parts: all.flatMap((e) => e.parts) },
    },
  }),
);
