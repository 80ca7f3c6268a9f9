import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#core/record/canonical-json.ts';

describe('canonical JSON', () => {
  test('stands as the example of RFC 8785, section 3.2.2 and 3.2.3, has it', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('orders names by their code units, numbers among them too', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\u{1f600}': 5,
      '\u0080': 6,
      ö: 7,
      '10': 8,
      '9': 9,
    };
    const names = Object.keys(JSON.parse(canonicalJson(value)) as object);
    expect(canonicalJson(value).startsWith(String.raw`{"\r":2,"1":4,"10":8,"9":9,`)).toBe(true);
    expect(names.slice(-4)).toEqual(['ö', '\u20ac', '\u{1f600}', '\ufb33']);
  });

  test('is the same for the same value, however it was put together', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: -0 })).toBe('{"a":0,"b":[{"d":1}]}');
  });

  test.each([Number.NaN, Infinity, -Infinity])('refuses %s instead of writing null', (value) => {
    expect(() => canonicalJson({ level: [value] })).toThrow(/level/);
  });
});
