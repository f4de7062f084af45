// The demo's server, on vite: port 8000 of this machine, or the next free one; the frames of its embedded page come from
// the port after it.
import { createServer } from 'vite';
import { startFrames } from './frames.mjs';

/** Starts the server and prints where it is. */
export async function startDemo(argv) {
  const at = argv.indexOf('--port');
  const port = at > 0 ? Number(argv[at + 1]) : 8000;
  let own = port;
  // read by demo/embedded.ts
  process.env.VITE_FRAMES = await startFrames(port + 1, () => own);
  const server = await createServer({
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    server: { port, strictPort: false, host: '127.0.0.1' },
  });
  await server.listen();
  own = server.httpServer.address().port;
  console.log(`Demo: http://127.0.0.1:${own}/`);
  console.log(
    `In frames of another origin: http://127.0.0.1:${own}/embedded.html (from ${new URL(process.env.VITE_FRAMES).host})`,
  );
}
