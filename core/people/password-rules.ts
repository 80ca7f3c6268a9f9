import { nameKey } from './person-name.ts';

/** Fewest characters of a password. Length counts for more than signs of many kinds (NIST SP 800-63B, 3.1.1.2). */
export const fewestPasswordCharacters = 10;
/** Most characters of a password, so that hashing has a bound. */
export const mostPasswordCharacters = 256;

/** What a common password is made of once digits and signs at its ends are gone. */
const commonWords: ReadonlySet<string> = new Set([
  'password',
  'passw0rd',
  'katasandi',
  'rahasia',
  'sandi',
  'admin',
  'administrator',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'indonesia',
  'bismillah',
  'sayang',
  'senyap',
  'knalpot',
  'purbalingga',
  'bengkel',
  'teknisi',
  'letmein',
  'welcome',
  'iloveyou',
]);

/** Why a password is refused. */
export type PasswordFault =
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_IS_NAME'
  | 'PASSWORD_COMMON';

/** A password as it is hashed: the same sign typed on another keyboard is the same password (NFKC). */
export function plainPassword(password: string): string {
  return password.normalize('NFKC');
}

/** Why a password cannot be that of this person; null where it can. */
export function passwordFault(password: string, name: string): PasswordFault | null {
  const plain = plainPassword(password);
  const characters = Array.from(plain).length;
  if (characters < fewestPasswordCharacters) return 'PASSWORD_TOO_SHORT';
  if (characters > mostPasswordCharacters) return 'PASSWORD_TOO_LONG';
  const word = nameKey(plain).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const isName = nameKey(plain) === nameKey(name) || word === nameKey(name);
  if (isName) return 'PASSWORD_IS_NAME';
  return word === '' || commonWords.has(word) || isMonotonous(plain) ? 'PASSWORD_COMMON' : null;
}

/** One or two characters over and over. */
function isMonotonous(plain: string): boolean {
  return new Set(plain.toLowerCase()).size <= 2;
}
