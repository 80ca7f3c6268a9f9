import type { Contender, Round } from './contender.ts';
import { median } from './median.ts';

/** Medians of a contender and the levels it found. */
export interface Standing extends Round {
  readonly name: string;
}

/**
 * Lets contenders take turns (A B A B), so that whatever else the machine does burdens all alike, and gives medians.
 * The warm-up rounds do not count. @throws RangeError where no round would count
 */
export async function takeTurns(
  contenders: readonly Contender[],
  rounds: number,
  warmUpRounds = 2,
): Promise<Standing[]> {
  if (!(rounds >= 1)) throw new RangeError(`A median needs a round at least, not ${rounds}`);
  const done = contenders.map((): Round[] => []);
  for (const contender of contenders) await warm(contender);
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const [place, contender] of contenders.entries()) {
      const one = await contender.round();
      if (round >= 0) done[place]?.push(one);
    }
  }
  return contenders.map(({ name }, place) => standingOf(name, done[place] ?? []));
}

async function warm(contender: Contender): Promise<void> {
  for (let turn = 0; turn < (contender.roundsToWarm ?? 0); turn += 1) await contender.round();
}

function standingOf(name: string, rounds: readonly Round[]): Standing {
  return {
    name,
    seconds: median(rounds.map((round) => round.seconds)),
    processorSeconds: median(rounds.map((round) => round.processorSeconds)),
    levels: rounds.at(-1)?.levels ?? [],
  };
}
