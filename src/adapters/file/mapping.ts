import type { CollectionName } from '../../domain/index.js';

/** What a table in a file can be. `history` and `assignments` both become assignments. */
export type ShapeName = CollectionName | 'history';

/**
 * How a table is recognised and read: what our field is called in files. Headers are compared without case, spaces,
 * punctuation and a trailing `__c`; the first synonym that a file has is taken.
 */
export interface Shape {
  readonly name: ShapeName;
  readonly collection: CollectionName;
  /** File names that say what the table is, compared in the same way. */
  readonly file: RegExp;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Without these the table is not one of this shape. */
  readonly needs: readonly string[];
  /** At least one of these, unless the file's name says what the table is. */
  readonly any?: readonly string[];
}

const rep = ['repid', 'rep', 'ownerid', 'owner', 'userid', 'salespersonid', 'employeeid', 'quotaownerid'];
const account = ['accountid', 'account', 'customerid', 'companyid', 'storeid'];
const territory = ['territoryid', 'territory', 'territory2id'];
const lat = ['lat', 'latitude', 'billinglatitude', 'centroidlat', 'y'];
const lng = ['lon', 'lng', 'long', 'longitude', 'billinglongitude', 'centroidlon', 'centroidlng', 'x'];
const currency = ['currency', 'currencyisocode', 'currencycode'];
const starts = ['periodstart', 'startdate', 'start', 'from', 'validfrom', 'effectivestartdate'];
const ends = ['periodend', 'enddate', 'end', 'to', 'validto', 'effectiveenddate'];

export const shapes: readonly Shape[] = [
  {
    name: 'territories',
    collection: 'territories',
    file: /^territor(y|ies)\d*$/,
    needs: ['id', 'name'],
    any: ['parent', 'type'],
    fields: {
      id: ['id', ...territory],
      name: ['name', 'territoryname', 'masterlabel'],
      parent: ['parentid', 'parent', 'parentterritoryid', 'parentterritory2id'],
      type: ['level', 'type', 'territorytype', 'territory2typeid'],
      layer: ['layer', 'model', 'territory2modelid'],
      country: ['countrycode', 'country'],
    },
  },
  {
    name: 'areas',
    collection: 'areas',
    file: /count(y|ies)|areas?$|zips?$|zcta|postcodes|districts/,
    needs: ['id', 'name'],
    any: ['areaid'],
    fields: {
      id: ['id', 'fips', 'geoid', 'areaid', 'countyfips', 'zip', 'zcta', 'postcode'],
      areaid: ['fips', 'geoid', 'areaid', 'countyfips', 'zip', 'zcta'],
      name: ['name', 'areaname', 'countyname', 'namelsad'],
      level: ['level', 'arealevel'],
      territory,
      country: ['countrycode', 'country'],
      lat,
      lng,
      inside: ['centroidinside'],
    },
  },
  {
    name: 'reps',
    collection: 'reps',
    file: /^(sales)?(reps?|people|persons?|users?|employees?|representatives?|sellers?|team)$/,
    needs: ['id', 'name'],
    any: ['role', 'manager', 'active', 'email'],
    fields: {
      id: ['id', ...rep],
      name: ['name', 'fullname', 'repname', 'username'],
      manager: ['managerid', 'manager', 'reportsto', 'reportstoid'],
      active: ['active', 'isactive', 'enabled'],
      territory: [...territory, 'hometerritoryid'],
      lat,
      lng,
      hours: ['hoursperyear'],
      role: ['role', 'title', 'jobtitle'],
      email: ['email', 'mail'],
    },
  },
  {
    name: 'accounts',
    collection: 'accounts',
    file: /^(accounts?|customers?|companies|stores|resellers)$/,
    needs: ['id', 'name'],
    any: ['lat', 'street', 'city', 'postcode', 'owner', 'revenue'],
    fields: {
      id: ['id', ...account],
      name: ['name', 'accountname', 'customername', 'companyname', 'accountaccountname'],
      owner: ['ownerid', 'owner', 'accountownerid', 'repid', 'salespersonid'],
      parent: ['parentid', 'parentaccountid', 'parentaccount'],
      class: ['class', 'serviceclass', 'abc', 'abcclass'],
      segment: ['segment', 'industry', 'customersegment'],
      lat,
      lng,
      street: ['street', 'address', 'billingstreet', 'addressline1', 'address1line1'],
      city: ['city', 'billingcity', 'town', 'address1city'],
      region: ['region', 'state', 'province', 'billingstate', 'billingstatecode', 'address1stateorprovince'],
      postcode: ['postalcode', 'postcode', 'zip', 'zipcode', 'billingpostalcode', 'address1postalcode'],
      country: ['country', 'countrycode', 'billingcountrycode', 'billingcountry', 'address1country'],
      revenue: ['annualrevenue', 'revenue'],
      potential: ['potential', 'salespotential'],
      territory,
      currency,
    },
  },
  {
    name: 'opportunities',
    collection: 'opportunities',
    file: /^(opportunit(y|ies)|deals?|orders)$/,
    needs: ['id', 'owner', 'closes'],
    any: ['amount', 'stage'],
    fields: {
      id: ['id', 'opportunityid', 'dealid', 'orderid', 'salesorderid'],
      name: ['name', 'opportunityname', 'dealname'],
      account,
      owner: ['ownerid', 'owner', ...rep],
      territory,
      amount: ['amount', 'value', 'estimatedvalue', 'dealamount'],
      currency,
      stage: ['stage', 'stagename', 'dealstage', 'status'],
      won: ['iswon', 'won'],
      closed: ['isclosed', 'closed'],
      probability: ['probability', 'closeprobability'],
      forecast: ['forecastcategory', 'forecastcategoryname', 'forecast', 'forecastcode'],
      created: ['createddate', 'created', 'createdon', 'createdate'],
      closes: ['closedate', 'closes', 'closingdate', 'estimatedclosedate', 'orderdate'],
    },
  },
  {
    name: 'activities',
    collection: 'activities',
    file: /^(activit(y|ies)|visits?|calls?|tasks?|events?|appointments?)$/,
    needs: ['account', 'rep', 'on'],
    fields: {
      id: ['id', 'activityid'],
      account: [...account, 'whatid'],
      rep,
      kind: ['kind', 'type', 'activitytype', 'tasksubtype'],
      on: ['on', 'date', 'activitydate', 'visitdate', 'duedate', 'startdate'],
      done: ['done', 'completed', 'isclosed', 'status'],
      minutes: ['minutes', 'durationinminutes', 'duration'],
    },
  },
  {
    name: 'quotas',
    collection: 'quotas',
    file: /quotas?$|^targets?$/,
    needs: ['from', 'to', 'target'],
    any: ['rep', 'territory'],
    fields: {
      id: ['id', 'quotaid'],
      rep,
      territory,
      from: starts,
      to: ends,
      target: ['amount', 'quotaamount', 'quota', 'target'],
      currency,
    },
  },
  {
    name: 'history',
    collection: 'assignments',
    file: /history|^rep(territor|assign)/,
    needs: ['rep', 'territory', 'from'],
    fields: { id: ['id'], rep, territory, from: starts, to: ends, role: ['role', 'roleinterritory2'] },
  },
  {
    name: 'assignments',
    collection: 'assignments',
    file: /assignments?$|^objectterritory/,
    needs: ['territory', 'subject'],
    fields: {
      id: ['id'],
      subject: ['subjectid', 'subject', 'objectid', ...account],
      kind: ['subjectkind', 'kind', 'subjecttype'],
      territory,
      role: ['role'],
      cause: ['cause', 'associationcause'],
      from: starts,
      to: ends,
    },
  },
];

/** A name without case, spaces, punctuation, byte-order mark and `__c`. */
export const plain = (name: string): string =>
  name
    .replace(/__c$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
