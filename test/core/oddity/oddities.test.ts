import { describe, expect, test } from 'vitest';
import { alwaysPassing, type OperatorCount } from '#core/oddity/always-passing.ts';
import { binomialTail, hintLevel } from '#core/oddity/exact-chance.ts';
import { foreignEngines, type HeardTest } from '#core/oddity/foreign-engine.ts';
import { impossibleTiming, type TimedTest } from '#core/oddity/impossible-timing.ts';
import { type MarginCells, marginCell, piledUnderLimit } from '#core/oddity/piled-under-limit.ts';
import { sameSound, type SoundOfTest } from '#core/oddity/same-sound.ts';
import { chanceFrom } from '../../support/chance-from.ts';

function shares(seed: number): () => number {
  const chance = chanceFrom(seed);
  return () => chance() / 2147483647;
}

function normals(seed: number): () => number {
  const share = shares(seed);
  return () => Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share());
}

test('the exact chance is that of the tables: 8 or more heads of 10 is 56 in 1024', () => {
  expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
  expect(binomialTail(0, 10, 0.5)).toBe(1);
});

describe('results piled under a limit', () => {
  const workshopOf = (workshop: string, margins: readonly number[]): MarginCells => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (const margin of margins) {
      const cell = marginCell(90 - margin, 90);
      if (cell !== null) counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return { workshop, counts };
  };

  test('on the limit lies under it, and a hair above lies over', () => {
    expect(marginCell(90, 90)).toBe(4);
    expect(marginCell(90.01, 90)).toBe(3);
    expect(marginCell(87.9, 90)).toBeNull();
  });

  test('are not seen where nobody piled any: in 400 honest worlds of ten workshops a hint comes in no more than 1 of 100', () => {
    let worlds = 0;
    for (let world = 1; world <= 400; world += 1) {
      const next = normals(world * 7919);
      const workshops = Array.from({ length: 10 }, (_, at) =>
        workshopOf(
          `w${at}`,
          Array.from({ length: 120 }, () => 0.5 + 2 * next()),
        ),
      );
      if (piledUnderLimit(workshops).length > 0) worlds += 1;
    }
    expect(worlds / 400).toBeLessThanOrEqual(hintLevel);
  });

  test('are seen where one workshop moved what lay just over the limit to just under it', () => {
    const next = normals(4242);
    const honest = () => Array.from({ length: 400 }, () => 0.5 + 2 * next());
    const moved = honest().map((margin) => (margin < 0 && margin > -0.5 ? -margin / 2 : margin));
    const hints = piledUnderLimit([workshopOf('honest', honest()), workshopOf('moved', moved)]);
    expect(hints.map(({ workshop }) => workshop)).toEqual(['moved']);
    expect(hints[0]?.over).toBe(0);
  });

  test('of a few results say nothing', () => {
    expect(
      piledUnderLimit([
        workshopOf(
          'small',
          Array.from({ length: 15 }, () => 0.2),
        ),
      ]),
    ).toEqual([]);
  });
});

describe('an operator with whom nothing fails', () => {
  const dealt = (seed: number, failing: number): readonly OperatorCount[] => {
    const share = shares(seed);
    return ['a', 'b', 'c', 'd', 'e'].flatMap((operator) =>
      ['CB150', 'NMAX'].map((kind) => {
        const failed = Array.from({ length: 20 }, share).filter((one) => one < failing).length;
        return { operator, kind, passed: 20 - failed, failed };
      }),
    );
  };

  test('is no oddity in 500 worlds where chance alone deals, but for one in a hundred at most', () => {
    const hints = Array.from({ length: 500 }, (_, at) => alwaysPassing(dealt(at * 31 + 7, 0.1)));
    expect(hints.filter((one) => one.length > 0).length / 500).toBeLessThanOrEqual(hintLevel);
  });

  test('is one where the same vehicles fail with others, by Fisher’s exact chance', () => {
    const counts = [
      { operator: 'x', kind: 'CB150', passed: 20, failed: 0 },
      { operator: 'y', kind: 'CB150', passed: 10, failed: 10 },
    ];
    // C(30, 20) / C(40, 20) = 30045015 / 137846528820 by hand, and two operators were looked at.
    const [hint] = alwaysPassing(counts);
    expect(hint).toMatchObject({ operator: 'x', tests: 20, others: 20, othersFailed: 10 });
    expect(hint?.chance).toBeCloseTo((2 * 30045015) / 137846528820, 12);
    // Two tests are far too few to say anything.
    const few = [
      { operator: 'x', kind: 'k', passed: 2, failed: 0 },
      { operator: 'y', kind: 'k', passed: 0, failed: 2 },
    ];
    expect(alwaysPassing(few)).toEqual([]);
  });

  test('is none where nobody else tests such vehicles, or nothing ever fails', () => {
    expect(alwaysPassing([{ operator: 'x', kind: 'k', passed: 90, failed: 0 }])).toEqual([]);
    expect(alwaysPassing(dealt(5, 0))).toEqual([]);
  });
});

describe('impossible timing', () => {
  const timed = (number: string, startedAtSeconds: number, took: number, neededSeconds = 60): TimedTest => ({
    testId: number,
    number,
    operator: 'Sari',
    startedAtSeconds,
    closedAtSeconds: startedAtSeconds + took,
    neededSeconds,
  });

  test('is none where tests follow each other and take their time', () => {
    const share = shares(9);
    let at = 0;
    const tests = Array.from({ length: 500 }, (_, index) => {
      const one = timed(String(index), at, 60 + 600 * share());
      at = one.closedAtSeconds + 300 * share();
      return one;
    });
    expect(impossibleTiming(tests)).toEqual([]);
  });

  test('is two tests at once, also where a long one spans several, and one that took less than its procedure', () => {
    const tests = [timed('1', 0, 1000), timed('2', 200, 100), timed('3', 500, 100), timed('4', 2000, 20)];
    expect(impossibleTiming(tests).map(({ kind, test: { number } }) => `${kind} ${number}`)).toEqual([
      'overlap 2',
      'overlap 3',
      'too-short 4',
    ]);
  });
});

describe('one sound under two plates', () => {
  const soundsOf = (seed: number, vehicles: number, repeated: number): SoundOfTest[] => {
    const next = normals(seed);
    const shape = () => new Map(Array.from({ length: 20 }, (_, band) => [100 * (band + 1), 70 + 3 * next()]));
    const again = (levels: ReadonlyMap<number, number>) =>
      new Map([...levels].map(([frequency, level]) => [frequency, level + 0.4 * next() + 1] as const));
    return Array.from({ length: vehicles }, (_, at) => {
      const levels = shape();
      const one = { testId: `${at}`, number: `${at}`, vehicle: `R ${at}`, kind: 'CB150', levels };
      const repeats =
        at < repeated ? [{ ...one, testId: `${at}b`, number: `${at}b`, levels: again(levels) }] : [];
      return [one, ...repeats];
    }).flat();
  };

  test('is not heard among different vehicles: in 200 worlds no more than one in a hundred has a hint', () => {
    const worlds = Array.from({ length: 200 }, (_, at) => sameSound(soundsOf(at * 101 + 3, 16, 9)));
    expect(worlds.filter((hints) => hints.length > 0).length / 200).toBeLessThanOrEqual(hintLevel);
  });

  test('is heard where a stand-in was tested under a second plate, louder or not', () => {
    const sounds = soundsOf(77, 16, 9);
    const next = normals(5);
    const [first] = sounds.toReversed();
    if (first === undefined) throw new Error('no sound');
    const levels = new Map(
      [...first.levels].map(([frequency, level]) => [frequency, level + 0.3 * next() + 2]),
    );
    const hints = sameSound([...sounds, { ...first, testId: 'x', number: 'x', vehicle: 'B 999', levels }]);
    expect(hints.map(({ one, other }) => [one.testId, other.testId])).toEqual([[first.testId, 'x']]);
    expect(hints[0]?.distanceDb).toBeLessThan(hints[0]?.repeatDb ?? 0);
  });

  test('is not told without repeats that show what alike means', () => {
    const sounds = soundsOf(77, 16, 3);
    const [first] = sounds;
    if (first === undefined) throw new Error('no sound');
    expect(sameSound([...sounds, { ...first, testId: 'x', vehicle: 'B 999' }])).toEqual([]);
  });
});

describe('a sound that does not fit the declared engine', () => {
  const heard = (ratio: number, cylinders = 1, noise = 0.005, seed = 1): HeardTest => {
    const next = normals(seed);
    const runs = [4000, 4010, 3990].map((sensorRpm) => ({
      sensorRpm,
      heardRpm: sensorRpm * ratio * (1 + noise * next()),
    }));
    return { testId: 't', number: '1', cylinders, strokes: 4, runs };
  };

  test('is none among honest engines, as well as the sound tells the speed', () => {
    const tests = Array.from({ length: 1000 }, (_, at) => heard(1, 1, 0.005, at * 17 + 1));
    expect(foreignEngines(tests)).toEqual([]);
  });

  test('names the number of cylinders that would fit, and none where no whole number does', () => {
    expect(foreignEngines([heard(2)])[0]).toMatchObject({ fittingCylinders: 2 });
    expect(foreignEngines([heard(0.5, 4)])[0]).toMatchObject({ fittingCylinders: 2 });
    expect(foreignEngines([heard(1.4)])[0]).toMatchObject({ fittingCylinders: null });
  });

  test('is not told from runs that disagree among themselves', () => {
    const { runs, ...one } = heard(1);
    const mixed = runs.map(({ sensorRpm, heardRpm }, at) => ({
      sensorRpm,
      heardRpm: at === 0 ? 2 * heardRpm : heardRpm,
    }));
    expect(foreignEngines([{ ...one, runs: mixed }])).toEqual([]);
    expect(foreignEngines([{ ...heard(2), runs: heard(2).runs.slice(0, 2) }])).toEqual([]);
  });
});
