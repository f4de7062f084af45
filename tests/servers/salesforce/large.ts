/** An org with many rows, for reads that are measured. */
import { idOf } from './ids.js';
import { seed } from './seed.js';
import { serveSalesforce } from './server.js';

export async function serveLarge({
  accounts,
  opportunities,
}: {
  readonly accounts: number;
  readonly opportunities: number;
}) {
  const server = await serveSalesforce();
  const { org, url } = server.add();
  seed(org, { reps: [{ id: idOf('005', 1), name: 'Ann', active: true }] });
  for (let n = 1; n <= accounts; n++)
    org.store.put('Account', {
      Id: idOf('001', n),
      Name: `Account ${n}`,
      OwnerId: idOf('005', 1),
      BillingCity: 'Lincoln',
      BillingLatitude: 30 + (n % 1000) / 100,
      BillingLongitude: -100 + (n % 777) / 50,
      AnnualRevenue: n * 10,
    });
  for (let n = 1; n <= opportunities; n++)
    org.store.put('Opportunity', {
      Id: idOf('006', n),
      Name: `Deal ${n}`,
      AccountId: idOf('001', (n % accounts) + 1),
      OwnerId: idOf('005', 1),
      Amount: n % 10_000,
      StageName: n % 3 ? 'Closed Won' : 'Proposal',
      CloseDate: `2026-0${(n % 9) + 1}-15`,
    });
  return { ...server, org, url, token: org.token };
}
