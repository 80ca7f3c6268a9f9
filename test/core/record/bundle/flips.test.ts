import { expect, test } from 'vitest';
import { chanceFrom } from '../../../support/chance-from.ts';
import { flipped, flippedInside, isNoticed } from '../../../support/flip-bundle.ts';
import { madeBundle } from '../../../support/made-bundle.ts';

test('one bit turned over anywhere in a bundle is noticed: 200 places by chance and the whole end of it', async () => {
  const bundle = await madeBundle();
  const chance = chanceFrom(20261129);
  const places = Array.from({ length: 200 }, () => chance() % bundle.length);
  const end = Array.from({ length: 60 }, (_, index) => bundle.length - 1 - index);
  const unnoticed: number[] = [];
  for (const place of [...places, ...end]) {
    if (!(await isNoticed(flipped(bundle, place, 1 << (chance() % 8))))) unnoticed.push(place);
  }
  expect(unnoticed).toEqual([]);
  expect(await isNoticed(bundle)).toBe(false);
});

test('one bit turned over in a file of a bundle is noticed though the archive around it was written anew', async () => {
  const bundle = await madeBundle();
  const chance = chanceFrom(6);
  for (let count = 0; count < 100; count += 1) {
    expect(await isNoticed(flippedInside(bundle, chance))).toBe(true);
  }
});
