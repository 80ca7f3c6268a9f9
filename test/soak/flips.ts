import { parseArgs } from 'node:util';
import { chanceFrom } from '../support/chance-from.ts';
import { flipped, flippedInside, isNoticed } from '../support/flip-bundle.ts';
import { madeSignedBundle } from '../support/made-signature.ts';

/** Flips every byte of the bundle of a signed test in turn, then bytes of its files with the archive written anew; all must be noticed. */
async function flipAll(seed: number, every: number, inside: number): Promise<void> {
  const bundle = await madeSignedBundle();
  if (await isNoticed(bundle)) throw new Error('the untouched bundle is not genuine');
  const chance = chanceFrom(seed);
  const began = performance.now();
  const unnoticed: number[] = [];
  let flips = 0;
  for (let place = 0; place < bundle.length; place += every) {
    flips += 1;
    if (!(await isNoticed(flipped(bundle, place, 1 + (chance() % 255))))) unnoticed.push(place);
    if (flips % 10_000 === 0) console.log(`${flips} of ${Math.ceil(bundle.length / every)}`);
  }
  let unnoticedInside = 0;
  for (let count = 0; count < inside; count += 1) {
    if (!(await isNoticed(flippedInside(bundle, chance)))) unnoticedInside += 1;
  }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(`Bundle of ${bundle.length} bytes, seed ${seed}, ${minutes} min.`);
  console.log(`${flips} bytes flipped in turn: ${unnoticed.length} not noticed ${unnoticed.join(' ')}`);
  console.log(`${inside} bytes flipped inside, archive written anew: ${unnoticedInside} not noticed`);
  if (unnoticed.length + unnoticedInside > 0) process.exitCode = 1;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261129' },
    every: { type: 'string', default: '1' },
    inside: { type: 'string', default: '20000' },
  },
});
await flipAll(Number(values.seed), Number(values.every), Number(values.inside));
