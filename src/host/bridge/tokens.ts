/** Most tokens that cross the bridge. */
export const TOKENS = 120;

/** Ours and Salesforce's global styling hooks; no other property of the page around crosses. */
export const isTokenName = (name: string): boolean => /^--(bailiwick|slds-g)-[a-z0-9-]{1,80}$/.test(name);

/** A value of a style that can neither ask for a file nor end its declaration. */
export const isTokenValue = (value: string): boolean =>
  value.length <= 500 && !/[;{}<>\\@]|(?:url|image|image-set|src|element|attr|expression)\s*\(/i.test(value);
