import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/page.js';

const FOLDER = 'build/package';
const TAGS = ['workspace', 'map', 'scorecard', 'account'].map((name) => `bailiwick-${name}`);
const dist = 'node_modules/bailiwick/dist';

/** A page that knows nothing but the packed files. */
const PAGES = {
  modules: `<script type="module" src="${dist}/index.js"></script>`,
  'single script': `<script src="${dist}/bailiwick.js"></script>`,
  'one widget': TAGS.map(
    (t) => `<script type="module" src="${dist}/${t.replace('bailiwick-', 'widgets/')}.js"></script>`,
  ).join(''),
};

describe('a bare page with the packed files, under the strictest policy', () => {
  it.each(Object.entries(PAGES))('shows the elements from %s', async (name, scripts) => {
    mkdirSync(FOLDER, { recursive: true });
    const file = `${name.replaceAll(' ', '-')}.html`;
    const elements = TAGS.map((t) => `<${t}></${t}>`).join('');
    writeFileSync(`${FOLDER}/${file}`, `<!doctype html><html lang="en"><title>t</title>${scripts}${elements}</html>`);
    const { page, assertNoProblems } = await openPage(`/${FOLDER}/${file}`, { from: 'root' });
    const defined = await page.evaluate(
      (tags) => Promise.all(tags.map((t) => customElements.whenDefined(t).then(() => t))),
      TAGS,
    );
    expect(defined).toEqual(TAGS);
    assertNoProblems();
  });
});
