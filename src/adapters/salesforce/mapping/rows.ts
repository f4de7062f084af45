/** Rows for our changes. */
import type { Change } from '../../../domain/changes.js';
import { CrmError } from '../../../domain/crm.js';
import type { CollectionName } from '../../../domain/model.js';
import { inUnits } from '../../../domain/money.js';
import type { Row } from '../client.js';
import type { FieldMap } from './standard.js';

const WRITABLE: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  accounts: [
    'name',
    'owner',
    'parent',
    'class',
    'segment',
    'street',
    'city',
    'region',
    'postcode',
    'country',
    'revenue',
    'potential',
  ],
  opportunities: ['name', 'account', 'owner', 'territory', 'amount', 'stage', 'closes', 'probability'],
  territories: ['name', 'parent'],
};
const cell = (name: string, value: unknown): unknown => {
  if (value === undefined) return null;
  if (name === 'probability') return (value as number) * 100;
  const { amount } = value as { readonly amount?: number };
  return amount === undefined ? value : inUnits(amount);
};
/** The fields of a row that an update sets. A field that can't be written is a CrmError `mapping` that names it. */
export function cellsOf(change: Extract<Change, { do: 'update' }>, fields: FieldMap): Row {
  return Object.fromEntries(
    Object.entries(change.set).map(([name, value]) => {
      const field = WRITABLE[change.collection]?.includes(name) ? fields[name] : undefined;
      if (field !== undefined) return [field, cell(name, value)];
      throw new CrmError('mapping', `'${name}' can't be written.`, { collection: change.collection, field: name });
    }),
  );
}
/** A new row: associations are the only ones that are made. */
export function newRow(change: Extract<Change, { do: 'create'; collection: 'assignments' }>): Row {
  const { subject, territory, role } = change.record;
  if (subject.kind === 'account')
    return {
      attributes: { type: 'ObjectTerritory2Association' },
      ObjectId: subject.id,
      Territory2Id: territory,
      AssociationCause: 'Territory2Manual',
    };
  if (subject.kind === 'rep')
    return {
      attributes: { type: 'UserTerritory2Association' },
      UserId: subject.id,
      Territory2Id: territory,
      ...(role && { RoleInTerritory2: role }),
    };
  throw new CrmError('mapping', "Salesforce doesn't assign areas.", { collection: 'assignments', field: 'subject' });
}
