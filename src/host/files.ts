import { type FileAdapter, type Source, file } from '../adapters/file/index.js';
import { createTransport } from '../adapters/shared/index.js';
import { type CrmAdapter, CrmError, collectionNames } from '../domain/index.js';
import { connect } from '../workspace/index.js';

/** The connection that shows files. */
const FILE = 'file';

/** The last part of an address, without what follows it. */
const nameOf = (url: URL) => decodeURIComponent(url.pathname.split('/').at(-1) ?? '');

/**
 * Files at addresses, as a read-only connection. They are fetched once, when first needed; after a failure the next call
 * tries again.
 */
export function filesAt(urls: readonly (string | URL)[], base: string = document.baseURI): CrmAdapter {
  const transport = createTransport();
  let loading: Promise<FileAdapter> | undefined;
  let loaded: FileAdapter | undefined;
  const load = (): Promise<FileAdapter> =>
    (loading ??= (async () => {
      const call = { signal: new AbortController().signal };
      const files: Source[] = [];
      for (const each of urls) {
        const url = new URL(each, base);
        const { text } = await transport.request({ url: url.href, effect: 'read', as: 'text' }, call);
        files.push({ name: nameOf(url), text });
      }
      return (loaded = file({ files }));
    })().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const stop = (signal: AbortSignal) => {
    if (signal.aborted) throw new CrmError('cancelled', 'The read was cancelled.');
  };
  return {
    name: 'Files',
    get can() {
      return loaded?.can ?? { collections: collectionNames, writes: {}, batch: 0, atomic: 0, live: 'none' as const };
    },
    async identify(call) {
      stop(call.signal);
      return (await load()).identify(call);
    },
    async describe(collection, call) {
      stop(call.signal);
      return (await load()).describe(collection, call);
    },
    async *read(query, call) {
      stop(call.signal);
      yield* (await load()).read(query, call);
    },
  };
}

/** Takes files that are dropped on anything with `connection="file"`; they become the connection. Returns how to stop. */
export function takeDroppedFiles(page: Document = document): () => void {
  const isMeant = (event: DragEvent) =>
    event.dataTransfer?.types.includes('Files') === true &&
    event.composedPath().some((e) => e instanceof Element && e.getAttribute('connection') === FILE);
  const over = (event: DragEvent) => {
    if (isMeant(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!isMeant(event) || files.length === 0) return;
    event.preventDefault();
    connect(FILE, file({ files }));
  };
  page.addEventListener('dragover', over);
  page.addEventListener('drop', drop);
  return () => {
    page.removeEventListener('dragover', over);
    page.removeEventListener('drop', drop);
  };
}

/**
 * The connection `file` of a page with the single script: `<script src="bailiwick.js" data-files="a.csv b.geojson">`, and
 * files that are dropped. Returns how to stop taking those.
 */
export function connectFiles(script: HTMLOrSVGElement | null): () => void {
  const urls = script?.dataset['files']?.trim();
  if (urls) connect(FILE, filesAt(urls.split(/\s+/)));
  return takeDroppedFiles();
}
