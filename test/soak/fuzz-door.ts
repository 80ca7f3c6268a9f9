import { parseArgs } from 'node:util';
import { fuzzDoor } from '../support/door-fuzz/fuzz-door.ts';
import { guessForDay } from '../support/door-fuzz/guess-passwords.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const requests = Number(values.requests);
const seed = Number(values.seed);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

tell(`Hostile requests to the door: ${requests}, seed ${seed}`);
const began = performance.now();
const { answers, byAsker, routes, requests: asked } = await fuzzDoor(requests, seed, tell);
for (const [name, ofAsker] of Object.entries(byAsker)) {
  tell(`  ${name.padEnd(28)} ${JSON.stringify(ofAsker)}`);
}
tell(`  ${asked} answers: ${JSON.stringify(answers)}`);
tell(`  ${routes.succeeded} of ${routes.described} routes answered with success at least once.`);
tell(
  `  ${((performance.now() - began) / 1000).toFixed(1)} s; no failure, no right gained, no secret told, no refusal without a code.`,
);
const ofOne = await guessForDay(() => 'Made Wirawan');
tell(`  A day of guesses at one name: ${JSON.stringify(ofOne)}`);
const ofMany = await guessForDay((attempt) => `Nama ${attempt}`);
tell(`  A day of guesses at ever new names: ${JSON.stringify(ofMany)}`);
