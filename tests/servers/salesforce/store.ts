import { ApiError } from './errors.js';
import { idOf, isId, long, textIn } from './ids.js';
import { type OrgOptions, schemaOf, type SObject } from './schema.js';
import { stamp } from './soql/values.js';

export type Row = Record<string, unknown>;
type Written = { readonly id: string; readonly created: boolean };

/** Stages that close an opportunity, won and lost. */
export const closedStages: Readonly<Record<string, boolean>> = { 'Closed Won': true, 'Closed Lost': false };
const doneStatuses = new Set(['Completed']);

/**
 * The rows of an org. Its clock goes on by a second with every write, so that times differ in the second that Salesforce
 * keeps.
 */
export class Store {
  readonly objects: ReadonlyMap<string, SObject>;
  readonly options: OrgOptions;
  readonly #tables = new Map<string, Map<string, Row>>();
  readonly #sorted = new Map<string, readonly Row[]>();
  #next = 1_000_000;
  #clock = Date.UTC(2026, 8, 15, 12);
  /** How far the server's clock is off, ms. */
  skew = 0;

  constructor(options: OrgOptions = {}) {
    this.options = options;
    this.objects = schemaOf(options);
    for (const name of this.objects.keys()) this.#tables.set(name, new Map());
  }
  now = () => this.#clock + this.skew;
  objectOf(name: string): SObject {
    const found =
      this.objects.get(name) ?? [...this.objects.values()].find((o) => o.name.toLowerCase() === name.toLowerCase());
    if (found) return found;
    throw new ApiError(
      400,
      'INVALID_TYPE',
      `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
  rows(object: string): readonly Row[] {
    let rows = this.#sorted.get(object);
    if (!rows) {
      rows = [...(this.#tables.get(object)?.values() ?? [])].toSorted((a, b) =>
        (a['Id'] as string) < (b['Id'] as string) ? -1 : 1,
      );
      this.#sorted.set(object, rows);
    }
    return rows;
  }
  row(object: string, id: string): Row | undefined {
    const found = this.#tables.get(object)?.get(long(id));
    return found && found['IsDeleted'] !== true ? found : undefined;
  }
  /** Puts a row as it is, without rules: for seeds. */
  put(object: string, row: Row): void {
    const time = stamp(this.now());
    const whole: Row = { CreatedDate: time, LastModifiedDate: time, SystemModstamp: time, IsDeleted: false, ...row };
    derive(object, whole);
    this.#tables.get(object)?.set(row['Id'] as string, whole);
    this.#sorted.delete(object);
  }
  #touch(row: Row): void {
    this.#clock += 1000;
    row['LastModifiedDate'] = row['SystemModstamp'] = stamp(this.now());
  }
  #checked(object: SObject, fields: Row, what: 'createable' | 'updateable'): Row {
    const clean: Row = {};
    for (const [key, value] of Object.entries(fields)) {
      if (key === 'attributes' || key.toLowerCase() === 'id') continue;
      const field = object.fields.get(key.toLowerCase());
      if (!field) throw new ApiError(400, 'INVALID_FIELD', `No such column '${key}' on sobject of type ${object.name}`);
      if (!field[what])
        throw new ApiError(
          400,
          'INVALID_FIELD_FOR_INSERT_UPDATE',
          `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
          [field.name],
        );
      if (!field.nillable && (value === null || value === ''))
        throw new ApiError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${field.name}]`, [field.name]);
      clean[field.name] = this.#valueOf(field, value);
    }
    return clean;
  }
  #valueOf(
    { name, type, referenceTo }: { name: string; type: string; referenceTo: readonly string[] },
    value: unknown,
  ) {
    if (value === null || value === undefined) return null;
    if (type === 'reference') {
      const id = textIn(value);
      if (!isId(id)) throw new ApiError(400, 'MALFORMED_ID', `${name}: id value of incorrect type: ${id}`, [name]);
      const target = referenceTo[0]!;
      if (this.objects.has(target) && !this.row(target, id))
        throw new ApiError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [name]);
      return long(id);
    }
    if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(textIn(value)))
      throw new ApiError(
        400,
        'JSON_PARSER_ERROR',
        `Cannot deserialize instance of date from VALUE_STRING value ${textIn(value)}`,
      );
    return value;
  }

  create(name: string, fields: Row): Written {
    const object = this.objectOf(name);
    if (!object.createable)
      throw new ApiError(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.name}`);
    const clean = this.#checked(object, fields, 'createable');
    if (object.name === 'ObjectTerritory2Association') this.#associable(clean);
    const row: Row = {
      Id: idOf(object.keyPrefix, this.#next++),
      CreatedDate: stamp(this.now() + 1000),
      IsDeleted: false,
    };
    for (const field of object.fields.values()) row[field.name] ??= null;
    Object.assign(row, clean);
    this.#touch(row);
    derive(object.name, row);
    this.#tables.get(object.name)!.set(row['Id'] as string, row);
    this.#sorted.delete(object.name);
    return { id: row['Id'] as string, created: true };
  }
  /** Associations are made by hand only, once for an account and a territory ([ObjectTerritory2Association] of the object reference). */
  #associable(clean: Row) {
    if (clean['AssociationCause'] !== 'Territory2Manual')
      throw new ApiError(400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'bad value for restricted picklist field', [
        'AssociationCause',
      ]);
    const same = this.rows('ObjectTerritory2Association').some(
      (row) =>
        row['IsDeleted'] !== true &&
        row['ObjectId'] === clean['ObjectId'] &&
        row['Territory2Id'] === clean['Territory2Id'],
    );
    if (same) throw new ApiError(400, 'DUPLICATE_VALUE', 'duplicate value found: duplicates value on record', []);
    clean['SobjectType'] = 'Account';
  }
  /** The row to change, or why it can't be. */
  existing(name: string, id: string): Row {
    const object = this.objectOf(name);
    if (!isId(id)) throw new ApiError(400, 'MALFORMED_ID', `malformed id ${id}`, ['Id']);
    const row = this.row(object.name, id);
    if (row) return row;
    const dead = this.#tables.get(object.name)?.get(long(id));
    if (dead) throw new ApiError(404, 'ENTITY_IS_DELETED', 'entity is deleted');
    throw new ApiError(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  }
  update(name: string, id: string, fields: Row): Written {
    const object = this.objectOf(name);
    const row = this.existing(name, id);
    if (!object.updateable)
      throw new ApiError(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be updated: ${object.name}`);
    const clean = this.#checked(object, fields, 'updateable');
    // an owner change by REST deletes the account team (https://help.salesforce.com/s/articleView?id=000390190)
    if (object.name === 'Account' && clean['OwnerId'] && clean['OwnerId'] !== row['OwnerId'])
      for (const member of this.rows('AccountTeamMember'))
        if (member['AccountId'] === row['Id'] && member['IsDeleted'] !== true) this.kill(member);
    Object.assign(row, clean);
    this.#touch(row);
    derive(object.name, row);
    return { id: row['Id'] as string, created: false };
  }
  /** Sets fields that no user could, as a trigger or a rule does. */
  force(name: string, id: string, fields: Row): void {
    const row = this.existing(name, id);
    Object.assign(row, fields);
    this.#touch(row);
    derive(name, row);
  }
  kill(row: Row): void {
    row['IsDeleted'] = true;
    this.#touch(row);
  }
  remove(name: string, id: string): Written {
    const object = this.objectOf(name);
    const row = this.existing(name, id);
    if (!object.deletable)
      throw new ApiError(400, 'ENTITY_IS_NOT_DELETABLE', `entity type cannot be deleted: ${object.name}`);
    this.kill(row);
    return { id: row['Id'] as string, created: false };
  }
  /** The object that an id is of, by its first three characters. */
  typeOf(id: string): SObject {
    const found = [...this.objects.values()].find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
    if (!found) throw new ApiError(400, 'MALFORMED_ID', `malformed id ${id}`, ['Id']);
    return found;
  }
  /** What is there now, to be put back with `restore`. */
  snapshot(): () => void {
    const rows = [...this.#tables].map(
      ([name, table]) => [name, [...table].map(([id, row]) => [id, { ...row }] as const)] as const,
    );
    return () => {
      for (const [name, saved] of rows) this.#tables.set(name, new Map(saved));
      this.#sorted.clear();
    };
  }
}

/** Fields that Salesforce fills by itself. */
function derive(object: string, row: Row) {
  if (object === 'Opportunity') {
    const won = closedStages[String(row['StageName'])];
    row['IsClosed'] = won !== undefined;
    row['IsWon'] = won === true;
  }
  if (object === 'Task') {
    row['IsClosed'] = doneStatuses.has(String(row['Status']));
    row['AccountId'] = row['WhatId'] ?? null;
  }
  if (object === 'Event') row['AccountId'] = row['WhatId'] ?? null;
}
