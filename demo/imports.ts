import { openDB } from 'idb';

const DATABASE = 'bailiwick-demo-files';
const open = () =>
  openDB(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('files', { keyPath: 'name' });
    },
  });

/** The files that were dropped on the demo last; they stay in this browser until they are forgotten. */
export async function importedFiles(): Promise<File[]> {
  const db = await open();
  const rows = (await db.getAll('files')) as { name: string; type: string; bytes: ArrayBuffer }[];
  db.close();
  return rows.map(({ name, type, bytes }) => new File([bytes], name, { type }));
}
export async function keepFiles(files: readonly File[]): Promise<void> {
  const rows = await Promise.all(
    files.map(async (file) => ({ name: file.name, type: file.type, bytes: await file.arrayBuffer() })),
  );
  const db = await open();
  const tx = db.transaction('files', 'readwrite');
  await tx.store.clear();
  for (const row of rows) await tx.store.put(row);
  await tx.done;
  db.close();
}
export async function forgetFiles(): Promise<void> {
  const db = await open();
  await db.clear('files');
  db.close();
}
