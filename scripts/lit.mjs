// Cuts from our copy of lit what `#lit` replaces: setting innerHTML, and the Trusted Types policy for it (creating a
// policy throws on a page that allows none). A plugin for rollup and vite; stops when lit's text no longer fits.

const CUTS = [
  [/(\w+)\?\1\.createPolicy\("lit-html",\{[^}]*\}\):void 0/, 'void 0'],
  [/return (\w+)\.innerHTML=\w+,\1\b/, 'return $1'],
];

/** The production build of lit-html, cut. */
export function cutLit(code) {
  return CUTS.reduce((text, [from, to]) => {
    const out = text.replace(from, to);
    if (out === text) throw new Error(`scripts/lit.mjs no longer fits lit-html.js: no ${from}`);
    return out;
  }, code);
}

/** @returns {import('rollup').Plugin} */
export const litWithoutSinks = () => ({
  name: 'lit-without-sinks',
  transform: (code, id) => (/lit-html[\\/]lit-html\.js$/.test(id) ? { code: cutLit(code), map: null } : null),
});
