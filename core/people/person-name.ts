/** Longest name of a person, in characters. */
export const mostNameCharacters = 80;

/** A name as it is kept and printed: composed as NFKC, without signs that cannot be seen, single blanks. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Cc}/gu, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** What two names have in common that a reader takes for one: no case and no blanks. */
export function nameKey(name: string): string {
  return plainName(name).toLowerCase().replace(/\s/g, '');
}
