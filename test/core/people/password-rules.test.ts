import { describe, expect, test } from 'vitest';
import { passwordFault, plainPassword } from '#core/people/password-rules.ts';
import { nameKey, plainName } from '#core/people/person-name.ts';

describe('a password', () => {
  test.each([
    ['kuda hitam', null],
    ['kuda hita', 'PASSWORD_TOO_SHORT'],
    ['😀😀😀😀😀kuda', 'PASSWORD_TOO_SHORT'],
    ['x y '.repeat(65), 'PASSWORD_TOO_LONG'],
    ['Sari Dewi Ayu', 'PASSWORD_IS_NAME'],
    ['SARIDEWIAYU', 'PASSWORD_IS_NAME'],
    ['saridewiayu1', 'PASSWORD_IS_NAME'],
    ['password123!', 'PASSWORD_COMMON'],
    ['Purbalingga2026', 'PASSWORD_COMMON'],
    ['1234567890', 'PASSWORD_COMMON'],
    ['ababababab', 'PASSWORD_COMMON'],
  ])('"%s" gives %s', (password, fault) => {
    expect(passwordFault(password, 'Sari Dewi Ayu')).toBe(fault);
  });

  test('is the same on every keyboard', () => {
    expect(plainPassword('café ﬁne')).toBe(plainPassword('cafe\u0301 fine'));
  });
});

describe('a name', () => {
  test('is kept without blanks and signs that cannot be seen', () => {
    expect(plainName('  Sari\u200B  Dewi\u0000 ')).toBe('Sari Dewi');
  });

  test.each(['sari dewi', 'SARI DEWI', 'Sari\u200BDewi', ' Sari  Dewi '])(
    '"%s" is taken for the same',
    (name) => {
      expect(nameKey(name)).toBe(nameKey('Sari Dewi'));
    },
  );

  test('of another person is another', () => {
    expect(nameKey('Sari Devi')).not.toBe(nameKey('Sari Dewi'));
  });
});
