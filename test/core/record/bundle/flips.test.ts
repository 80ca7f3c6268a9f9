import { expect, test } from 'vitest';
import { chanceFrom } from '../../../support/chance-from.ts';
import { readArchive, writeArchive } from '#core/record/bundle/archive.ts';
import { bundleNames } from '#core/record/bundle/bundle-manifest.ts';
import { flipped, flippedInside, isNoticed } from '../../../support/flip-bundle.ts';
import { madeSignedBundle } from '../../../support/made-signature.ts';

test('one bit turned over anywhere in a bundle is noticed: 80 places by chance and the whole end of it', async () => {
  const bundle = await madeSignedBundle();
  const chance = chanceFrom(20261129);
  const places = Array.from({ length: 80 }, () => chance() % bundle.length);
  const end = Array.from({ length: 60 }, (_, index) => bundle.length - 1 - index);
  const unnoticed: number[] = [];
  for (const place of [...places, ...end]) {
    if (!(await isNoticed(flipped(bundle, place, 1 << (chance() % 8))))) unnoticed.push(place);
  }
  expect(unnoticed).toEqual([]);
  expect(await isNoticed(bundle)).toBe(false);
});

test('one bit turned over in a file of a bundle is noticed though the archive around it was written anew', async () => {
  const bundle = await madeSignedBundle();
  const chance = chanceFrom(6);
  for (let count = 0; count < 40; count += 1) {
    expect(await isNoticed(flippedInside(bundle, chance))).toBe(true);
  }
});

test('every seventh byte of the file of signatures is noticed when it changes, archive written anew or not', async () => {
  const bundle = await madeSignedBundle();
  const entries = readArchive(bundle)?.entries ?? [];
  const file = entries.find(({ name }) => name === bundleNames.signatures);
  if (file === undefined) throw new Error('A signed test has signatures.');
  const start = file.bytes.byteOffset - bundle.byteOffset;
  const unnoticed: number[] = [];
  for (let place = 0; place < file.bytes.length; place += 7) {
    const bytes = flipped(file.bytes, place, 1 << (place % 8));
    const anew = writeArchive(entries.map((entry) => (entry === file ? { name: file.name, bytes } : entry)));
    const wasNoticed = (await isNoticed(anew)) && (await isNoticed(flipped(bundle, start + place, 1)));
    if (!wasNoticed) unnoticed.push(place);
  }
  expect(file.bytes.length).toBeGreaterThan(1000);
  expect(unnoticed).toEqual([]);
});
