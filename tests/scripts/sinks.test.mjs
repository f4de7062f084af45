import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutLit } from '../../scripts/lit.mjs';
import { sinksIn } from '../../scripts/sinks.mjs';

const names = (code) => sinksIn(code).map((s) => s.name);

describe('the scanner', () => {
  const planted = [
    ['a.innerHTML = b', 'innerHTML'],
    ['a.b.c["innerHTML"] += b', 'innerHTML'],
    ['const f = (e, x) => (e.outerHTML = x, e)', 'outerHTML'],
    ['frame.srcdoc = text', 'srcdoc'],
    ['frame.setAttribute("srcdoc", text)', 'setAttribute'],
    ['e.insertAdjacentHTML("beforeend", x)', 'insertAdjacentHTML'],
    ['e?.insertAdjacentHTML?.("beforeend", x)', 'insertAdjacentHTML'],
    ['window.document.write(x)', 'document.write'],
    ['document.writeln(x)', 'document.writeln'],
    ['r.createContextualFragment(x)', 'createContextualFragment'],
    ['new DOMParser().parseFromString(x, "text/html")', 'parseFromString'],
    ['e.setHTMLUnsafe(x)', 'setHTMLUnsafe'],
    ['Document.parseHTMLUnsafe(x)', 'parseHTMLUnsafe'],
    ['eval(x)', 'eval'],
    ['globalThis.eval(x)', 'eval'],
    ['new Function("a", x)', 'new Function'],
    ['Function(x)', 'Function'],
    ['setTimeout("x()", 1)', 'setTimeout with text'],
  ];
  it.each(planted)('finds %s', (code, name) => expect(names(code)).toEqual([name]));

  it('leaves reading, text and other names alone', () => {
    const code = `const t = a.innerHTML; stream.write(x); e.textContent = x; setTimeout(() => 1, 2); f.write(1);
      e.setAttribute("title", "innerHTML = x"); class C { eval2() {} } new Foo(x);`;
    expect(names(code)).toEqual([]);
  });
});

describe('our copy of lit', () => {
  const source = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');
  it('has the sink and the policy cut out', () => {
    expect(names(source)).toEqual(['innerHTML']);
    expect(names(cutLit(source))).toEqual([]);
    expect(cutLit(source)).not.toContain('createPolicy');
  });
  it('stops when lit reads otherwise', () => {
    expect(() => cutLit('another')).toThrow('no longer fits');
  });
});
