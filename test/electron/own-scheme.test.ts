import { describe, expect, test } from 'vitest';
import { isOwnAddress, ownSchemePrivileges } from '../../electron/own-scheme.ts';

describe('addresses of the bench', () => {
  test.each(['senyap://bench/', 'senyap://bench/api/tests/1/report.pdf', 'senyap://bench'])(
    '%s is our own',
    (address) => {
      expect(isOwnAddress(address)).toBe(true);
    },
  );

  test.each(['senyap://bench.example/', 'https://bench/', 'file:///senyap://bench/', 'senyap:bench', ''])(
    '"%s" is not',
    (address) => {
      expect(isOwnAddress(address)).toBe(false);
    },
  );

  test('the scheme does not get around the security policy of pages', () => {
    expect(ownSchemePrivileges.privileges).not.toHaveProperty('bypassCSP');
    expect(ownSchemePrivileges.privileges).not.toHaveProperty('corsEnabled');
  });
});
