import { expect } from '@open-wc/testing';
import { CrmError } from '../../src/domain/index.js';
import { connectFiles, filesAt, takeDroppedFiles } from '../../src/host/files.js';
import { connectionNames, disconnect, workspaceOf } from '../../src/workspace/index.js';

const REPS = 'id,name,active\nr1,Ada,true\nr2,Bob,true\n';
const call = () => ({ signal: new AbortController().signal });
async function namesIn(adapter: ReturnType<typeof filesAt>): Promise<string[]> {
  const out: string[] = [];
  for await (const { records } of adapter.read({ collection: 'reps' }, call())) out.push(...records.map((r) => r.name));
  return out;
}
const fetched = globalThis.fetch;

describe('the connection “file”', () => {
  afterEach(() => {
    globalThis.fetch = fetched;
    disconnect('file');
  });

  it('reads files at addresses once, when they are first needed', async () => {
    const asked: string[] = [];
    globalThis.fetch = async (url) => {
      asked.push(String(url as string));
      return new Response(REPS, { headers: { 'content-type': 'text/csv' } });
    };
    const adapter = filesAt(['data/reps.csv?v=2'], 'https://site.example/page/');
    expect(asked).to.deep.equal([]);
    await adapter.identify(call());
    expect(await namesIn(adapter)).to.deep.equal(['Ada', 'Bob']);
    expect(asked).to.deep.equal(['https://site.example/page/data/reps.csv?v=2']);
    expect(adapter.can.collections).to.deep.equal(['reps']);
  });
  it('fails as a CrmError where one is missing, and tries again', async () => {
    let found = false;
    globalThis.fetch = async () => (found ? new Response(REPS) : new Response('', { status: 404 }));
    const adapter = filesAt(['reps.csv']);
    const error = await adapter.identify(call()).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(CrmError);
    expect((error as CrmError).kind).to.equal('not-found');
    found = true;
    await adapter.identify(call());
    expect(await namesIn(adapter)).to.deep.equal(['Ada', 'Bob']);
  });
  it('is named by the script that is told files', () => {
    const script = document.createElement('script');
    connectFiles(script)();
    expect(connectionNames()).to.deep.equal([]);
    script.dataset['files'] = ' reps.csv accounts.csv ';
    connectFiles(script)();
    expect(connectionNames()).to.deep.equal(['file']);
  });
  it('takes files that are dropped on what asks for it, and nothing else', async () => {
    const stop = takeDroppedFiles();
    const [place, other] = [document.createElement('div'), document.createElement('div')];
    place.setAttribute('connection', 'file');
    document.body.append(place, other);
    const drop = (on: Element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([REPS], 'reps.csv'));
      return on.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    };
    expect(drop(other)).to.equal(true);
    expect(connectionNames()).to.deep.equal([]);
    expect(drop(place)).to.equal(false);
    const { adapter } = workspaceOf('file')!;
    await adapter.identify(call());
    expect(await namesIn(adapter)).to.deep.equal(['Ada', 'Bob']);
    stop();
    disconnect('file');
    drop(place);
    expect(connectionNames()).to.deep.equal([]);
    place.remove();
    other.remove();
  });
});
