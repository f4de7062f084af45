import { CrmError } from '../../domain/index.js';
import type { Caps, Source } from './types.js';

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The text of a file: UTF-8, UTF-16 with its mark, or Windows-1252, in which spreadsheets still save. */
export async function textOf(source: Source, caps: Caps): Promise<string> {
  const size = 'text' in source && typeof source.text === 'string' ? source.text.length : (source as File).size;
  if (size > caps.bytes)
    throw new CrmError(
      'mapping',
      `${source.name} has ${megabytes(size)}; at most ${megabytes(caps.bytes)} are read. Split it, or leave columns out.`,
    );
  if (typeof source.text === 'string') return source.text.replace(/^\uFEFF/, '');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await (source as File).arrayBuffer());
  } catch (cause) {
    throw new CrmError(
      'mapping',
      `${source.name} can't be read. Close it in other programs, then choose it again.`,
      {},
      { cause },
    );
  }
  return decode(bytes);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // the decoder says so with a TypeError; nothing else may pass for another encoding
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
