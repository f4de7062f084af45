/** What stands for our records in an org: objects and fields. */
import type { CollectionName, Collections } from '../../../domain/model.js';

/** Our field to theirs. A field that the org doesn't have is left out, unless it was named by the caller. */
export type FieldMap = Readonly<Record<string, string | undefined>>;
export interface Entry {
  readonly object: string;
  readonly fields: FieldMap;
  /** Rows that count: every field here must have this value. */
  readonly only?: Readonly<Record<string, string | number | boolean | null>>;
}
export type TerritoryMapping =
  /** Sales Territories: the active model, or one by its name. */
  | { readonly kind: 'model'; readonly model?: string }
  /** A field of the account names the territory. */
  | { readonly kind: 'field'; readonly field: string }
  /** Every owner is a territory. */
  | { readonly kind: 'owner' };
/** What differs from Salesforce's standard. Everything may be left out. */
export interface Mapping {
  /** ISO 4217, of an org with one currency; an org with several tells it. */
  readonly currency?: string;
  readonly territories?: TerritoryMapping;
  readonly accounts?: Partial<Entry>;
  readonly reps?: Partial<Entry>;
  readonly opportunities?: Partial<Entry>;
  readonly tasks?: Partial<Entry>;
  readonly events?: Partial<Entry>;
  readonly quotas?: Partial<Entry>;
  /** Kinds of activity by `Type` or subtype. */
  readonly kinds?: Readonly<Record<string, Collections['activities']['kind']>>;
}
export type Part =
  | 'accounts'
  | 'reps'
  | 'opportunities'
  | 'tasks'
  | 'events'
  | 'quotas'
  | 'territories'
  | 'accountTerritories'
  | 'repTerritories'
  | 'accountFields'
  | 'owners'
  | 'ownerTerritories';

const place = (prefix: string) => ({
  lat: `${prefix}Latitude`,
  lng: `${prefix}Longitude`,
  accuracy: `${prefix}GeocodeAccuracy`,
});
/** Standard objects and fields, as the object reference names them. */
export const standard: Readonly<Record<Part, Entry>> = {
  accounts: {
    object: 'Account',
    fields: {
      name: 'Name',
      owner: 'OwnerId',
      parent: 'ParentId',
      segment: 'Industry',
      ...place('Billing'),
      street: 'BillingStreet',
      city: 'BillingCity',
      region: 'BillingState',
      postcode: 'BillingPostalCode',
      country: 'BillingCountry',
      revenue: 'AnnualRevenue',
    },
  },
  reps: { object: 'User', fields: { name: 'Name', manager: 'ManagerId', active: 'IsActive', ...place('') } },
  opportunities: {
    object: 'Opportunity',
    fields: {
      name: 'Name',
      account: 'AccountId',
      owner: 'OwnerId',
      territory: 'Territory2Id',
      amount: 'Amount',
      stage: 'StageName',
      closed: 'IsClosed',
      won: 'IsWon',
      probability: 'Probability',
      forecast: 'ForecastCategory',
      created: 'CreatedDate',
      closes: 'CloseDate',
    },
  },
  tasks: {
    object: 'Task',
    fields: {
      account: 'AccountId',
      rep: 'OwnerId',
      on: 'ActivityDate',
      completed: 'CompletedDateTime',
      done: 'IsClosed',
      type: 'Type',
      subtype: 'TaskSubtype',
      seconds: 'CallDurationInSeconds',
    },
  },
  events: {
    object: 'Event',
    fields: {
      account: 'AccountId',
      rep: 'OwnerId',
      on: 'ActivityDate',
      ends: 'EndDateTime',
      type: 'Type',
      subtype: 'EventSubtype',
      minutes: 'DurationInMinutes',
    },
    // the copies that invitees get
    only: { IsChild: false },
  },
  quotas: {
    object: 'ForecastingQuota',
    fields: {
      rep: 'QuotaOwnerId',
      territory: 'Territory2Id',
      from: 'StartDate',
      period: 'PeriodId',
      target: 'QuotaAmount',
    },
    only: { IsAmount: true },
  },
  territories: {
    object: 'Territory2',
    fields: { name: 'Name', parent: 'ParentTerritory2Id', type: 'Territory2TypeId' },
  },
  accountTerritories: {
    object: 'ObjectTerritory2Association',
    fields: { account: 'ObjectId', territory: 'Territory2Id', cause: 'AssociationCause' },
    only: { SobjectType: 'Account' },
  },
  repTerritories: {
    object: 'UserTerritory2Association',
    fields: { rep: 'UserId', territory: 'Territory2Id', role: 'RoleInTerritory2' },
    only: { IsActive: true },
  },
  accountFields: { object: 'Account', fields: {} },
  owners: { object: 'User', fields: { name: 'Name' } },
  ownerTerritories: { object: 'User', fields: {} },
};
export const partsOf = (collection: CollectionName, { territories }: Mapping): readonly Part[] => {
  const kind = territories?.kind ?? 'model';
  switch (collection) {
    case 'accounts':
    case 'reps':
    case 'opportunities':
    case 'quotas':
      return [collection];
    case 'activities':
      return ['tasks', 'events'];
    case 'territories':
      return kind === 'owner' ? ['owners'] : kind === 'field' ? ['accountFields'] : ['territories'];
    case 'assignments':
      return kind === 'owner'
        ? ['accountFields', 'ownerTerritories']
        : kind === 'field'
          ? ['accountFields']
          : ['accountTerritories', 'repTerritories'];
    default:
      return [];
  }
};

/** Their field by which a query narrows a part. */
export const narrowing: Readonly<
  Record<
    Part,
    Partial<Record<'account' | 'rep' | 'territory' | 'day', string>> & { readonly about?: 'account' | 'rep' }
  >
> = {
  accounts: { account: 'id', rep: 'owner' },
  reps: { rep: 'id' },
  opportunities: { account: 'account', rep: 'owner', territory: 'territory', day: 'closes' },
  tasks: { account: 'account', rep: 'rep', day: 'on' },
  events: { account: 'account', rep: 'rep', day: 'on' },
  quotas: { rep: 'rep', territory: 'territory' },
  territories: { territory: 'id' },
  accountTerritories: { account: 'account', territory: 'territory', about: 'account' },
  repTerritories: { rep: 'rep', territory: 'territory', about: 'rep' },
  accountFields: { account: 'id', territory: 'territory', about: 'account' },
  owners: { territory: 'id' },
  ownerTerritories: { rep: 'id', territory: 'id', about: 'rep' },
};

export const kindsOfActivity: NonNullable<Mapping['kinds']> = {
  Call: 'call',
  Email: 'mail',
  ListEmail: 'mail',
  Meeting: 'visit',
  Visit: 'visit',
};
