import {
  createOrderAnalyser,
  type OrderAnalysis,
  type OrderAnalysisOptions,
  type OrderLevel,
} from '#core/acoustics/order-analysis.ts';
import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { difference, pushInPieces, sineLevelDb } from './measure.ts';
import { BLIP, evenRun, type KnownRun, ORDER_AMPLITUDES, orderSound, speedTrack } from './order-sounds.ts';
import { STREAMED_RATES_HZ } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const CLAUSE = 'Senyap: orders by computed tracking, within 0.05 dB at 2,000 rpm/s';
const RUNS: readonly KnownRun[] = [
  evenRun(1500, 2000, 2.5),
  evenRun(6500, -2000, 2.5),
  evenRun(9500, 2000, 1.5),
  BLIP,
];
const HELD_RPM = [1500, 3000, 6000];
const PROBLEM_RATE_HZ = 48_000;
/** Orders without sound must lie this far below the weakest that sounds. */
const SILENT_BELOW_DB = 30;

/** Orders of sounds whose amplitudes are known, on run-ups, run-downs, a blip and at held speed. */
export const orderChecks: CheckGroup = {
  id: 'orders',
  title: 'Levels of orders on run-ups and run-downs at 2,000 rpm/s, a blip and held speeds',
  truth: 'amplitude of each order in the made sound; analytic A weighting at its frequency',
  run: () => [
    ...STREAMED_RATES_HZ.flatMap((rate) => RUNS.flatMap((run) => runChecks(run, rate))),
    ...STREAMED_RATES_HZ.flatMap((rate) => HELD_RPM.flatMap((speed) => heldChecks(speed, rate))),
    ...problemChecks(),
  ],
};

function ordersOf(
  run: KnownRun,
  sampleRateHz: number,
  options: Partial<OrderAnalysisOptions> = {},
): OrderAnalysis {
  const analyser = createOrderAnalyser({
    sampleRateHz,
    pascalPerFullScale: 1,
    speed: speedTrack(run),
    fromSeconds: 0,
    toSeconds: run.seconds,
    ...options,
  });
  pushInPieces(analyser, orderSound(run, sampleRateHz));
  return analyser.finish();
}

function runChecks(run: KnownRun, sampleRateHz: number): CheckResult[] {
  const found = ordersOf(run, sampleRateHz);
  const orders = found.problem === null ? found.orders : [];
  const levels = [...ORDER_AMPLITUDES].map(([order, amplitude]) =>
    checkFigure({
      subject: `order ${order}, ${run.name}`,
      clause: CLAUSE,
      sampleRateHz,
      expected: 0,
      measured: difference(levelOf(orders, order), sineLevelDb(amplitude)),
      unit: 'dB',
      tolerance: ownGoal(0.05),
    }),
  );
  return [...levels, silentCheck(orders, run, sampleRateHz), ...trackChecks(found, run, sampleRateHz)];
}

function levelOf(orders: readonly OrderLevel[], order: number): number | null {
  return orders.find((level) => level.order === order)?.levelDb ?? null;
}

function silentCheck(orders: readonly OrderLevel[], run: KnownRun, sampleRateHz: number): CheckResult {
  const weakest = sineLevelDb(Math.min(...ORDER_AMPLITUDES.values()));
  const silent = orders.filter(({ order }) => !ORDER_AMPLITUDES.has(order));
  const highest = Math.max(...silent.map(({ levelDb }) => levelDb ?? -200));
  return checkFigure({
    subject: `loudest of the orders without sound re the weakest that sounds, ${run.name}`,
    clause: CLAUSE,
    sampleRateHz,
    expected: -SILENT_BELOW_DB,
    measured: silent.length === 0 ? null : highest - weakest,
    unit: 'dB',
    tolerance: { below: null, above: 0, source: 'Senyap goal' },
  });
}

/** Each moment of the run has its own speed and levels. */
function trackChecks(found: OrderAnalysis, run: KnownRun, sampleRateHz: number): CheckResult[] {
  const track = found.problem === null ? found.track : [];
  const speedErrors = track.map(({ timeSeconds, speedRpm }) => speedRpm - run.speedRpm(timeSeconds));
  const levelErrors = track.flatMap(({ orders }) =>
    [...ORDER_AMPLITUDES].map(
      ([order, amplitude]) => difference(levelOf(orders, order), sineLevelDb(amplitude)) ?? Infinity,
    ),
  );
  const common = { clause: CLAUSE, sampleRateHz, expected: 0 };
  const evenly = run !== BLIP;
  return [
    checkFigure({
      ...common,
      subject: `largest error of an order at any of ${track.length} moments, ${run.name}`,
      measured: track.length === 0 ? null : largest(levelErrors),
      unit: 'dB',
      tolerance: ownGoal(0.05),
    }),
    ...(evenly
      ? [
          checkFigure({
            ...common,
            subject: `largest error of the speed at any of ${track.length} moments, ${run.name}`,
            measured: track.length === 0 ? null : largest(speedErrors),
            unit: 'rpm',
            tolerance: ownGoal(0.5),
          }),
        ]
      : []),
  ];
}

function largest(errors: readonly number[]): number {
  return errors.reduce((worst, error) => (Math.abs(error) > Math.abs(worst) ? error : worst), 0);
}

function heldChecks(speedRpm: number, sampleRateHz: number): CheckResult[] {
  const found = ordersOf(evenRun(speedRpm, 0, 1), sampleRateHz);
  const orders = found.problem === null ? found.orders : [];
  return [...ORDER_AMPLITUDES].map(([order, amplitude]) => {
    const weightedDb = weightingDb('A', (order * speedRpm) / 60);
    return checkFigure({
      subject: `order ${order} A-weighted, ${speedRpm} rpm held`,
      clause: CLAUSE,
      sampleRateHz,
      expected: weightedDb,
      measured: difference(
        orders.find((level) => level.order === order)?.levelDbA ?? null,
        sineLevelDb(amplitude),
      ),
      unit: 'dB',
      tolerance: ownGoal(0.05),
    });
  });
}

/** Where a speed track does not carry the orders, none are told. */
function problemChecks(): CheckResult[] {
  const run = evenRun(3000, 0, 3);
  const full = speedTrack(run);
  const cases: readonly (readonly [string, readonly SpeedPoint[], number, string])[] = [
    ['no speed at all', [], 3, 'SPEED_NOT_COVERING'],
    ['a track that ends early', full.slice(0, 45), 3, 'SPEED_NOT_COVERING'],
    ['a track that begins late', full.slice(10), 3, 'SPEED_NOT_COVERING'],
    ['a gap of 0.35 s', full.filter((_point, index) => index < 20 || index > 26), 3, 'SPEED_GAP'],
    ['times that go back', [...full.slice(0, 30), ...full.slice(20)], 3, 'SPEED_NOT_ASCENDING'],
    ['a standing engine', full.map((point) => ({ ...point, speedRpm: 0 })), 3, 'ENGINE_STANDS'],
    ['fewer than eight revolutions', full, 0.1, 'TOO_FEW_REVOLUTIONS'],
  ];
  return cases.map(([name, speed, toSeconds, expected]) =>
    checkAnswer({
      subject: `${name}: no orders are told`,
      clause: 'Senyap: missing never passes',
      sampleRateHz: PROBLEM_RATE_HZ,
      expected,
      measured: ordersOf(run, PROBLEM_RATE_HZ, { speed, toSeconds }).problem ?? 'orders',
      unit: '',
    }),
  );
}
