/** Where a territory starts to grow, how many million people it is meant to hold, and which states it may take counties of. */
export interface TerritoryPlan {
  readonly name: string;
  readonly anchor: string;
  readonly millions: number;
  readonly states: string;
}
export interface DistrictPlan {
  readonly name: string;
  readonly region: string;
  readonly territories: readonly TerritoryPlan[];
}

const t = (name: string, anchor: string, millions: number, states: string): TerritoryPlan => ({
  name,
  anchor,
  millions,
  states,
});

/**
 * The sales organisation of the invented company: named after geography, drawn over years by people, so it is uneven. Shares
 * are what the planners had in mind; what the growth over real counties makes of them is the alignment.
 */
export const districts: readonly DistrictPlan[] = [
  {
    name: 'Northeast',
    region: 'East',
    territories: [
      t('Northern New England', '23005', 3.4, 'ME NH VT'),
      t('Greater Boston', '25017', 4.9, 'MA'),
      t('Southern New England', '09110', 6.8, 'CT RI MA'),
      t('New York City', '36061', 10.5, 'NY'),
      t('Hudson Valley', '36001', 4.4, 'NY'),
      t('Finger Lakes', '36055', 3.9, 'NY'),
      t('Northern New Jersey', '34013', 7.2, 'NJ'),
    ],
  },
  {
    name: 'Mid-Atlantic',
    region: 'East',
    territories: [
      t('Delaware Valley', '42101', 6.6, 'PA NJ DE'),
      t('Central Pennsylvania', '42043', 4.2, 'PA'),
      t('Allegheny', '42003', 4.9, 'PA WV'),
      t('Chesapeake', '24005', 5, 'MD DE'),
      t('Capital Region', '11001', 4.6, 'DC MD VA'),
      t('Tidewater', '51760', 5, 'VA'),
    ],
  },
  {
    name: 'Southeast',
    region: 'East',
    territories: [
      t('Research Triangle', '37183', 4.9, 'NC'),
      t('Western Carolina', '37119', 5.6, 'NC SC'),
      t('South Carolina', '45079', 4.2, 'SC'),
      t('Greater Atlanta', '13121', 6.8, 'GA'),
      t('Southern Georgia', '13021', 3.4, 'GA'),
      t('Northern Florida', '12031', 4.4, 'FL'),
      t('Central Florida', '12095', 9, 'FL'),
      t('South Florida', '12086', 7.8, 'FL'),
    ],
  },
  {
    name: 'Great Lakes South',
    region: 'Central',
    territories: [
      t('Chicagoland', '17031', 8.9, 'IL'),
      t('Illinois Valley', '17143', 2.4, 'IL'),
      t('Southern Illinois', '17163', 1.4, 'IL'),
      t('Northern Indiana', '18141', 2.3, 'IN'),
      t('Central Indiana', '18097', 3.3, 'IN'),
      t('Ohio River', '39061', 3, 'OH IN'),
      t('Northern Ohio', '39035', 5.4, 'OH'),
      t('Central Ohio', '39049', 4, 'OH'),
    ],
  },
  {
    name: 'Great Lakes North',
    region: 'Central',
    territories: [
      t('Southeast Michigan', '26163', 5.6, 'MI'),
      t('Western Michigan', '26081', 3.4, 'MI'),
      t('Lake Superior', '27137', 1.2, 'MI WI MN'),
      t('Wisconsin', '55079', 5.1, 'WI'),
      t('Minnesota', '27053', 5, 'MN'),
      t('Iowa', '19153', 3.1, 'IA'),
    ],
  },
  {
    name: 'Gulf and Mid-South',
    region: 'Central',
    territories: [
      t('Bluegrass', '21067', 4.4, 'KY'),
      t('Middle Tennessee', '47037', 4.2, 'TN'),
      t('Eastern Tennessee', '47093', 2.7, 'TN'),
      t('Alabama', '01073', 5, 'AL'),
      t('Mississippi Delta', '28049', 5, 'MS AR'),
      t('Louisiana', '22033', 4.6, 'LA'),
    ],
  },
  {
    name: 'Texas and Plains',
    region: 'West',
    territories: [
      t('Gateway', '29189', 3.8, 'MO'),
      t('Kansas City', '29095', 3.9, 'MO KS'),
      t('Nebraska and Dakotas', '31109', 3.6, 'NE SD ND'),
      t('Oklahoma', '40109', 4.6, 'OK KS'),
      t('North Texas', '48113', 8.7, 'TX'),
      t('Houston and Gulf', '48201', 8.2, 'TX'),
      t('Central Texas', '48453', 4.5, 'TX'),
      t('South Texas', '48029', 4.8, 'TX'),
      t('West Texas', '48303', 3.6, 'TX NM'),
    ],
  },
  {
    name: 'Mountain',
    region: 'West',
    territories: [
      t('Front Range', '08031', 5.7, 'CO'),
      t('Northern Rockies', '30111', 2, 'MT WY'),
      t('Wasatch', '49035', 4.6, 'UT ID'),
      t('Desert Southwest', '04013', 9, 'AZ NV'),
    ],
  },
  {
    name: 'Pacific',
    region: 'West',
    territories: [
      t('Puget Sound', '53033', 5.6, 'WA'),
      t('Inland Northwest', '53063', 2.2, 'WA ID OR'),
      t('Oregon', '41051', 4, 'OR'),
      t('Northern California', '06067', 4.8, 'CA'),
      t('Bay Area', '06001', 6.9, 'CA'),
      t('Central Valley', '06019', 4.7, 'CA'),
      t('Los Angeles', '06037', 10.7, 'CA'),
      t('Southern California', '06065', 9.5, 'CA'),
      t('Alaska and Hawaii', '15003', 2.2, 'AK HI'),
    ],
  },
];

/** Counties that two neighbours both claim: of the first territory's, the nearest to the second. */
export const overlaps: readonly (readonly [first: string, second: string, counties: number])[] = [
  ['Central Indiana', 'Ohio River', 4],
  ['Research Triangle', 'Western Carolina', 3],
  ['Northern New Jersey', 'Delaware Valley', 2],
  ['North Texas', 'Central Texas', 3],
  ['Bay Area', 'Northern California', 2],
  ['Wisconsin', 'Lake Superior', 3],
];
/** Counties that nobody looks after: of a territory's, the nearest to a county. */
export const gaps: readonly (readonly [territory: string, near: string, counties: number])[] = [
  ['Central Ohio', '39105', 8],
  ['Nebraska and Dakotas', '31005', 9],
  ['Northern Rockies', '30033', 5],
  ['West Texas', '48377', 4],
  ['Northern New England', '23003', 1],
];
/** Border counties that changed hands at the last realignment, from the first to the second. */
export const realigned: readonly (readonly [from: string, to: string, counties: number])[] = [
  ['Northern Indiana', 'Central Indiana', 4],
  ['Northern Ohio', 'Central Ohio', 4],
  ['Greater Atlanta', 'Southern Georgia', 6],
  ['Central Florida', 'Northern Florida', 2],
  ['South Texas', 'Central Texas', 4],
  ['Central Valley', 'Northern California', 2],
  ['Finger Lakes', 'Hudson Valley', 3],
  ['Delaware Valley', 'Central Pennsylvania', 2],
  ['Middle Tennessee', 'Eastern Tennessee', 5],
  ['Kansas City', 'Gateway', 4],
  ['Western Michigan', 'Southeast Michigan', 4],
];
/** Territories whose rep has left and has not been replaced, with the days since. */
export const vacant: readonly (readonly [territory: string, days: number])[] = [
  ['Southern Illinois', 78],
  ['Eastern Tennessee', 41],
  ['Inland Northwest', 112],
];
/** Territories that another rep had before, with the days since the change. */
export const handedOver: readonly (readonly [territory: string, days: number])[] = [
  ['Tidewater', 262],
  ['Louisiana', 410],
  ['Front Range', 190],
  ['Illinois Valley', 505],
];
