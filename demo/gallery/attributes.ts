/** An attribute of a widget that the gallery lets one edit. */
export interface Attribute {
  readonly name: string;
  readonly kind: 'text' | 'flag';
  readonly choices?: readonly string[];
  /** Whether the gallery fills it in to begin with. */
  readonly given?: boolean;
}
const text = (name: string, choices?: readonly string[], given = false): Attribute => ({
  name,
  kind: 'text',
  ...(choices && { choices }),
  given,
});
const flag = (name: string): Attribute => ({ name, kind: 'flag' });

const locales = text('locale', ['', 'en-US', 'en-GB', 'de-DE']);
/** The attributes of every element, in the order in which they are shown. */
export const attributesOf: Readonly<Record<string, readonly Attribute[]>> = {
  'bailiwick-scorecard': [
    text('for-rep', undefined, true),
    text('for-territory'),
    text('for-team'),
    text('view', ['', 'full', 'strip', 'attention', 'team']),
    text('period'),
    text('kpis'),
    flag('follow'),
    locales,
  ],
  'bailiwick-map': [
    text('for-territory', undefined, true),
    text('for-rep'),
    text('color-by', [
      '',
      'territory',
      'attainment',
      'growth',
      'coverage',
      'measure:population',
      'measure:medianHouseholdIncome',
      'measure:collegePct',
    ]),
    text('period'),
    flag('no-accounts'),
    flag('no-legend'),
    text('tiles'),
    locales,
  ],
  'bailiwick-account': [text('account', undefined, true), locales],
};
