// The pages of tests/trust, and a CRM that wants a token, on one free port of this machine.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** `scripts` by name: pages that load them. `crm(request)` answers what begins with `/crm/`. */
export async function servePages(folder, { before = '', crm, policy, plain = false } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    if (policy) response.setHeader('content-security-policy', policy);
    if (pathname.startsWith('/crm/') && crm) return crm(request, response);
    if (pathname === '/before.js') return response.setHeader('content-type', TYPES['.js']).end(before);
    const page = /^\/(\w+)\.html$/.exec(pathname);
    if (page && !plain) {
      response.setHeader('content-type', TYPES['.html']);
      return response.end(`<!doctype html><html lang="en"><head><title>Trust</title><script src="/before.js"></script>
        <script type="module" src="/${page[1]}.js"></script></head><body></body></html>`);
    }
    const file = join(folder, normalize(pathname));
    if (!file.startsWith(folder) || !existsSync(file) || pathname.endsWith('/')) return response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
    return undefined;
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}
