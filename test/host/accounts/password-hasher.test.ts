import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { PasswordHasher, usualPasswordCost } from '#host/accounts/password-hasher.ts';
import { cheapPasswords } from '../../support/people/open-accounts.ts';

test('a password is hashed by scrypt with N = 2^17, r = 8, p = 1 and a salt of 16 bytes', async () => {
  expect(usualPasswordCost).toEqual({ N: 131_072, r: 8, p: 1 });
  const hash = await new PasswordHasher().hash('kuda hitam berlari');
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  expect([kind, N, r, p]).toEqual(['scrypt', '131072', '8', '1']);
  const bytes = Buffer.from(salt, 'base64url');
  expect(bytes).toHaveLength(16);
  const cost = { N: 131_072, r: 8, p: 1, maxmem: 2 ** 28 };
  expect(scryptSync('kuda hitam berlari', bytes, 32, cost).toString('base64url')).toBe(key);
}, 20_000);

test('a hash of other figures is still read by its own', async () => {
  const older = await new PasswordHasher({ N: 32, r: 4, p: 2 }).hash('kuda hitam berlari');
  const passwords = new PasswordHasher(cheapPasswords);
  expect(await passwords.matches('kuda hitam berlari', older)).toBe(true);
  expect(await passwords.matches('kuda putih berlari', older)).toBe(false);
});

test('nobody has a password', async () => {
  expect(await new PasswordHasher(cheapPasswords).matches('', null)).toBe(false);
});

test('a password composed in another way is the same one', async () => {
  const passwords = new PasswordHasher(cheapPasswords);
  const hash = await passwords.hash('café ﬁne kuda');
  expect(await passwords.matches('cafe\u0301 fine kuda', hash)).toBe(true);
});
