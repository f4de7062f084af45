import { embedded, type EmbeddedAdapter } from '../src/adapters/embedded/index.js';
import { file } from '../src/adapters/file/index.js';
import type { CrmAdapter, Day } from '../src/domain/index.js';
import { connect } from '../src/workspace/index.js';
import { forgetFiles, importedFiles } from './imports.js';
import { forgetDay, parameter, settings } from './crm/settings.js';
import { hashOf } from './world/random.js';
import { makeWorld, signedIn, type World } from './world.js';

let world: Promise<World> | undefined;
/** The seeded company, made once a page. Between its parts the page may draw. */
export const demoWorld = (): Promise<World> =>
  (world ??= makeWorld({
    seed: settings.seed,
    today: settings.today,
    accounts: settings.accounts,
    progress: () => new Promise((resolve) => setTimeout(resolve)),
  }));

/** The CRM in the page: the seeded company, with everything that was edited in this browser. */
export function demoAdapter(database?: string): EmbeddedAdapter {
  return embedded({
    name: 'Demo',
    identity: { ...signedIn, locale: settings.locale ?? signedIn.locale },
    records: async () => (await demoWorld()).records,
    today: () => settings.today,
    // a page is a drawing: a million records in pages of 5,000 would be drawn 200 times
    pageSize: settings.accounts >= 50_000 ? 100_000 : 5_000,
    ...(database !== undefined && { database }),
  });
}

interface Made {
  readonly adapter: CrmAdapter;
  readonly today?: Day;
}
/** The imported files with edits over them. Their last day counts as today, or a year that is long over would look empty. */
async function importConnection(): Promise<Made> {
  const files = await importedFiles();
  if (files.length === 0) throw new Error('No files have been imported in this browser: drop them on the start page.');
  const source = file({
    files,
    name: 'Imported files',
    identity: {
      name: 'Imported files',
      timeZone: 'UTC',
      ...(settings.locale !== undefined && { locale: settings.locale }),
    },
  });
  const identity = await source.identify({ signal: new AbortController().signal });
  const { records, issues } = await source.contents();
  const last = (records.opportunities ?? []).reduce((day, d) => (d.closes > day ? d.closes : day), '');
  const today = parameter('today') ?? (last !== '' && last < settings.today ? last : settings.today);
  const adapter = embedded({
    name: source.name,
    identity,
    records: () => records,
    issues,
    // other files, other edits
    database: `bailiwick-demo-import-${hashOf(files.map((f) => `${f.name} ${f.size}`).join('\n'))}`,
    today: () => today,
  });
  return { adapter, today };
}

const makers: Readonly<Record<string, () => Made | Promise<Made>>> = {
  demo: () => ({
    adapter: demoAdapter(`bailiwick-demo-${settings.accounts}-${settings.seed}-${settings.today}`),
    today: settings.today,
  }),
  import: importConnection,
};

/** Registers the connection that the page was asked for, and gives its adapter to the page itself. */
export async function connectPage(): Promise<CrmAdapter> {
  const make = makers[settings.connection];
  if (!make)
    throw new Error(
      `There is no connection “${settings.connection}”. There are ${Object.keys(makers).join(' and ')}; add yours in demo/connections.ts.`,
    );
  const { adapter, today } = await make();
  connect(settings.connection, adapter, today === undefined ? {} : { today });
  return adapter;
}

/** Takes back every edit and every imported file, and starts on the present day. */
export async function resetDemo(adapter: CrmAdapter): Promise<void> {
  if ('reset' in adapter) await (adapter as EmbeddedAdapter).reset();
  await forgetFiles();
  forgetDay();
}
