import { describe, expect, test } from 'vitest';
import { type Contender, ownContender, secondsOf } from './contender.ts';
import { takeTurns } from './take-turns.ts';

/** A contender whose rounds are written beforehand and noted in a common list. */
function scripted(name: string, seconds: readonly number[], heard: string[]): Contender {
  let round = 0;
  return {
    name,
    round() {
      heard.push(name);
      const own = seconds[round] ?? 0;
      round += 1;
      return Promise.resolve({ seconds: own, processorSeconds: own / 2, levels: [round] });
    },
  };
}

describe('contenders that take turns', () => {
  test('work one after another, round by round', async () => {
    const heard: string[] = [];
    await takeTurns([scripted('a', [1, 1, 1], heard), scripted('b', [1, 1, 1], heard)], 2, 1);
    expect(heard.join('')).toBe('ababab');
  });

  test('stand by the medians of the rounds after the warm-up, by both clocks', async () => {
    const [a] = await takeTurns([scripted('a', [90, 80, 5, 1, 3], [])], 3, 2);
    expect(a).toEqual({ name: 'a', seconds: 3, processorSeconds: 1.5, levels: [5] });
  });

  test('warm up alone first where they ask for it', async () => {
    const heard: string[] = [];
    const slow = { ...scripted('a', [1, 1, 1, 1], heard), roundsToWarm: 2 };
    await takeTurns([slow, scripted('b', [1, 1], heard)], 1, 1);
    expect(heard.join('')).toBe('aaabab');
  });

  test('need a round that counts', async () => {
    await expect(takeTurns([scripted('a', [], [])], 0)).rejects.toThrow(RangeError);
  });
});

describe('a contender in this process', () => {
  test('does its work once a round and hands over its levels', async () => {
    let times = 0;
    const contender = ownContender('own', () => {
      times += 1;
      return [60 + times];
    });
    await contender.round();
    const { levels, seconds, processorSeconds } = await contender.round();
    expect(levels).toEqual([62]);
    expect(seconds).toBeGreaterThan(0);
    expect(processorSeconds).toBeGreaterThanOrEqual(0);
  });

  test('counts the time of the program and of the system together', () => {
    expect(secondsOf({ user: 1_500_000, system: 250_000 })).toBe(1.75);
  });
});
