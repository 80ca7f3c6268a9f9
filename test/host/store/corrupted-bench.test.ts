import { expect, test } from 'vitest';
import { corruptBenches } from '../../support/corrupt/corrupt-benches.ts';

/** `npm run corrupt` is the long version of this test. */
const cases = 80;

test(
  `of ${cases} benches with damaged pages each opens or refuses in words, names the damage, and prints no test that is not as it was sealed`,
  { timeout: 240_000 },
  () => {
    const { outcomes, problems } = corruptBenches(cases, 7);
    expect(problems).toEqual([]);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(cases);
    expect(Object.keys(outcomes)).toEqual(
      expect.arrayContaining(['refused STORE_DAMAGED', 'named DATABASE_DAMAGED', 'named WAL_DAMAGED']),
    );
  },
);
