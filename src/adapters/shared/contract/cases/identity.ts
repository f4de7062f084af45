import { collectionNames } from '../../../../domain/model.js';
import { contractCase, expect } from '../trial.js';

const understood = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

export const identifies = contractCase({
  name: 'identify gives the user, the tenant, the locale, the time zone and the currency',
  async check(trial) {
    const who = await trial.get(() => trial.adapter.identify(trial.call()), 'identify()');
    for (const key of ['user', 'name', 'tenant', 'locale', 'timeZone', 'currency'] as const)
      expect(typeof who[key] === 'string' && who[key] !== '', `Give '${key}' in the answer of identify().`);
    expect(
      understood(() => Intl.getCanonicalLocales(who.locale)),
      `Give the locale as BCP 47, such as 'de-AT': '${who.locale}' is none.`,
    );
    expect(
      understood(() => new Intl.DateTimeFormat('en', { timeZone: who.timeZone })),
      `Give the time zone by its IANA name, such as 'Europe/Vienna': '${who.timeZone}' is none.`,
    );
    expect(/^[A-Z]{3}$/.test(who.currency), `Give the currency as ISO 4217, such as 'EUR': '${who.currency}' is none.`);
    if (who.rep !== undefined && trial.collections.includes('reps'))
      expect(
        trial.world('reps').some((rep) => rep.id === who.rep) || trial.isBad('reps', who.rep),
        `Give as 'rep' in identify() the id of a record of 'reps', or nothing: '${who.rep}' is none.`,
      );
  },
});

export const statesWhatItCan = contractCase({
  name: 'what the adapter states it can do agrees with itself and with its methods',
  async check({ adapter, can, collections }) {
    expect(adapter.name.trim() !== '', 'Give the adapter a name.');
    expect(collections.length > 0, 'Declare at least one collection in can.collections.');
    for (const name of collections)
      expect(collectionNames.includes(name), `Take '${name}' out of can.collections: there is no such collection.`);
    expect(new Set(collections).size === collections.length, 'List each collection once in can.collections.');
    const written = Object.entries(can.writes);
    for (const [name, writes] of written) {
      expect(
        collections.some((c) => c === name),
        `Declare '${name}' in can.collections too: can.writes has it.`,
      );
      expect(writes && writes.can.length > 0, `Say in can.writes.${name}.can what can be done, or leave it out.`);
    }
    const some = written.length > 0;
    expect(!some || adapter.commit, 'Give the adapter a commit(), or take can.writes away.');
    expect(some || !adapter.commit, 'Declare in can.writes what commit() can write.');
    for (const key of ['batch', 'atomic'] as const)
      expect(
        Number.isInteger(can[key]) && can[key] >= (some ? 1 : 0),
        `Give can.${key} as a whole number, at least 1.`,
      );
    expect(can.atomic <= Math.max(1, can.batch), 'Give can.atomic as at most can.batch.');
    expect((can.live === 'none') === !adapter.watch, "Let can.live be 'none' just where there is no watch().");
  },
});

export const describesFields = contractCase({
  name: 'describe lists the fields of every declared collection',
  async check(trial) {
    for (const name of trial.collections) {
      const fields = await trial.get(() => trial.adapter.describe(name, trial.call()), `describe('${name}')`);
      expect(Array.isArray(fields) && fields.length > 0, `List the source's fields in describe('${name}').`);
      const seen = new Set<string>();
      for (const field of fields) {
        for (const key of ['name', 'label', 'type'] as const)
          expect(typeof field[key] === 'string' && field[key] !== '', `Give each field of '${name}' a ${key}.`);
        expect(typeof field.writable === 'boolean', `Say whether field '${field.name}' of '${name}' is writable.`);
        expect(!seen.has(field.name), `List field '${field.name}' of '${name}' once in describe().`);
        seen.add(field.name);
        const { filled } = field;
        expect(
          filled === undefined || (filled >= 0 && filled <= 1),
          `Give 'filled' of field '${field.name}' of '${name}' as a share from 0 to 1.`,
        );
      }
    }
  },
});
