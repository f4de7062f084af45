import { CrmError } from '../../domain/index.js';

/** What the page around puts behind the `#` of a guest's address. */
const NONCE = 'bailiwick-nonce';
const HOST = 'bailiwick-host';

/** The guest's address with what it must be told. The part behind `#` never leaves the browser. */
export function addressed(src: URL, nonce: string, host: string): string {
  const told = new URLSearchParams({ [NONCE]: nonce, [HOST]: host });
  const out = new URL(src);
  out.hash = told.toString();
  return out.href;
}

export interface Told {
  readonly nonce: string;
  /** The origin to greet. */
  readonly origin: string;
}

/** Origins in `<meta name="bailiwick-host" content="…">`, by who serves the page; undefined where it says none. */
function allowed(page: Document): readonly string[] | undefined {
  const content = page.querySelector<HTMLMetaElement>('meta[name="bailiwick-host"]')?.content.trim();
  return content ? content.split(/\s+/).map((origin) => originOf(origin) ?? origin) : undefined;
}
function originOf(text: string): string | undefined {
  try {
    const { origin } = new URL(text);
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}

/** Whether the page was made to be a guest: it stands in a frame and its address says how to greet. */
export const isGuest = (page: Window = window): boolean =>
  page.parent !== page && new URLSearchParams(page.location.hash.slice(1)).has(NONCE);

/**
 * Whom to greet: the one origin that the server's own configuration names or, where it names none, the one that the page
 * around says it has (a guest holds nothing of its own that it could give away).
 */
export function toldOf(page: Window = window): Told {
  const said = new URLSearchParams(page.location.hash.slice(1));
  const nonce = said.get(NONCE);
  const host = originOf(said.get(HOST) ?? '');
  if (page.parent === page || !nonce)
    throw new CrmError('unsupported', 'This page is a part of another one: embed() of bailiwick/host puts it there.');
  const origins = allowed(page.document);
  const origin = origins ? origins.find((o) => o === host) : host;
  if (!origin)
    throw new CrmError(
      'forbidden',
      origins
        ? `This page may be shown by ${origins.join(', ')} only${host ? `, not by ${host}` : ''}.`
        : 'The page around has no origin of its own, so it can’t be greeted.',
    );
  return { nonce, origin };
}
