import { parseArgs } from 'node:util';
import { fuzzDoor } from '../support/door-fuzz/fuzz-door.ts';

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
const { answers, routes } = await fuzzDoor(requests, seed);
tell(`  answers: ${JSON.stringify(answers)}`);
tell(`  ${routes.succeeded} of ${routes.described} routes answered with success at least once.`);
tell(
  `  ${((performance.now() - began) / 1000).toFixed(1)} s; no failure, no file told, no refusal without a code.`,
);
