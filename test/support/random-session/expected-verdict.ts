import type { Verdict } from '#core/verdict/test-judgement.ts';
import { fallEndsMs, holdEndsMs, HOLD_BEGINS_MS, levelsOf, speedsOf } from './run-samples.ts';
import type {
  BackgroundStory,
  CalibrationStory,
  RoundingStory,
  RunStory,
  SessionStory,
} from './session-story.ts';

/** A run that counts: its noted reading and how often its meter spoke. */
export interface CountedStory {
  readonly notedDeciDb: number;
  readonly spacingMs: number;
}

/** What the decisions say of a session, worked out in whole numbers and without the engine. */
export function expectedVerdict(story: SessionStory): Verdict {
  const counted = countedRuns(story);
  if (counted === null || brokenRules(story, counted).length > 0) return 'invalid';
  if (story.limit !== 'absolute' || story.unsureRule !== null) return 'no_limit_applies';
  const verdict = decided(story, reportedDeciDb(counted, story.rounding));
  return verdict === 'pass' && isTooClose(story, counted) ? 'conditional_pass' : verdict;
}

/** The first three valid runs in a row whose noted readings lie within 2.0 dB; null where none do (decisions 5 and 6). */
export function countedRuns(story: SessionStory): readonly CountedStory[] | null {
  const valid = validRuns(story).map((run) => ({
    notedDeciDb: noted(loudestCentiDb(run), story.rounding),
    spacingMs: run.spacingMs * run.bunch,
  }));
  for (let first = 0; first + 3 <= valid.length; first += 1) {
    const three = valid.slice(first, first + 3);
    const readings = three.map((run) => run.notedDeciDb);
    if (Math.max(...readings) - Math.min(...readings) <= 20) return three;
  }
  return null;
}

/** Every rule that the session breaks besides its runs, by its decision. */
export function brokenRules(story: SessionStory, counted: readonly CountedStory[]): readonly string[] {
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
    ['24: every outlet', story.outlets === 1],
  ];
  return rules.flatMap(([name, isMet]) => (isMet ? [] : [name]));
}

function validRuns(story: SessionStory): readonly RunStory[] {
  return story.ratedSpeedRpm === null ? [] : story.runs.filter((run) => isValid(run, story.mode));
}

/** Held at the target for 1.0 s up to the release, back to idle, nothing lost, overloaded or of another weighting. */
function isValid(run: RunStory, mode: SessionStory['mode']): boolean {
  if (run.cut !== null || run.missing !== null) return false;
  if (run.sound === 'beyond-3-percent' || run.sound === 'twice') return false;
  if (run.speedIsHeard && mode === 'site') return false;
  const startMs = windowStartMs(run);
  const isHeld = run.speedRpm >= 3800 && run.speedRpm <= 4200 && holdEndsMs(run) - startMs >= 1000;
  const isAtIdle = run.endSpeedRpm <= 1650;
  if (!isHeld || !isAtIdle || !isWeightedRight(run, mode === 'site')) return false;
  const levels = levelsOf(run);
  const isClean = levels
    .filter(({ timeMs }) => timeMs >= startMs && timeMs <= fallEndsMs(run))
    .every(({ overload, underRange }) => !overload && !underRange);
  const spoken = levels.flatMap(({ timeMs, centiDb }) => (centiDb === null ? [] : [timeMs]));
  const turned = speedsOf(run).flatMap(({ timeMs, rpm }) => (rpm === null ? [] : [timeMs]));
  const isWhole = longestLossMs(run, spoken) <= 250 && longestLossMs(run, turned) <= 300;
  return isClean && isWhole && (mode === 'workshop' || run.spacingMs * run.bunch <= 30);
}

/** The first speed after the last one outside the band: the stretch that ends in the release (decision 8). */
function windowStartMs(run: RunStory): number {
  const known = speedsOf(run).filter(({ rpm, timeMs }) => rpm !== null && timeMs <= holdEndsMs(run));
  const lastOutside = known.findLastIndex(({ rpm }) => rpm !== null && (rpm < 3800 || rpm > 4200));
  return known[lastOutside + 1]?.timeMs ?? HOLD_BEGINS_MS;
}

/** The longest time without a value inside hold and deceleration (decision 11). */
function longestLossMs(run: RunStory, times: readonly number[]): number {
  const start = windowStartMs(run);
  const end = fallEndsMs(run);
  const inside = [start, ...times.filter((time) => time > start && time < end), end];
  return Math.max(...inside.slice(1).map((time, index) => time - (inside[index] ?? time)));
}

function isWeightedRight(
  { frequencyWeighting, timeWeighting }: Pick<RunStory, 'frequencyWeighting' | 'timeWeighting'>,
  onSite: boolean,
): boolean {
  const isA = frequencyWeighting === 'A' || (frequencyWeighting === null && !onSite);
  const isFast = timeWeighting === 'F' || (timeWeighting === null && !onSite);
  return isA && isFast;
}

function loudestCentiDb(run: RunStory): number {
  const startMs = windowStartMs(run);
  const counting = levelsOf(run).filter(({ timeMs }) => timeMs >= startMs && timeMs <= fallEndsMs(run));
  return Math.max(...counting.flatMap(({ centiDb }) => (centiDb === null ? [] : [centiDb])));
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
  { rule, limitDeciDb: limit, uncertaintyDeciDb: u }: SessionStory,
  reported: number,
): Verdict {
  if (rule === 'simple') return reported <= limit ? 'pass' : 'fail';
  if (rule === 'guarded') return reported <= limit - u ? 'pass' : 'fail';
  if (reported < limit - u) return 'pass';
  if (reported <= limit) return 'conditional_pass';
  return reported <= limit + u ? 'conditional_fail' : 'fail';
}

/** Decision 12: a stream slower than 30 ms can be low by 34.74 dB/s times its spacing. */
function isTooClose(story: SessionStory, counted: readonly CountedStory[]): boolean {
  const slowest = Math.max(...counted.map((run) => run.spacingMs));
  if (slowest <= 30) return false;
  const bound = (10 / (Math.LN10 * 0.125)) * (slowest / 1000);
  const level = Math.max(
    reportedDeciDb(counted, story.rounding) / 10,
    threefoldDeciDb(counted, story.rounding) / 30,
  );
  return story.limitDeciDb / 10 <= level + bound;
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
