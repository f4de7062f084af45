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

/** A text that is known without running: literals, sums of them, templates without holes, constants that hold one. */
function textOf(node, known) {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral') return node.quasis.length === 1 ? node.quasis[0].value.cooked : undefined;
  if (node?.type === 'Identifier') return known.get(node.name);
  if (node?.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const [left, right] = [textOf(node.left, known), textOf(node.right, known)];
  return left === undefined || right === undefined ? undefined : left + right;
}
/** The first piece of a text that is put together. */
const headOf = (node) =>
  node?.type === 'TemplateLiteral'
    ? node.quasis[0].value.cooked
    : node?.type === 'BinaryExpression' && node.operator === '+'
      ? headOf(node.left)
      : typeof node?.value === 'string'
        ? node.value
        : undefined;
let known = new Map();
let documents = new Set();

/** `a.b`, `a['b']`, `a['b' + '']` and `a?.b`: the name `b`. */
const memberName = (node) =>
  node?.type === 'ChainExpression'
    ? memberName(node.expression)
    : node?.type !== 'MemberExpression'
      ? undefined
      : node.computed
        ? textOf(node.property, known)
        : node.property.name;

const isDocument = (node) => /document$/i.test(node?.name ?? memberName(node) ?? '') || documents.has(node?.name);
const settingOf = (node) =>
  node.type === 'ObjectExpression'
    ? node.properties.map((p) => p.key?.name ?? p.key?.value).find((name) => PROPERTIES.has(name))
    : undefined;
function takenOf({ id, init }) {
  const name = memberName(init);
  if (METHODS.has(name)) return name;
  if (DOCUMENT.test(name ?? '') && isDocument(init.object)) return `document.${name}`;
  if (id.type !== 'ObjectPattern') return undefined;
  const names = id.properties.map((p) => p.key?.name);
  const taken = names.find((n) => DOCUMENT.test(n ?? '') && isDocument(init));
  return names.find((n) => METHODS.has(n)) ?? (taken && `document.${taken}`);
}
/** Notes which names stand for a text or for a document. */
function note(node) {
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return;
  const text = textOf(node.init, known);
  if (text !== undefined && PROPERTIES.has(text)) known.set(node.id.name, text);
  if (isDocument(node.init)) documents.add(node.id.name);
}

function sinkOf(node) {
  if (node.type === 'AssignmentExpression' && PROPERTIES.has(memberName(node.left))) return memberName(node.left);
  if (node.type === 'AssignmentExpression' && /^\s*javascript:/i.test(headOf(node.right) ?? '')) return 'javascript:';
  if (node.type === 'NewExpression' && node.callee.name === 'Function') return 'new Function';
  if (node.type === 'NewExpression' && node.callee.name === 'DOMParser') return 'DOMParser';
  if (node.type === 'TemplateElement')
    return /\.(innerHTML|outerHTML|srcdoc)\s*=\s*$/.exec(node.value.cooked ?? '')?.[1];
  // taken along instead of called
  if (node.type === 'VariableDeclarator') return takenOf(node);
  if (node.type !== 'CallExpression') return undefined;
  const { callee, arguments: args } = node;
  const method = memberName(callee);
  if (METHODS.has(method)) return method;
  if (DOCUMENT.test(method ?? '') && isDocument(callee.object)) return `document.${method}`;
  if (callee.name === 'eval' || callee.name === 'Function') return callee.name;
  if (method === 'assign' && callee.object?.name === 'Object') return args.map(settingOf).find(Boolean);
  if (method === 'set' && callee.object?.name === 'Reflect' && PROPERTIES.has(textOf(args[1], known)))
    return textOf(args[1], known);
  if (method === 'setAttribute' && /^\s*javascript:/i.test(headOf(args[1]) ?? '')) return 'javascript:';
  if (method === 'eval' || (method === 'setAttribute' && /^(srcdoc|on.+)$/i.test(textOf(args[0], known) ?? '')))
    return method;
  if (/^set(Timeout|Interval)$/.test(callee.name ?? method ?? '') && headOf(args[0]) !== undefined)
    return `${callee.name ?? method} with text`;
  return undefined;
}

/** The sinks in a script: name, and the text around. */
export function sinksIn(code) {
  const found = [];
  known = new Map();
  documents = new Set();
  const visit = (node) => {
    note(node);
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
