/** “y” before a name, “e” before the sound of i: Norte e Illinois, Norte y Sur. */
export const and = (name: string): string => (/^h?[ií](?![aeouáéóú])/i.test(name) ? `e ${name}` : `y ${name}`);
