/** `DW` for Dana Whitfield: the first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const of = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  return of.map((word) => /\p{L}/u.exec(word)![0].toUpperCase()).join('');
}
