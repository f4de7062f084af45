import type { Org } from './org.js';
import type { Field, SObject } from './schema.js';

const soap: Readonly<Record<string, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};
const flags = ({ name, keyPrefix, createable, updateable, deletable, replicateable }: SObject, version: string) => ({
  name,
  label: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
  keyPrefix,
  createable,
  updateable,
  deletable,
  replicateable,
  queryable: true,
  retrieveable: true,
  custom: name.endsWith('__c'),
  urls: {
    sobject: `/services/data/${version}/sobjects/${name}`,
    describe: `/services/data/${version}/sobjects/${name}/describe`,
    rowTemplate: `/services/data/${version}/sobjects/${name}/{ID}`,
  },
});
const shape = (f: Field) => ({
  name: f.name,
  label: f.label,
  type: f.type,
  soapType: soap[f.type] ?? 'xsd:string',
  createable: f.createable,
  updateable: f.updateable,
  nillable: f.nillable,
  custom: f.name.endsWith('__c'),
  filterable: f.type !== 'textarea',
  groupable: !['textarea', 'datetime', 'double', 'currency', 'percent'].includes(f.type),
  sortable: f.type !== 'textarea',
  aggregatable: f.type !== 'textarea',
  referenceTo: f.referenceTo,
  relationshipName: f.relationshipName,
  picklistValues: [],
});

/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-describeglobal.html */
export const describeGlobal = (org: Org, version: string) => ({
  encoding: 'UTF-8',
  maxBatchSize: 200,
  sobjects: [...org.store.objects.values()].map((object) => flags(object, version)),
});
/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-sobject-describe.html */
export const describe = (object: SObject, version: string) => ({
  ...flags(object, version),
  fields: [...object.fields.values()].map(shape),
  childRelationships: [],
  recordTypeInfos: [],
});
