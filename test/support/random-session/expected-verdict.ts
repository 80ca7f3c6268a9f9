import type { Verdict } from '#core/verdict/test-judgement.ts';
import { isValidRun, isWeightedRight, loudestCentiDb, type RunBasis } from './expected-run.ts';
import { limitOf, type LimitFigures } from './expected-limit.ts';
import type {
  BackgroundStory,
  CalibrationStory,
  RoundingStory,
  RunStory,
  SessionStory,
} from './session-story.ts';

/** A run that counts: its noted reading and how often its meter spoke. */
interface CountedStory {
  readonly notedDeciDb: number;
  readonly spacingMs: number;
}

/** What the decisions say of a session, worked out in whole numbers and without the engine. */
export function expectedVerdict(story: SessionStory): Verdict {
  const series = countedSeries(story);
  if (series === null || brokenRules(story, series.all).length > 0) return 'invalid';
  if (story.unsureRule !== null) return 'no_limit_applies';
  const stockDeciDb = series.stock === null ? null : reportedDeciDb(series.stock, story.rounding);
  const limit = limitOf(story, stockDeciDb);
  if (limit === null) return 'no_limit_applies';
  const verdict = decided(story.rule, limit, reportedDeciDb(series.own, story.rounding));
  return verdict === 'pass' && isTooClose(story, limit, series.own) ? 'conditional_pass' : verdict;
}

/** The counted runs of the series that gives the result, of the stock series, and of all; null where any series has none. */
function countedSeries(story: SessionStory) {
  const { comparison, runs, secondOutlet, rounding } = story;
  const count = (own: readonly RunStory[]) => (story.ratedSpeedRpm === null ? null : countedRuns(own, story));
  const first = count(runs);
  if (comparison !== null) {
    const stock = count(comparison.stockRuns);
    return first === null || stock === null ? null : { own: first, stock, all: [...first, ...stock] };
  }
  const second = secondOutlet === null ? first : count(secondOutlet);
  if (first === null || second === null) return null;
  // Decision 24: the highest of the outlets.
  const isSecondLouder = threefoldDeciDb(second, rounding) > threefoldDeciDb(first, rounding);
  return { own: isSecondLouder ? second : first, stock: null, all: [...first, ...second] };
}

/** The first three valid runs in a row whose noted readings lie within 2.0 dB; null where none do (decisions 5 and 6). */
function countedRuns(
  runs: readonly RunStory[],
  story: RunBasis & Pick<SessionStory, 'rounding'>,
): readonly CountedStory[] | null {
  const valid = runs
    .filter((run) => isValidRun(run, story))
    .map((run) => ({
      notedDeciDb: noted(loudestCentiDb(run, story.source), story.rounding),
      spacingMs: run.spacingMs * run.bunch,
    }));
  for (let first = 0; first + 3 <= valid.length; first += 1) {
    const three = valid.slice(first, first + 3);
    const readings = three.map((run) => run.notedDeciDb);
    if (Math.max(...readings) - Math.min(...readings) <= 20) return three;
  }
  return null;
}

function isEveryOutletThere({ outlets, comparison, secondOutlet }: SessionStory): boolean {
  return outlets === 1 || (outlets === 2 && comparison === null && secondOutlet !== null);
}

/** Every rule that the session breaks besides its runs, by its decision. */
function brokenRules(story: SessionStory, counted: readonly CountedStory[]): readonly string[] {
  const onSite = story.mode === 'site';
  const { calibrationBefore, calibrationAfter, backgroundBefore, backgroundAfter } = story;
  const rules: readonly (readonly [string, boolean])[] = [
    ['13: background before', isGoodBackground(backgroundBefore, onSite)],
    ['13: background after', isGoodBackground(backgroundAfter, onSite)],
    ['13: margin', isQuietEnough(story, Math.min(...counted.map((run) => run.notedDeciDb)))],
    ['14, 15: calibration before', isGoodCalibration(calibrationBefore)],
    ['14, 15: calibration after', isGoodCalibration(calibrationAfter)],
    ['14: drift', isSteady(calibrationBefore, calibrationAfter)],
    ['16: wind', (story.windDeciMps ?? 0) <= 50 && (story.gustDeciMps ?? 0) <= 50],
    ['17: wind entered', !onSite || story.windDeciMps !== null],
    ['17: geometry confirmed', !onSite || story.geometryConfirmed === true],
    ['1: distance', Math.abs((story.distanceMm ?? 500) - 500) <= 10],
    ['1: angle', Math.abs((story.angleDeciDeg ?? 450) - 450) <= 50],
    ['1: height', (story.heightMm ?? 200) >= 200],
    ['17: meter class', !onSite || story.meterClass === 1],
    ['17: calibrator class', !onSite || story.calibratorClass === 1],
    ['17: meter certificate', !onSite || isInForce(story.meterCertificate, '2024-11-23')],
    ['17: calibrator certificate', !onSite || isInForce(story.calibratorCertificate, '2025-11-23')],
    ['22: category', story.category === 'L3' || (!onSite && (story.category ?? 'L') === 'L')],
    ['target speed', story.ratedSpeedRpm !== null],
    ['24: every outlet', isEveryOutletThere(story)],
  ];
  return rules.flatMap(([name, isMet]) => (isMet ? [] : [name]));
}

/** Decision 4: each reading once, half up or downward. */
function noted(centiDb: number, { noteDecimals, noteRounding }: RoundingStory): number {
  const step = noteDecimals === 1 ? 10 : 100;
  const up = noteRounding === 'half-up' ? step / 2 : 0;
  return (Math.floor((centiDb + up) / step) * step) / 10;
}

/** Three times the mean or the highest of three noted readings, so that it stays a whole number. */
function threefoldDeciDb(counted: readonly CountedStory[], { aggregate }: RoundingStory): number {
  const readings = counted.map((run) => run.notedDeciDb);
  return aggregate === 'highest' ? 3 * Math.max(...readings) : readings.reduce((sum, one) => sum + one, 0);
}

function reportedDeciDb(counted: readonly CountedStory[], rounding: RoundingStory): number {
  const step = rounding.resultDecimals === 1 ? 1 : 10;
  const up = rounding.resultRounding === 'half-up' ? 3 * step : 0;
  return Math.floor((2 * threefoldDeciDb(counted, rounding) + up) / (6 * step)) * step;
}

/** Decisions 2 and 3: the reported value, every edge inclusive. */
function decided(
  rule: SessionStory['rule'],
  { limitDeciDb: limit, uncertaintyDeciDb: u }: LimitFigures,
  reported: number,
): Verdict {
  if (rule === 'simple') return reported <= limit ? 'pass' : 'fail';
  if (rule === 'guarded') return reported <= limit - u ? 'pass' : 'fail';
  if (reported < limit - u) return 'pass';
  if (reported <= limit) return 'conditional_pass';
  return reported <= limit + u ? 'conditional_fail' : 'fail';
}

/** Decision 12: a stream slower than 30 ms can be low by 34.74 dB/s times its spacing. */
function isTooClose(
  story: SessionStory,
  { limitDeciDb }: LimitFigures,
  counted: readonly CountedStory[],
): boolean {
  const slowest = Math.max(...counted.map((run) => run.spacingMs));
  if (story.source !== 'meter-stream' || slowest <= 30) return false;
  const bound = (10 / (Math.LN10 * 0.125)) * (slowest / 1000);
  const level = Math.max(
    reportedDeciDb(counted, story.rounding) / 10,
    threefoldDeciDb(counted, story.rounding) / 30,
  );
  return limitDeciDb / 10 <= level + bound;
}

function isGoodBackground(background: BackgroundStory | null, onSite: boolean): boolean {
  if (background === null) return false;
  return background.values >= 100 && !background.overload && isWeightedRight(background, onSite);
}

/** The louder background, noted half up, against the lowest counted reading as noted: at least 10.0 dB. */
function isQuietEnough(
  { backgroundBefore, backgroundAfter, rounding }: SessionStory,
  lowest: number,
): boolean {
  const known = [backgroundBefore, backgroundAfter].flatMap((one) =>
    one === null ? [] : [one.levelCentiDb],
  );
  return known.every((centiDb) => lowest - noted(centiDb, { ...rounding, noteRounding: 'half-up' }) >= 100);
}

function isGoodCalibration(check: CalibrationStory | null): boolean {
  if (check === null || check.levelCentiDb === null || check.fluctuationMilliDb === null) return false;
  const isFrequencyRight = Math.abs((check.frequencyDeciHz ?? 10_000) - 10_000) <= 100;
  const isLevelRight = Math.abs(check.levelCentiDb - 9400) <= 150;
  const isSteadyTone = check.fluctuationMilliDb <= 100 && check.durationCentiseconds >= 500;
  return isFrequencyRight && isLevelRight && isSteadyTone && !check.overload;
}

function isSteady(before: CalibrationStory | null, after: CalibrationStory | null): boolean {
  return Math.abs((after?.levelCentiDb ?? 0) - (before?.levelCentiDb ?? 0)) <= 50;
}

/** ISO dates compare as text; the last day counts (decision 1), and no certificate is of later than the test. */
function isInForce(certificate: string | null, oldest: string): boolean {
  return certificate !== null && certificate >= oldest && certificate <= '2026-11-23';
}
