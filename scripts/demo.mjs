// The demo's server, on vite: port 8000 of this machine, or the next free one.
import { createServer } from 'vite';

/** Starts the server and prints where it is. */
export async function startDemo(argv) {
  const at = argv.indexOf('--port');
  const port = at > 0 ? Number(argv[at + 1]) : 8000;
  const server = await createServer({
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    server: { port, strictPort: false, host: '127.0.0.1' },
  });
  await server.listen();
  console.log(`Demo: http://127.0.0.1:${server.httpServer.address().port}/`);
}
