import type { RunEvidence } from '#core/procedure/evidence.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { madeRecord } from './made-bundle.ts';

/** Times and levels as real arithmetic leaves them: with all their digits. */
const odd = (value: number): number => value + 1 / 3;

function withOddFigures(run: RunEvidence): RunEvidence {
  const { level, speed } = run;
  if (level === null || speed === null) throw new Error('the run has both tracks');
  return {
    ...run,
    level: {
      ...level,
      samples: level.samples.map(({ timeSeconds, levelDb, maximumDb, underRange }, index) => ({
        timeSeconds: odd(timeSeconds),
        levelDb: index === 3 ? null : odd(levelDb ?? 0),
        maximumDb,
        overload: index === 3,
        underRange,
      })),
    },
    speed: {
      ...speed,
      samples: speed.samples.map((sample, index) => ({
        timeSeconds: odd(sample.timeSeconds),
        speedRpm: index === 5 ? null : odd(sample.speedRpm ?? 0),
      })),
    },
    speedHeard: {
      samples: [
        { timeSeconds: 0.1, speedRpm: 4012.5, confidence: 0.75 },
        { timeSeconds: 0.2, speedRpm: null, confidence: 0 },
      ],
    },
  };
}

/** The record of a test with figures of all digits, missing values, a rejected run, heard speeds and a spectrum. */
export function measuredRecord(): TestRecord {
  const record = madeRecord();
  const [series] = record.evidence.series;
  if (series === undefined) throw new Error('there is a series');
  const [first, ...others] = series.runs;
  if (first === undefined) throw new Error('there is a run');
  const thirdOctave = [
    { nominalHz: 31.5, levelDb: 61.25, backgroundDb: 40 },
    { nominalHz: 1000, levelDb: 80.125 + 1 / 3, backgroundDb: null },
    { nominalHz: 20_000, levelDb: -3.5, backgroundDb: -12 },
  ];
  return {
    ...record,
    evidence: { ...record.evidence, series: [{ ...series, runs: [withOddFigures(first), ...others] }] },
    spectrum: { runNumber: 2, thirdOctave },
  };
}
