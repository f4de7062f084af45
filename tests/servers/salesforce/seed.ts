import type { World } from '../../../src/adapters/shared/contract/index.js';
import type { Location } from '../../../src/domain/index.js';
import type { Org } from './org.js';
import type { Row } from './store.js';
import { idOf } from './ids.js';

const MODEL = idOf('0MA', 1);
const types = new Map<string, string>();
const accuracies = { exact: 'Address', street: 'Street', postcode: 'Zip', city: 'City', unknown: 'Unknown' } as const;
const forecasts = { commit: 'Forecast', 'best-case': 'BestCase', pipeline: 'Pipeline', omitted: 'Omitted' } as const;

const units = (money: { readonly amount: number } | undefined) => (money ? money.amount / 10_000 : null);
const place = (prefix: string, at: Location | undefined): Row =>
  at?.kind === 'point'
    ? {
        [`${prefix}Latitude`]: at.lat,
        [`${prefix}Longitude`]: at.lng,
        [`${prefix}GeocodeAccuracy`]: accuracies[at.quality],
      }
    : { [`${prefix}Latitude`]: null, [`${prefix}Longitude`]: null, [`${prefix}GeocodeAccuracy`]: null };
const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Rows for records whose ids are Salesforce's. */
export function seed(org: Org, world: World): void {
  const { store } = org;
  const put = (object: string, row: Row) => {
    if (store.objects.has(object)) store.put(object, row);
  };
  put('Organization', {
    Id: idOf('00D', 1),
    Name: 'Acme',
    DefaultLocaleSidKey: 'en_US',
    TimeZoneSidKey: 'America/Chicago',
  });
  put('CurrencyType', { Id: idOf('01L', 1), IsoCode: 'USD', ConversionRate: 1, IsCorporate: true, IsActive: true });
  put('Territory2Model', { Id: MODEL, Name: 'FY26', DeveloperName: 'FY26', State: 'Active' });
  put('Territory2Model', { Id: idOf('0MA', 2), Name: 'FY27', DeveloperName: 'FY27', State: 'Planning' });
  put('Territory2', { Id: idOf('0MI', 900_000), Name: 'Planned', Territory2ModelId: idOf('0MA', 2) });
  territories(world, put);
  people(world, put);
  for (const { id: Id, ...a } of world.accounts ?? [])
    put('Account', {
      Id,
      Name: a.name,
      OwnerId: a.owner ?? null,
      ParentId: a.parent ?? null,
      Industry: a.segment ?? null,
      Class__c: a.class ?? null,
      AnnualRevenue: units(a.revenue),
      Potential__c: units(a.potential),
      BillingStreet: a.street ?? null,
      BillingCity: a.city ?? null,
      BillingState: a.region ?? null,
      BillingPostalCode: a.postcode ?? null,
      BillingCountry: a.country ?? null,
      ...place('Billing', a.at),
    });
  for (const { id: Id, ...o } of world.opportunities ?? [])
    put('Opportunity', {
      Id,
      Name: o.name ?? null,
      AccountId: o.account ?? null,
      OwnerId: o.owner,
      Territory2Id: o.territory ?? null,
      Amount: units(o.amount),
      StageName: o.stage,
      Probability: o.probability === undefined ? null : o.probability * 100,
      ForecastCategory: o.state !== 'open' ? 'Closed' : o.forecast ? forecasts[o.forecast] : null,
      ...(o.created ? { CreatedDate: `${o.created}T18:00:00.000+0000` } : {}),
      CloseDate: o.closes,
    });
  activities(world, put);
}
function territories(world: World, put: (object: string, row: Row) => void) {
  for (const t of world.territories ?? []) {
    if (t.type !== undefined && !types.has(t.type)) types.set(t.type, idOf('0M5', types.size + 1));
    const Territory2TypeId = t.type === undefined ? null : types.get(t.type);
    put('Territory2', {
      Id: t.id,
      Name: t.name,
      Territory2ModelId: MODEL,
      ParentTerritory2Id: t.parent ?? null,
      Territory2TypeId,
    });
  }
  for (const [MasterLabel, Id] of types)
    put('Territory2Type', { Id, MasterLabel, DeveloperName: MasterLabel, Priority: 1 });
  for (const { id: Id, subject, territory: Territory2Id, role, cause } of world.assignments ?? []) {
    if (subject.kind === 'rep')
      put('UserTerritory2Association', {
        Id,
        UserId: subject.id,
        Territory2Id,
        RoleInTerritory2: role ?? null,
        IsActive: true,
      });
    if (subject.kind === 'account')
      put('ObjectTerritory2Association', {
        Id,
        ObjectId: subject.id,
        Territory2Id,
        SobjectType: 'Account',
        AssociationCause: cause === 'rule' ? 'Territory2AssignmentRule' : 'Territory2Manual',
      });
  }
}
function people(world: World, put: (object: string, row: Row) => void) {
  for (const { id: Id, ...r } of world.reps ?? [])
    put('User', {
      Id,
      Name: r.name,
      IsActive: r.active,
      ManagerId: r.manager ?? null,
      HoursPerYear__c: r.hoursPerYear ?? null,
      TimeZoneSidKey: 'America/Chicago',
      LocaleSidKey: 'en_US',
      ...place('', r.home),
    });
  const periods = new Map<string, string>();
  for (const { id: Id, of, from, to, target } of world.quotas ?? []) {
    const span = `${from}/${to}`;
    if (!periods.has(span)) {
      periods.set(span, idOf('026', periods.size + 1));
      put('Period', {
        Id: periods.get(span),
        Type: 'Quarter',
        StartDate: from,
        EndDate: before(to),
        IsForecastPeriod: true,
      });
    }
    put('ForecastingQuota', {
      Id,
      PeriodId: periods.get(span),
      StartDate: from,
      QuotaOwnerId: of.kind === 'rep' ? of.id : null,
      Territory2Id: of.kind === 'territory' ? of.id : null,
      IsAmount: true,
      IsQuantity: false,
      QuotaAmount: units(target),
    });
  }
}
const callsOf = { visit: 'Meeting', call: 'Call', mail: 'Email', other: 'Other' } as const;
/** Ids that begin like an event's are events. */
function activities(world: World, put: (object: string, row: Row) => void) {
  for (const { id: Id, account: WhatId, rep: OwnerId, kind, on, done, minutes } of world.activities ?? []) {
    const row = { Id, WhatId, OwnerId, ActivityDate: on, Type: callsOf[kind] };
    if (!Id.startsWith('00U')) {
      put('Task', {
        ...row,
        Status: done ? 'Completed' : 'Not Started',
        CallDurationInSeconds: minutes === undefined ? null : minutes * 60,
      });
      continue;
    }
    const EndDateTime = `${done ? on : '2099-01-01'}T18:00:00.000+0000`;
    put('Event', { ...row, EndDateTime, IsChild: false, DurationInMinutes: minutes ?? null });
    put('Event', { ...row, Id: `${Id.slice(0, 14)}c`, EndDateTime, IsChild: true });
  }
}
