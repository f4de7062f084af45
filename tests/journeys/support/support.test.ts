import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './page.js';
import { POLICY, type Server, serve } from './server.js';

const SCRIPT = `
const style = document.createElement('p');
style.setAttribute('style', 'color: red');
document.body.append(style);
try { style.innerHTML = '<b>x</b>'; } catch { document.title = 'refused'; }
console.error('planted');
setTimeout(() => { throw new Error('thrown'); });
`;

describe('the journeys’ own support', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  let server: Server;
  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="planted.js"></script>');
    writeFileSync(join(folder, 'planted.js'), SCRIPT);
    server = await serve(folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('sends the policy, and nothing from outside the folder', async () => {
    const answer = await fetch(`${server.url}/planted.js`);
    expect(answer.headers.get('content-security-policy')).toBe(POLICY);
    expect((await fetch(`${server.url}/..%2f..%2fetc/passwd`)).status).toBe(404);
  });

  it('sees a blocked style, a refused sink, an error and a console error', async () => {
    const { page, problems, assertNoProblems } = await openPage(server.url);
    await page.waitForFunction(() => document.title === 'refused');
    await expect.poll(() => problems.filter((p) => p.includes('thrown'))).toHaveLength(1);
    const all = problems.join('\n');
    expect(all).toMatch(/policy: style-src-attr/);
    expect(all).toMatch(/policy: require-trusted-types-for/);
    expect(all).toMatch(/console: planted/);
    expect(assertNoProblems).toThrow();
  });
});
