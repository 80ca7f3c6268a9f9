import { constantFrom, integer, tuple, type Arbitrary } from 'fast-check';

/** Values that have broken other programs: too long, too deep, other types, names of prototypes, paths, statements. */
export const hostileValues: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  -0,
  1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  'x'.repeat(70_000),
  '../../../../etc/passwd',
  String.raw`..\..\..\secret.txt`,
  '%2e%2e%2f%2e%2e%2fsecret.txt',
  'file:///etc/passwd',
  '/dev/null',
  'secret.txt\u0000.json',
  "'; DROP TABLE record; --",
  '" OR 1=1 --',
  '<script>alert(1)</script>',
  '${process.exit()}',
  '\uD800',
  '\u202Etxt.exe',
  'NaN',
  '1e999',
  '__proto__',
  'constructor',
  { __proto__: null, toString: 1, length: -1 },
  JSON.parse('{"__proto__":{"role":"administrator"}}'),
];

/** A value with one of its places, itself included, replaced by something hostile. */
export function spoilt(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return tuple(value, integer({ min: 0, max: 400 }), constantFrom(...hostileValues)).map(
    ([whole, place, hostile]) => replaced(whole, place, hostile),
  );
}

/** Counts through the places of a value and replaces the one with this number (modulo how many there are). */
function replaced(whole: unknown, place: number, hostile: unknown): unknown {
  const count = places(whole);
  let left = place % count;
  const walk = (value: unknown): unknown => {
    left -= 1;
    if (left === -1) return hostile;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part)]));
  };
  return walk(whole);
}

function places(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + places(part), 1);
}
