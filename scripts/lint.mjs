// Our own lint rules, as an oxlint plugin.

const SINKS = new Set(
  ['innerHTML', 'outerHTML', 'srcdoc', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'].concat([
    'parseFromString',
    'parseHTMLUnsafe',
    'unsafeHTML',
    'unsafeSVG',
    'unsafeMathML',
  ]),
);
const rule = (description, create) => ({ meta: { type: 'problem', docs: { description }, schema: [] }, create });

const noHtmlSink = rule('text never becomes markup or code', (context) => {
  const report = (node, name) => context.report({ node, message: `${name} turns text into markup or code` });
  return {
    MemberExpression({ object, property, computed }) {
      const name = computed ? property.value : property.name;
      if (SINKS.has(name)) report(property, name);
      else if (object.name === 'document' && /^write(ln)?$/.test(name)) report(property, `document.${name}`);
    },
    ImportSpecifier: (node) => SINKS.has(node.imported.name) && report(node, node.imported.name),
    NewExpression: ({ callee }) => /^(DOMParser|Function)$/.test(callee.name) && report(callee, callee.name),
    CallExpression: ({ callee }) => /^(eval|Function)$/.test(callee.name) && report(callee, callee.name),
  };
});

const noStyleAttribute = rule('a style attribute with text is blocked by a policy of style-src self', (context) => ({
  TemplateElement(node) {
    if (/<[a-z][^<>]*\sstyle\s*=\s*["']?[^"'\s]/i.test(node.value.raw))
      context.report({ node, message: 'Use a class, or style=${styleMap({...})}, instead of a style attribute' });
  },
}));

const BANNED_MEMBERS = /^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/;
const BANNED_GLOBALS = /^(fetch|setTimeout|setInterval|requestAnimationFrame|queueMicrotask)$/;

const deterministic = rule('clock, random, network and timers are given to the core', (context) => {
  const report = (node, name) => context.report({ node, message: `${name} makes the result depend on when it runs` });
  return {
    MemberExpression(node) {
      const name = `${node.object.name}.${node.property.name}`;
      if (BANNED_MEMBERS.test(name)) report(node, name);
    },
    CallExpression: ({ callee }) => BANNED_GLOBALS.test(callee.name) && report(callee, callee.name),
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
    },
  };
});

export default {
  meta: { name: 'bailiwick' },
  rules: { 'no-html-sink': noHtmlSink, 'no-style-attribute': noStyleAttribute, deterministic },
};
