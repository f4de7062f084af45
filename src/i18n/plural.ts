/** The forms of a word that a language has; `other` is always there. Source: CLDR plural rules, by `Intl.PluralRules`. */
export type Forms = { readonly other: string } & Partial<
  Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

/** Picks the form that goes with a count, by a language's rules: `pluralsOf('pl')(3, {one: …, few: …, other: …})`. */
export function pluralsOf(language: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
