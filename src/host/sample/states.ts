/**
 * The lower 48 states with their inhabitants (U.S. Census Bureau, ACS 2019-2023, public domain), by the territory of an
 * invented company. Kansas is in two of them, Wyoming in none, so that overlap and gap can be seen.
 */
export const territories: readonly {
  readonly name: string;
  readonly region: 'East' | 'Central' | 'West';
  readonly rep: string | undefined;
  readonly states: Readonly<Record<string, number>>;
}[] = [
  {
    name: 'New England',
    region: 'East',
    rep: 'Grace Okafor',
    states: {
      Maine: 1377400,
      'New Hampshire': 1387834,
      Vermont: 645254,
      Massachusetts: 6992395,
      'Rhode Island': 1095371,
      Connecticut: 3598348,
    },
  },
  {
    name: 'Mid-Atlantic',
    region: 'East',
    rep: 'Marcus Bell',
    states: {
      'New York': 19872319,
      'New Jersey': 9267014,
      Pennsylvania: 12986518,
      Delaware: 1005872,
      Maryland: 6170738,
    },
  },
  {
    name: 'Southeast',
    region: 'East',
    rep: 'Dana Whitfield',
    states: {
      Virginia: 8657499,
      'West Virginia': 1784462,
      'North Carolina': 10584340,
      'South Carolina': 5212774,
      Georgia: 10822590,
      Florida: 21928881,
    },
  },
  {
    name: 'Great Lakes',
    region: 'Central',
    rep: 'Priya Raman',
    states: { Ohio: 11780046, Michigan: 10051595, Indiana: 6811752, Illinois: 12692653, Wisconsin: 5892023 },
  },
  {
    name: 'Mid-South',
    region: 'Central',
    rep: undefined,
    states: { Kentucky: 4510725, Tennessee: 6986082, Alabama: 5054253, Mississippi: 2951438 },
  },
  {
    name: 'Plains',
    region: 'Central',
    rep: 'Tom Lindqvist',
    states: {
      Minnesota: 5713716,
      Iowa: 3195937,
      Missouri: 6168181,
      'North Dakota': 779361,
      'South Dakota': 899194,
      Nebraska: 1965926,
      Kansas: 2937569,
    },
  },
  {
    name: 'Texas and Gulf',
    region: 'Central',
    rep: 'Elena Marsh',
    states: { Texas: 29640343, Oklahoma: 3995260, Arkansas: 3032651, Louisiana: 4621025 },
  },
  {
    name: 'Mountain',
    region: 'West',
    rep: 'Joe Kowalski',
    states: {
      Colorado: 5810774,
      Utah: 3331187,
      'New Mexico': 2114768,
      Arizona: 7268175,
      Nevada: 3141000,
      Montana: 1105072,
      Idaho: 1893296,
    },
  },
  { name: 'California', region: 'West', rep: 'Aisha Serrano', states: { California: 39242785 } },
  { name: 'Northwest', region: 'West', rep: 'Kenji Mori', states: { Washington: 7740984, Oregon: 4238714 } },
];
export const inTwo = { state: 'Kansas', alsoIn: 'Mountain' };
export const inNone = { state: 'Wyoming', inhabitants: 579761 };
