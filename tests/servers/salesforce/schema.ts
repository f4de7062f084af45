/** The objects of the org, with the fields of the object reference (https://developer.salesforce.com/docs/platform/object-reference). */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly nillable: boolean;
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
}
export interface SObject {
  readonly name: string;
  readonly keyPrefix: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  /** Has getUpdated and getDeleted. */
  readonly replicateable: boolean;
}

/** `Name:type` with `(Object,Relationship)` for references; `*` can be created and updated, `+` created, `~` updated only. */
const definitions: Readonly<Record<string, readonly [prefix: string, can: string, fields: string]>> = {
  Account: [
    '001',
    'cudr',
    `Name:string* OwnerId:reference(User,Owner)* ParentId:reference(Account,Parent)* Type:picklist* Industry:picklist*
     AnnualRevenue:currency* NumberOfEmployees:int* BillingStreet:textarea* BillingCity:string* BillingState:string*
     BillingPostalCode:string* BillingCountry:string* BillingLatitude:double* BillingLongitude:double*
     BillingGeocodeAccuracy:picklist* LastActivityDate:date Class__c:picklist* Potential__c:currency* Region__c:string*`,
  ],
  User: [
    '005',
    'cur',
    `Name:string Email:email* IsActive:boolean* ManagerId:reference(User,Manager)* UserRoleId:reference(UserRole,UserRole)*
     Latitude:double* Longitude:double* GeocodeAccuracy:picklist* TimeZoneSidKey:picklist* LocaleSidKey:picklist*
     LanguageLocaleKey:picklist* HoursPerYear__c:double*`,
  ],
  Opportunity: [
    '006',
    'cudr',
    `Name:string* AccountId:reference(Account,Account)* OwnerId:reference(User,Owner)* Amount:currency* Probability:percent*
     StageName:picklist* IsClosed:boolean IsWon:boolean CloseDate:date* Type:picklist* ForecastCategory:picklist
     ForecastCategoryName:picklist* Territory2Id:reference(Territory2,Territory2)* IsExcludedFromTerritory2Filter:boolean*`,
  ],
  Task: [
    '00T',
    'cudr',
    `AccountId:reference(Account,Account) WhatId:reference(Account,What)* OwnerId:reference(User,Owner)* ActivityDate:date*
     CompletedDateTime:datetime IsClosed:boolean Status:picklist* Type:picklist* TaskSubtype:picklist*
     CallDurationInSeconds:int* IsRecurrence:boolean`,
  ],
  Event: [
    '00U',
    'cudr',
    `AccountId:reference(Account,Account) WhatId:reference(Account,What)* OwnerId:reference(User,Owner)* ActivityDate:date*
     StartDateTime:datetime* EndDateTime:datetime* DurationInMinutes:int* Type:picklist* EventSubtype:picklist
     IsChild:boolean IsAllDayEvent:boolean* IsPrivate:boolean*`,
  ],
  ForecastingQuota: [
    '0J9',
    'cudr',
    `ForecastingTypeId:reference(ForecastingType,ForecastingType)+ PeriodId:reference(Period,Period) StartDate:date*
     QuotaOwnerId:reference(User,QuotaOwner)* Territory2Id:reference(Territory2,Territory2)+ IsAmount:boolean
     IsQuantity:boolean QuotaAmount:currency* QuotaQuantity:double*`,
  ],
  Period: ['026', '', 'Type:picklist Number:int StartDate:date EndDate:date IsForecastPeriod:boolean'],
  Territory2Model: ['0MA', 'cudr', 'Name:string* DeveloperName:string* State:picklist~ ActivatedDate:datetime'],
  Territory2Type: ['0M5', 'cud', 'DeveloperName:string* MasterLabel:string* Priority:int*'],
  Territory2: [
    '0MI',
    'cud',
    `Name:string* DeveloperName:string* Territory2ModelId:reference(Territory2Model,Territory2Model)+
     Territory2TypeId:reference(Territory2Type,Territory2Type)* ParentTerritory2Id:reference(Territory2,ParentTerritory2)*
     Description:string*`,
  ],
  UserTerritory2Association: [
    '0MS',
    'cd',
    `UserId:reference(User,User)+ Territory2Id:reference(Territory2,Territory2)+ RoleInTerritory2:picklist+
     IsActive:boolean`,
  ],
  ObjectTerritory2Association: [
    '0My',
    'cdr',
    `ObjectId:reference(Account,Object)+ Territory2Id:reference(Territory2,Territory2)+ AssociationCause:picklist+
     SobjectType:picklist`,
  ],
  AccountTeamMember: [
    '01M',
    'cudr',
    'AccountId:reference(Account,Account)+ UserId:reference(User,User)+ TeamMemberRole:picklist*',
  ],
  Organization: ['00D', 'u', 'Name:string* DefaultLocaleSidKey:picklist* TimeZoneSidKey:picklist*'],
  CurrencyType: ['01L', 'cu', 'IsoCode:picklist+ ConversionRate:double* IsCorporate:boolean IsActive:boolean*'],
};
const system = `Id:id CreatedDate:datetime LastModifiedDate:datetime SystemModstamp:datetime IsDeleted:boolean`;
/** Objects whose rows have a currency of their own in an org with several. */
const withCurrency = new Set(['Account', 'User', 'Opportunity', 'ForecastingQuota']);

function fieldOf(text: string): Field {
  const m = /^(\w+):(\w+)(?:\((\w+),(\w+)\))?([*+~]?)$/.exec(text);
  if (!m) throw new Error(`Not a field: ${text}`);
  const [, name = '', type = '', target, relationship, can] = m;
  return {
    name,
    label: name.replace(/__c$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    type,
    createable: can === '*' || can === '+',
    updateable: can === '*' || can === '~',
    nillable: !['Id', 'Name', 'OwnerId', 'StageName', 'CloseDate'].includes(name),
    referenceTo: target === undefined ? [] : [target],
    relationshipName: relationship ?? null,
  };
}
export interface OrgOptions {
  /** Objects that the org doesn't have. */
  readonly without?: readonly string[];
  readonly multiCurrency?: boolean;
  /** Fields hidden from the user, as `Object.Field`. */
  readonly hidden?: readonly string[];
}
export function schemaOf(options: OrgOptions = {}): ReadonlyMap<string, SObject> {
  const all = new Map<string, SObject>();
  for (const [name, [keyPrefix, can, text]] of Object.entries(definitions)) {
    if (options.without?.includes(name) || (name === 'CurrencyType' && !options.multiCurrency)) continue;
    const currency = options.multiCurrency && withCurrency.has(name) ? ' CurrencyIsoCode:picklist*' : '';
    const fields = `${system} ${text}${currency}`.split(/\s+/).map(fieldOf);
    const seen = fields.filter(
      (f) => !options.hidden?.includes(`${name}.${f.name}`) && !f.referenceTo.some((o) => options.without?.includes(o)),
    );
    const flag = (letter: string) => can.includes(letter);
    all.set(name, {
      name,
      keyPrefix,
      fields: new Map(seen.map((f) => [f.name.toLowerCase(), f])),
      createable: flag('c'),
      updateable: flag('u'),
      deletable: flag('d'),
      replicateable: flag('r'),
    });
  }
  return all;
}
