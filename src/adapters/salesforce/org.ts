/** What an org is: its objects, its user, and the parts that our collections are made of. */
import type { Call } from '../../domain/call.js';
import { CrmError, type Identity, type Query } from '../../domain/crm.js';
import { addDays } from '../../domain/day.js';
import type { CollectionName, Day, Id } from '../../domain/model.js';
import type { Client, Described, Field } from './client.js';
import {
  type Context,
  type FieldMap,
  kindsOfActivity,
  type Mapping,
  narrowing,
  type Part,
  partsOf,
  standard,
} from './mapping/index.js';
import { type Asked, pagesOf } from './pages.js';
import { dated, id18, isId, joined, Soql, soql, textIn } from './soql.js';

export interface Org {
  readonly identity: Identity;
  /** What can be done with each object that the user sees. */
  readonly objects: ReadonlyMap<string, Omit<Described, 'fields'>>;
  /** The territory model, where the org has Sales Territories. */
  readonly model?: Id;
}
export interface Source extends Asked {
  readonly part: Part;
  /** Our fields to theirs, those that the org has. */
  readonly fieldMap: FieldMap;
}
/** Ids in one `IN`: a query in a URL ends at 16,384 bytes. */
const CHUNK = 400;

const mappingOf = (part: Part, mapping: Mapping) => {
  const base = standard[part];
  const own = part in mapping ? mapping[part as 'accounts'] : undefined;
  const territory = mapping.territories;
  const field = territory?.kind === 'field' ? territory.field : territory?.kind === 'owner' ? 'OwnerId' : undefined;
  const named: FieldMap = part === 'accountFields' && field ? { territory: field } : { ...own?.fields };
  return {
    object: own?.object ?? base.object,
    fields: { ...base.fields, ...named },
    named,
    only: { ...base.only, ...own?.only },
  };
};

export class Orgs {
  readonly #client: Client;
  readonly #mapping: Mapping;
  readonly #described = new Map<string, Described>();
  #org: Org | undefined;
  constructor(client: Client, mapping: Mapping) {
    this.#client = client;
    this.#mapping = mapping;
  }
  get known(): Org | undefined {
    return this.#org;
  }
  async describe(object: string, call: Call): Promise<Described> {
    let found = this.#described.get(object);
    if (!found) {
      const path = `/sobjects/${encodeURIComponent(object)}/describe`;
      found = await this.#client.get<Described>(path, call, ({ fields }) => Array.isArray(fields));
      this.#described.set(object, found);
    }
    return found;
  }
  async #first(object: string, fields: Soql, where: Soql, call: Call) {
    const { records } = await this.#client.query(
      soql`SELECT ${fields} FROM ${new Soql(object)} WHERE ${where} LIMIT 1`,
      call,
    );
    return records[0];
  }
  async ready(call: Call): Promise<Org> {
    if (this.#org) return this.#org;
    const { sobjects } = await this.#client.get<{ sobjects: readonly Described[] }>('/sobjects', call, (body) =>
      Array.isArray(body.sobjects),
    );
    const objects = new Map(sobjects.map((object) => [object.name, object] as const));
    const me = await this.#client.get<Record<string, string>>('/services/oauth2/userinfo', call, (b) => b['user_id']);
    const company = await this.#first('Organization', soql`Id, Name`, soql`Id != null`, call);
    const several = objects.has('CurrencyType');
    const main = several && (await this.#first('CurrencyType', soql`IsoCode`, soql`IsCorporate = ${true}`, call));
    const currency = main ? String(main['IsoCode']) : this.#mapping.currency;
    if (!currency)
      throw new CrmError(
        'mapping',
        'Salesforce tells the currency of an org only where it has several: give mapping.currency.',
        { field: 'currency' },
      );
    const { territories } = this.#mapping;
    let model: Id | undefined;
    if ((territories?.kind ?? 'model') === 'model' && objects.has('Territory2Model') && objects.has('Territory2')) {
      const name = territories?.kind === 'model' ? territories.model : undefined;
      const where = name === undefined ? soql`State = ${'Active'}` : soql`Name = ${name}`;
      const found = await this.#first('Territory2Model', soql`Id`, where, call);
      if (!found && name !== undefined)
        throw new CrmError('mapping', `No territory model '${name}' can be seen.`, { field: 'model' });
      if (found) model = id18(String(found['Id']));
    }
    const user = id18(me['user_id']!);
    const [locale = 'en-US'] = Intl.getCanonicalLocales((me['locale'] ?? 'en_US').split('_').slice(0, 2).join('-'));
    const identity = {
      user,
      rep: user,
      name: me['name'] ?? user,
      tenant: textIn(company?.['Name']) || me['organization_id'] || user,
      locale,
      timeZone: me['zoneinfo'] ?? 'UTC',
      currency,
    };
    return (this.#org = { identity, objects, ...(model && { model }) });
  }

  /** The parts of a collection that this org has. */
  parts(collection: CollectionName, { objects, model }: Org): readonly Part[] {
    const all = partsOf(collection, this.#mapping).filter((part) => objects.has(mappingOf(part, this.#mapping).object));
    const modelled = (part: Part) => ['territories', 'accountTerritories', 'repTerritories'].includes(part);
    return all.filter((part) => !modelled(part) || model !== undefined);
  }
  objectOf = (part: Part): string => mappingOf(part, this.#mapping).object;
  /** Our fields to theirs. One that was named and isn't there is a CrmError `mapping`; a standard one is left out. */
  async fields(part: Part, call: Call): Promise<{ readonly map: FieldMap; readonly by: ReadonlyMap<string, Field> }> {
    const { object, fields, named } = mappingOf(part, this.#mapping);
    const described = await this.describe(object, call);
    const by = new Map(described.fields.map((field) => [field.name, field] as const));
    const map: Record<string, string> = {};
    for (const [ours, theirs] of Object.entries({ ...fields, currency: 'CurrencyIsoCode' }))
      if (theirs !== undefined && by.has(theirs)) map[ours] = theirs;
      else if (theirs !== undefined && named[ours] === theirs)
        throw new CrmError('mapping', `${object} has no field '${theirs}' that this user can read.`, { field: theirs });
    return { map, by };
  }
  /** What to ask for a query: one source for each part and each chunk of ids. */
  async sources(query: Query, org: Org, call: Call): Promise<readonly Source[]> {
    const sources: Source[] = [];
    for (const part of this.parts(query.collection, org)) {
      const { about } = narrowing[part];
      if ((about === 'account' && query.rep !== undefined) || (about === 'rep' && query.account !== undefined))
        continue;
      const { map, by } = await this.fields(part, call);
      const conditions = this.#where(part, map, by, query, org);
      if (!conditions) continue;
      const fields = ['Id', ...new Set(Object.values(map)), 'SystemModstamp'].filter((name) => by.has(name!));
      const object = new Soql(this.objectOf(part));
      const base = {
        part,
        fieldMap: map,
        object,
        fields: joined(
          fields.map((name) => new Soql(name!)),
          ', ',
        ),
      };
      const ids = query.ids?.filter(isId).map(id18);
      for (let i = 0; i < (ids?.length ?? 1); i += CHUNK)
        sources.push({
          ...base,
          where: joined([...conditions, ...(ids ? [soql`Id IN ${ids.slice(i, i + CHUNK)}`] : [])], ' AND '),
        });
    }
    return sources;
  }
  /** Conditions of a query; undefined where nothing can fit. */
  #where(part: Part, map: FieldMap, by: ReadonlyMap<string, Field>, query: Query, { model }: Org): Soql[] | undefined {
    const all: Soql[] = [soql`Id != null`];
    for (const [name, value] of Object.entries(mappingOf(part, this.#mapping).only))
      if (by.has(name)) all.push(soql`${new Soql(name)} = ${value}`);
    if (part === 'territories') all.push(soql`Territory2ModelId = ${model ?? ''}`);
    if (part.endsWith('Territories') && model !== undefined && by.has('Territory2Id'))
      all.push(soql`Territory2.Territory2ModelId = ${model}`);
    // an activity of no account is none of ours
    if ((part === 'tasks' || part === 'events') && map['account']) all.push(soql`${new Soql(map['account'])} != null`);
    if (part === 'accountFields') all.push(soql`${new Soql(map['territory']!)} != null`);
    for (const key of ['account', 'rep', 'territory'] as const) {
      const ours = narrowing[part][key];
      const field = ours === 'id' ? 'Id' : map[ours ?? ''];
      const value = query[key];
      if (value === undefined || field === undefined) continue;
      const byId = ['id', 'reference'].includes(by.get(field)!.type);
      if (byId && !isId(value)) return undefined;
      all.push(soql`${new Soql(field)} = ${byId ? id18(value) : value}`);
    }
    return [...all, ...this.#days(part, map, by, query), ...this.#near(part, map, query)];
  }
  #days(part: Part, map: FieldMap, by: ReadonlyMap<string, Field>, { from, to }: Query): readonly Soql[] {
    const field = map[narrowing[part].day ?? ''];
    if (field === undefined) return [];
    const name = new Soql(field);
    const inside = [...(from ? [soql`${name} >= ${dated(from)}`] : []), ...(to ? [soql`${name} < ${dated(to)}`] : [])];
    if (inside.length === 0) return [];
    const all = joined(inside, ' AND ');
    return [by.get(field)!.nillable ? soql`((${all}) OR ${name} = null)` : all];
  }
  /** A box around the circle, where it has simple edges; else a band. */
  #near(part: Part, map: FieldMap, { near }: Query): readonly Soql[] {
    const [lat, lng] = [map['lat'], map['lng']];
    if (!near || part !== 'accounts' || lat === undefined || lng === undefined) return [];
    const high = near.km / 111 + 0.01;
    const wide = high / Math.max(0.05, Math.cos(((Math.abs(near.lat) + high) * Math.PI) / 180));
    const between = (name: string, at: number, by: number) =>
      soql`${new Soql(name)} >= ${at - by} AND ${new Soql(name)} <= ${at + by}`;
    const simple = Math.abs(near.lat) + high < 85 && Math.abs(near.lng) + wide < 180;
    return [between(lat, near.lat, high), ...(simple ? [between(lng, near.lng, wide)] : [])];
  }

  /** What reading the rows of a part needs beside them. */
  async context(part: Part, { identity, objects }: Org, call: Call): Promise<Context> {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: identity.timeZone });
    const lookUp = async (object: string, field: string, value: (text: string) => string) => {
      const map = new Map<Id, Day>();
      if (!objects.has(object)) return map;
      const asked = { object: new Soql(object), fields: new Soql(`Id, ${field}`), where: soql`Id != null` };
      const count = await this.#client.count(soql`SELECT COUNT() FROM ${asked.object} WHERE ${asked.where}`, call);
      for await (const rows of pagesOf(asked, count, { page: 2000, bulk: Infinity }, this.#client, call))
        for (const row of rows) map.set(id18(String(row['Id'])), value(String(row[field])));
      return map;
    };
    return {
      currency: identity.currency,
      now: this.#client.ports.now(),
      dayOf: (time) => format.format(new Date(time)),
      kinds: { ...kindsOfActivity, ...this.#mapping.kinds },
      periods: part === 'quotas' ? await lookUp('Period', 'EndDate', (end) => addDays(end, 1)) : new Map(),
      types: part === 'territories' ? await lookUp('Territory2Type', 'MasterLabel', (label) => label) : new Map(),
    };
  }
}
