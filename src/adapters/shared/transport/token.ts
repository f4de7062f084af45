import { CrmError } from '../../../domain/crm.js';

/** The token in use. It stays in memory; one refresh serves everybody who met the same refusal. */
export interface Tokens {
  current(): Promise<string>;
  /** The token after `refused`: one that was fetched meanwhile, or a new one. Rejects with CrmError `auth`. */
  renew(refused: string): Promise<string>;
}

const asAuth = (error: unknown): CrmError =>
  error instanceof CrmError
    ? error
    : new CrmError('auth', 'No new token could be had; sign in again.', {}, { cause: error });

export function tokensOf(
  token: () => Promise<string>,
  refresh: ((old: string) => Promise<string>) | undefined,
  forgetAfter: (work: Promise<string>, forget: () => void) => void,
): Tokens {
  let held: string | undefined;
  let flight: Promise<string> | undefined;

  function fly(ask: () => Promise<string>): Promise<string> {
    if (flight) return flight;
    const mine = Promise.resolve()
      .then(ask)
      .then(
        (fresh) => {
          if (flight === mine) held = fresh;
          return fresh;
        },
        (error: unknown) => {
          throw asAuth(error);
        },
      )
      .finally(() => {
        if (flight === mine) flight = undefined;
      });
    flight = mine;
    forgetAfter(mine, () => {
      if (flight === mine) flight = undefined;
    });
    return mine;
  }
  return {
    current: async () => held ?? fly(token),
    async renew(refused) {
      if (held !== undefined && held !== refused) return held;
      const fresh = await fly(() => (refresh ? refresh(refused) : token()));
      if (fresh === refused)
        throw new CrmError('auth', 'The token was refused and there is no newer one; sign in again.');
      return fresh;
    },
  };
}
