import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { measure, sineLevelDb } from './measure.ts';
import { sine } from './signals.ts';
import { classOne, ownGoal } from './tolerances.ts';

const SAMPLE_RATE_HZ = 48_000;
const FREQUENCIES_HZ = [31.5, 1000, 4000, 8000];
const HIGHEST_DB = 137;
const LOWEST_DB = 7;
const STEP_DB = 5;
/** Full scale of a sine at 140 dB. */
const PASCAL_PER_FULL_SCALE = 282.842_712_5;

/** LAeq over a span of levels, and F against S on a steady tone. */
export const linearityChecks: CheckGroup = {
  id: 'linearity',
  title: 'Level linearity from 7 to 137 dB, and Slow against Fast',
  truth: 'level of the sine that was made',
  run: () => [...FREQUENCIES_HZ.flatMap(linearityAt), ...steadyTimeWeightings()],
};

function linearityAt(frequencyHz: number): CheckResult[] {
  const count = (HIGHEST_DB - LOWEST_DB) / STEP_DB + 1;
  return Array.from({ length: count }, (_, step) =>
    levelChecks(frequencyHz, LOWEST_DB + STEP_DB * step),
  ).flat();
}

function levelChecks(frequencyHz: number, levelDb: number): CheckResult[] {
  const amplitude = 10 ** ((levelDb - sineLevelDb(PASCAL_PER_FULL_SCALE)) / 20);
  const periods = Math.ceil(0.3 * frequencyHz);
  const toSeconds = 0.3 + periods / frequencyHz;
  const { levels } = measure(sine(SAMPLE_RATE_HZ, toSeconds, frequencyHz, amplitude), {
    sampleRateHz: SAMPLE_RATE_HZ,
    pascalPerFullScale: PASCAL_PER_FULL_SCALE,
    fromSeconds: 0.3,
    toSeconds,
  });
  const check = {
    subject: `LAeq, ${frequencyHz} Hz at ${levelDb} dB unweighted`,
    clause: 'IEC 61672-1:2013, 5.6',
    sampleRateHz: SAMPLE_RATE_HZ,
    expected: levelDb + weightingDb('A', frequencyHz),
    measured: levels.LAeq,
    unit: 'dB',
  };
  return [
    checkFigure({ ...check, tolerance: ownGoal(0.05) }),
    checkFigure({ ...check, tolerance: classOne(0.8) }),
  ];
}

function steadyTimeWeightings(): CheckResult[] {
  const seconds = 12;
  const { levels } = measure(sine(SAMPLE_RATE_HZ, seconds, 1000), { sampleRateHz: SAMPLE_RATE_HZ });
  const found = [
    ['LAFmax', levels.LAFmax],
    ['LASmax', levels.LASmax],
  ] as const;
  return found.map(([name, measured]) =>
    checkFigure({
      subject: `${name}, steady 1 kHz`,
      clause: 'IEC 61672-1:2013, 5.8.3',
      sampleRateHz: SAMPLE_RATE_HZ,
      expected: sineLevelDb(0.5),
      measured,
      unit: 'dB',
      tolerance: classOne(0.1),
    }),
  );
}
