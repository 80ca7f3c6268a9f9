import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { bursts, PROVED_RATES_HZ } from './signals.ts';
import { classOne, ownGoal } from './tolerances.ts';

const AMPLITUDE = 0.5;
const SECONDS = 2;
const FREQUENCY_HZ = 4000;
const BURST_MILLISECONDS = [200, 100, 50, 20, 10, 5];
const COUNTS = [1, 2, 4, 8];

/** Trains of bursts: LAeq against Formula 9. */
export const repeatedBurstChecks: CheckGroup = {
  id: 'repeated-bursts',
  title: 'Repeated 4 kHz tonebursts: LAeq',
  truth: 'Formula 9, 10 lg(n·Tb/Tm)',
  run: () =>
    PROVED_RATES_HZ.flatMap((rate) =>
      BURST_MILLISECONDS.flatMap((burst) => COUNTS.flatMap((count) => checksOf(rate, burst / 1000, count))),
    ),
};

function checksOf(sampleRateHz: number, burstSeconds: number, count: number): CheckResult[] {
  const startsSeconds = Array.from({ length: count }, (_, index) => 0.02 + (index * (SECONDS - 0.1)) / count);
  const shape = { frequencyHz: FREQUENCY_HZ, burstSeconds, startsSeconds, amplitude: AMPLITUDE };
  const { levels } = measure(bursts({ ...shape, sampleRateHz, seconds: SECONDS }), { sampleRateHz });
  const check = {
    subject: `LAeq, ${count} × ${burstSeconds * 1000} ms in ${SECONDS} s`,
    clause: 'IEC 61672-1:2013, 5.10, Formula 9',
    sampleRateHz,
    expected: 10 * Math.log10((count * burstSeconds) / SECONDS),
    measured: difference(levels.LAeq, sineLevelDb(AMPLITUDE) + weightingDb('A', FREQUENCY_HZ)),
    unit: 'dB',
  };
  const acceptance = burstSeconds >= 0.2 ? 0.5 : 1;
  return [
    checkFigure({ ...check, tolerance: ownGoal(0.03) }),
    checkFigure({ ...check, tolerance: classOne(acceptance) }),
  ];
}
