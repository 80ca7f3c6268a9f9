import { randomInt } from 'node:crypto';

/** Signs that are not taken for each other when read out or typed from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupCharacters = 4;

/** A random password of four groups (79 bits) that can be read out, such as `k7wd-3hxe-pq2n-m9ta`. */
export function oneTimePassword(): string {
  const group = (): string =>
    Array.from({ length: groupCharacters }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}
