/** What the accounts make or do: the words of their names, and what they are offered. */
export interface Industry {
  readonly name: string;
  readonly segment: string;
  readonly weight: number;
  /** Ends of company names; they tell the industry. */
  readonly nouns: readonly string[];
  readonly deals: readonly string[];
}
export const industries: readonly Industry[] = [
  {
    name: 'Foundry',
    segment: 'Metals',
    weight: 9,
    nouns: ['Precision Castings', 'Die Cast', 'Foundry', 'Iron Works', 'Alloy Casting'],
    deals: ['Furnace coolant pumps', 'Die lubrication retrofit', 'Quench tank upgrade', 'Sand slurry pumps'],
  },
  {
    name: 'Metal fabrication',
    segment: 'Metals',
    weight: 13,
    nouns: ['Tube & Fitting', 'Fabrication', 'Steel Products', 'Sheet Metal', 'Welding', 'Forge & Axle'],
    deals: ['Coolant filtration', 'Press hydraulics', 'Wash line pumps', 'Chip conveyor drives'],
  },
  {
    name: 'Machinery',
    segment: 'Machinery',
    weight: 13,
    nouns: ['Hydraulics', 'Drivetrain', 'Transfer Gear', 'Bearing', 'Machine Works', 'Tool & Die', 'Valve Works'],
    deals: ['Test stand hydraulics', 'Spindle cooling', 'High-pressure pump set', 'Lubrication skid'],
  },
  {
    name: 'Food processing',
    segment: 'Food and beverage',
    weight: 14,
    nouns: ['Foods', 'Dairy', 'Packing', 'Bakery Supply', 'Provisions', 'Mills'],
    deals: ['Sanitary transfer pumps', 'CIP skid', 'Brine line extension', 'Homogenizer overhaul'],
  },
  {
    name: 'Brewing and bottling',
    segment: 'Food and beverage',
    weight: 6,
    nouns: ['Brewing', 'Bottling', 'Cider Works', 'Beverage'],
    deals: ['Wort transfer pumps', 'Glycol loop', 'Keg washer', 'Bottling line drives'],
  },
  {
    name: 'Chemicals',
    segment: 'Process',
    weight: 8,
    nouns: ['Chemical', 'Coatings', 'Polymers', 'Solvents', 'Resins'],
    deals: ['Acid dosing skid', 'Seal-less pump trial', 'Reactor feed pumps', 'Seal service contract'],
  },
  {
    name: 'Paper and packaging',
    segment: 'Process',
    weight: 7,
    nouns: ['Paper', 'Packaging', 'Container', 'Board Mill'],
    deals: ['Stock pumps', 'Vacuum pump rebuild', 'White water loop', 'Starch kitchen'],
  },
  {
    name: 'Water and sewer',
    segment: 'Public works',
    weight: 10,
    nouns: ['Water District', 'Sanitation', 'Water Works', 'Utilities Authority'],
    deals: ['Lift station pumps', 'Variable drives', 'Booster station', 'Clarifier upgrade'],
  },
  {
    name: 'Health care',
    segment: 'Buildings',
    weight: 8,
    nouns: ['Medical Center', 'Health System', 'Regional Hospital', 'Clinic Group'],
    deals: ['Chilled water pumps', 'Boiler feed set', 'Heat recovery', 'Pump service contract'],
  },
  {
    name: 'Property',
    segment: 'Buildings',
    weight: 7,
    nouns: ['Properties', 'Facilities', 'Realty', 'Building Services'],
    deals: ['Chiller plant pumps', 'Booster replacement', 'Fire pump package', 'Circulator program'],
  },
  {
    name: 'Mining and aggregates',
    segment: 'Process',
    weight: 5,
    nouns: ['Aggregates', 'Quarry', 'Stone & Gravel', 'Minerals'],
    deals: ['Dewatering pumps', 'Slurry line', 'Dust suppression', 'Wash plant pumps'],
  },
];
/** First words of company names, beside the names of places. */
export const proper = (
  'Hawpatch Wabash Franklin Summit Keystone Pioneer Liberty Cardinal Northstar Beacon Granite Harbor Ridgeway Fairview Stonebridge ' +
  'Ironwood Redwood Bluestem Prairie Lakeshore Crestline Highland Meridian Frontier Heritage Sterling Vanguard Anchor Cascade ' +
  'Copperfield Eastgate Westbrook Millbrook Oakridge Pinehurst Silverton Tamarack Union Valley Vernon Whitaker Anderson Bergstrom ' +
  'Caldwell Donnelly Esposito Fairbanks Gallardo Hendricks Ingersoll Jablonski Kessler Lundgren McAllister Navarro Oberlin ' +
  'Pruitt Quintana Rosario Schaefer Talbot Underwood Villanueva Wexler Yarbrough Zimmer Arrowhead Bayside Clearwater Dogwood ' +
  'Evergreen Falcon Gateway Hickory Juniper Kestrel Laurel Magnolia Osprey Palmetto Riverbend Sycamore Trillium'
).split(' ');
export const streets = (
  'Main Church Maple Oak Washington Jefferson Industrial Commerce Arcadia Mill River Depot Railroad Park Lincoln Jackson Cedar ' +
  'Walnut Prospect Franklin Enterprise Progress Airport Foundry Harrison Market Union Spring Center Elm Highland Lake'
).split(' ');
export const streetKinds = ['St', 'Ave', 'Rd', 'Dr', 'Blvd', 'Pkwy'] as const;

/** First three digits of postal codes and one telephone area code, by state. */
export const stateCodes: Readonly<Record<string, readonly [low: number, high: number, phone: number]>> = {
  AL: [350, 369, 205],
  AK: [995, 999, 907],
  AZ: [850, 865, 602],
  AR: [716, 729, 501],
  CA: [900, 961, 213],
  CO: [800, 816, 303],
  CT: [60, 69, 203],
  DE: [197, 199, 302],
  DC: [200, 205, 202],
  FL: [320, 349, 305],
  GA: [300, 319, 404],
  HI: [967, 968, 808],
  ID: [832, 838, 208],
  IL: [600, 629, 312],
  IN: [460, 479, 812],
  IA: [500, 528, 515],
  KS: [660, 679, 316],
  KY: [400, 427, 502],
  LA: [700, 714, 504],
  ME: [39, 49, 207],
  MD: [206, 219, 410],
  MA: [10, 27, 617],
  MI: [480, 499, 313],
  MN: [550, 567, 612],
  MS: [386, 397, 601],
  MO: [630, 658, 314],
  MT: [590, 599, 406],
  NE: [680, 693, 402],
  NV: [889, 898, 702],
  NH: [30, 38, 603],
  NJ: [70, 89, 201],
  NM: [870, 884, 505],
  NY: [100, 149, 212],
  NC: [270, 289, 704],
  ND: [580, 588, 701],
  OH: [430, 458, 216],
  OK: [730, 749, 405],
  OR: [970, 979, 503],
  PA: [150, 196, 215],
  RI: [28, 29, 401],
  SC: [290, 299, 803],
  SD: [570, 577, 605],
  TN: [370, 385, 615],
  TX: [750, 799, 214],
  UT: [840, 847, 801],
  VT: [50, 59, 802],
  VA: [220, 246, 804],
  WA: [980, 994, 206],
  WV: [247, 268, 304],
  WI: [530, 549, 414],
  WY: [820, 831, 307],
};
