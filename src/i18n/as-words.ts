/** A key of a CRM as words, where no catalogue knows it: `medianAge` and `median_age` as “Median age”. */
export const asWords = (key: string): string =>
  key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .replace(/^./, (c) => c.toUpperCase());
