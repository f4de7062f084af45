/** The order of files depends on the file system; that of the manifest does not. */
const sorted = () => ({
  name: 'sorted',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

/** Finds the tag name in `define('bailiwick-map', BailiwickMap)`, our guarded form of customElements.define. */
const defined = () => {
  const tags = new Map();
  return {
    name: 'defined',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (tag && element && ts.isStringLiteral(tag)) tags.set(element.getText(), tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const tagName = tags.get(declaration.name);
          if (!tagName) continue;
          Object.assign(declaration, { tagName, customElement: true });
          const reference = { name: declaration.name, module: module.path };
          module.exports.push({ kind: 'custom-element-definition', name: tagName, declaration: reference });
        }
      }
    },
  };
};

export default {
  globs: ['src/widgets/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [defined(), sorted()],
};
