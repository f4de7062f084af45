import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutLit } from '../../scripts/lit.mjs';
import { sinksIn } from '../../scripts/sinks.mjs';
import { planted } from './planted-sinks.mjs';

const names = (code) => sinksIn(code).map((s) => s.name);

describe('the scanner', () => {
  it.each(planted)('finds %s', (code, name) => expect(names(code)).toContain(name));

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
