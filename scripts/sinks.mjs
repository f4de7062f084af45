// Looks through built scripts for places where text becomes markup or code: none may be left, ours or a dependency's.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rollup/parseAst';

const PROPERTIES = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const METHODS = new Set([
  'insertAdjacentHTML',
  'createContextualFragment',
  'parseFromString',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'execCommand',
]);
const DOCUMENT = /^(write|writeln)$/;

/** `a.b`, `a['b']` and `a?.b`: the name `b`. */
const memberName = (node) =>
  node?.type === 'ChainExpression'
    ? memberName(node.expression)
    : node?.type !== 'MemberExpression'
      ? undefined
      : node.computed
        ? node.property.type === 'Literal'
          ? String(node.property.value)
          : undefined
        : node.property.name;

function sinkOf(node) {
  if (node.type === 'AssignmentExpression' && PROPERTIES.has(memberName(node.left))) return memberName(node.left);
  if (node.type === 'NewExpression' && node.callee.name === 'Function') return 'new Function';
  if (node.type !== 'CallExpression') return undefined;
  const { callee, arguments: args } = node;
  const method = memberName(callee);
  if (METHODS.has(method)) return method;
  if (DOCUMENT.test(method ?? '') && /document$/i.test(callee.object?.name ?? memberName(callee.object) ?? ''))
    return `document.${method}`;
  if (callee.name === 'eval' || callee.name === 'Function') return callee.name;
  if (method === 'eval' || (method === 'setAttribute' && args[0]?.value === 'srcdoc')) return method;
  if (/^set(Timeout|Interval)$/.test(callee.name ?? method ?? '') && typeof args[0]?.value === 'string')
    return `${callee.name ?? method} with text`;
  return undefined;
}

/** The sinks in a script: name, and the text around. */
export function sinksIn(code) {
  const found = [];
  const visit = (node) => {
    const name = sinkOf(node);
    if (name) found.push({ name, at: node.start, text: code.slice(node.start, node.start + 80) });
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (child?.type) visit(child);
    }
  };
  visit(parseAst(code));
  return found;
}

/** Scripts below a folder. */
function scriptsIn(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true });
  return files.filter((f) => f.endsWith('.js')).map((f) => join(folder, f));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = ['dist', 'build/demo'].flatMap(scriptsIn);
  let count = 0;
  for (const file of files) {
    for (const { name, at, text } of sinksIn(readFileSync(file, 'utf8'))) {
      console.error(`${file}:${at} ${name}: ${text}`);
      count += 1;
    }
  }
  console.log(`${count} HTML-string sinks in ${files.length} scripts`);
  process.exitCode = count > 0 || files.length === 0 ? 1 : 0;
}
