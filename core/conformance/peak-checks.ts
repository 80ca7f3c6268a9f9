import { PEAK_TABLE, type PeakRow, weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { burstTruth } from './burst-truth.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { bursts, PROVED_RATES_HZ, sine } from './signals.ts';
import { classOneInterval, ownGoal } from './tolerances.ts';

const AMPLITUDE = 0.5;
const CREST_DB = 20 * Math.log10(Math.SQRT2);
const STEADY_HZ = [997, 4000, 8000, 9600, 12_000, 16_000, 20_000];
const PHASES = [0, 0.3, Math.PI / 4, 2];

/** Peaks of single cycles and of steady sines whose crests fall between samples. */
export const peakChecks: CheckGroup = {
  id: 'peaks',
  title: 'C-weighted peak, and peaks between samples',
  truth: 'Table 5 for class 1; the analogue C network at 3.072 MHz and the crest of a sine for the goal',
  run: () => [
    ...PEAK_TABLE.flatMap(cycleChecks),
    ...PROVED_RATES_HZ.flatMap((rate) =>
      STEADY_HZ.flatMap((hertz) => PHASES.flatMap((phase) => steadyChecks(rate, hertz, phase))),
    ),
  ],
};

function cycleChecks(row: PeakRow): CheckResult[] {
  const burstSeconds = (row.shape === 'one cycle' ? 1 : 0.5) / row.frequencyHz;
  const amplitude = row.shape === 'negative half cycle' ? -AMPLITUDE : AMPLITUDE;
  const burst = { frequencyHz: row.frequencyHz, burstSeconds, amplitude };
  const steadyDb = sineLevelDb(AMPLITUDE) + weightingDb('C', row.frequencyHz);
  const truthDb = burstTruth('C', burst).peakDb - steadyDb;
  return PROVED_RATES_HZ.flatMap((sampleRateHz) => {
    const samples = bursts({ ...burst, sampleRateHz, seconds: 1.2, startsSeconds: [0.7] });
    const common = {
      subject: `LCpeak, ${row.shape} of ${row.frequencyHz} Hz`,
      clause: 'IEC 61672-1:2013, Table 5',
      sampleRateHz,
      measured: difference(measure(samples, { sampleRateHz }).levels.LCpeak, steadyDb),
      unit: 'dB',
    };
    return [
      checkFigure({ ...common, expected: truthDb, tolerance: ownGoal(0.1) }),
      checkFigure({ ...common, expected: row.differenceDb, tolerance: classOneInterval(row.class1) }),
    ];
  });
}

function steadyChecks(sampleRateHz: number, frequencyHz: number, phase: number): CheckResult[] {
  const { levels } = measure(sine(sampleRateHz, 0.6, frequencyHz, AMPLITUDE, phase), { sampleRateHz });
  const check = (name: string, peakDb: number | null, weightedDb: number): CheckResult =>
    checkFigure({
      subject: `${name}, steady ${frequencyHz} Hz, phase ${phase.toFixed(2)}`,
      clause: 'IEC 61672-1:2013, 5.13',
      sampleRateHz,
      expected: CREST_DB + weightedDb,
      measured: difference(peakDb, sineLevelDb(AMPLITUDE)),
      unit: 'dB',
      tolerance: ownGoal(0.1),
    });
  return [check('LZpeak', levels.LZpeak, 0), check('LCpeak', levels.LCpeak, weightingDb('C', frequencyHz))];
}
