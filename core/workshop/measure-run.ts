import type { LevelTrack } from '#core/procedure/evidence.ts';
import { FAST_DECAY_DB_PER_SECOND } from '#core/procedure/judge-run.ts';
import { findLevels, levelPoints, samplesTouching, type Span } from '#core/procedure/level-window.ts';
import {
  allowedLevelGap,
  isLonger,
  LONGEST_SPEED_GAP_SECONDS,
  longestGapInside,
} from '#core/procedure/lost-data.ts';
import { carriesRegister, registersTouching } from '#core/procedure/maximum-register.ts';
import type { CountedWindow } from '#core/procedure/run-judgement.ts';
import { decibelFromPowerRatio, powerRatioFromDecibel } from '#core/units/decibel.ts';
import type { GuidedRun } from './guided-run.ts';
import type { RunFlaw, WorkshopRun } from './workshop-run.ts';

/** What was heard while a guided run went on; times in seconds of the same clock as the run's. */
export interface HeardRun {
  readonly run: GuidedRun;
  readonly level: LevelTrack;
  readonly speed: readonly { readonly timeSeconds: number; readonly speedRpm: number | null }[];
  readonly speedFrom: WorkshopRun['speed']['from'];
  /** Third-octave levels moment by moment. */
  readonly spectra: readonly HeardSpectrum[];
  /** A waveform had a gap or was lost. */
  readonly soundBroken: boolean;
}

/** Third-octave levels of one moment. */
export interface HeardSpectrum {
  readonly timeSeconds: number;
  readonly calibrated: boolean;
  readonly bands: readonly { readonly nominalHz: number; readonly level: number | null }[];
}

/** What a run shows, before the meter and its calibration are named with it. */
export type MeasuredRun = Omit<WorkshopRun, 'meter' | 'calibration'>;

/** Spacing that UN R41 asks for, in seconds: a stream this fast misses nothing that the regulation would see. */
const FAST_ENOUGH_SECONDS = 0.03 + 1e-6;

/** What a guided run that is over shows: its levels in the counted window, its speed, and what speaks against it. */
export function measuredRun(heard: HeardRun): MeasuredRun {
  const { run, level, speedFrom } = heard;
  const window = windowOf(run);
  const found = window === null ? null : findLevels(level, window);
  const common = {
    source: level.obtainedBy,
    targetSpeedRpm: run.settings.targetSpeedRpm,
    tolerancePercent: run.settings.tolerancePercent,
    speed: { from: speedFrom, meanRpm: meanSpeed(heard, window) },
    ...spectrumOf(heard, window),
  };
  return {
    ...common,
    LAFmaxDb: found?.LAFmaxDb ?? null,
    holdLevelDb: window === null ? null : holdLevel(level, window),
    shortfallDb: shortfall(level, found?.spacingSeconds ?? null),
    heldSeconds: window === null ? 0 : window.holdEndSeconds - window.holdStartSeconds,
    flaws: flawsOf(heard, window, found?.spacingSeconds ?? null),
  };
}

function windowOf({ stage, holdStartSeconds, holdEndSeconds, endSeconds }: GuidedRun): CountedWindow | null {
  if (stage !== 'done' || holdStartSeconds === null || holdEndSeconds === null || endSeconds === null)
    return null;
  return { holdStartSeconds, holdEndSeconds, endSeconds };
}

function flawsOf(heard: HeardRun, window: CountedWindow | null, spacingSeconds: number | null): RunFlaw[] {
  const { run, level, soundBroken } = heard;
  if (window === null) return [isUnheard(heard) ? 'SPEED_UNHEARD' : (run.ending ?? 'STOPPED')];
  if (levelPoints(level).length === 0) return ['NO_LEVEL', ...flagFlaws(level, window)];
  return [
    ...(isLevelLost(level, window, spacingSeconds) ? (['LEVEL_LOST'] as const) : []),
    ...flagFlaws(level, window),
    ...(isOtherWeighting(level) ? (['WRONG_WEIGHTING'] as const) : []),
    ...(isSpeedLost(heard, window) ? [lostSpeed[heard.speedFrom]] : []),
    ...(soundBroken && level.obtainedBy === 'waveform' ? (['SOUND_BROKEN'] as const) : []),
  ];
}

function flagFlaws(level: LevelTrack, window: CountedWindow): RunFlaw[] {
  const inside = samplesTouching(level, spanOf(window));
  return [
    ...(inside.some(({ overload }) => overload) ? (['OVERLOAD'] as const) : []),
    ...(inside.some(({ underRange }) => underRange) ? (['UNDER_RANGE'] as const) : []),
  ];
}

function isLevelLost(level: LevelTrack, window: CountedWindow, spacingSeconds: number | null): boolean {
  if (findLevels(level, window).LAFmaxDb === null) return true;
  const isUnread =
    carriesRegister(level) &&
    registersTouching(level, spanOf(window)).some(({ maximumDb }) => maximumDb === null);
  const times = levelPoints(level).map(({ timeSeconds }) => timeSeconds);
  return isUnread || isLonger(longestGapInside(times, spanOf(window)), allowedLevelGap(spacingSeconds));
}

function isOtherWeighting({ frequencyWeighting, timeWeighting }: LevelTrack): boolean {
  const otherFrequency = frequencyWeighting.origin !== 'unknown' && frequencyWeighting.value !== 'A';
  return otherFrequency || (timeWeighting.origin !== 'unknown' && timeWeighting.value !== 'F');
}

const lostSpeed = {
  sensor: 'SPEED_LOST',
  none: 'SPEED_LOST',
  sound: 'SPEED_UNHEARD',
} as const satisfies Readonly<Record<HeardRun['speedFrom'], RunFlaw>>;

/** True where a run ended because nothing told the speed any more, not because the rider was late. */
function isUnheard({ run, speed, speedFrom }: HeardRun): boolean {
  if (speedFrom !== 'sound' || run.ending === 'STOPPED') return false;
  const last = speed.findLast(({ speedRpm }) => speedRpm !== null)?.timeSeconds ?? Number.NEGATIVE_INFINITY;
  const end = speed.at(-1)?.timeSeconds ?? Number.POSITIVE_INFINITY;
  return isLonger(end - last, LONGEST_SPEED_GAP_SECONDS);
}

function isSpeedLost({ speed, speedFrom }: HeardRun, window: CountedWindow): boolean {
  if (speedFrom === 'none') return false;
  const times = speed.flatMap(({ timeSeconds, speedRpm }) => (speedRpm === null ? [] : [timeSeconds]));
  const hold = { startSeconds: window.holdStartSeconds, endSeconds: window.holdEndSeconds };
  return isLonger(longestGapInside(times, hold), LONGEST_SPEED_GAP_SECONDS);
}

/** A bound only where values are asked for one by one, and more seldom than the regulation does. */
function shortfall(level: LevelTrack, spacingSeconds: number | null): number {
  const isOfficial = spacingSeconds !== null && spacingSeconds <= FAST_ENOUGH_SECONDS;
  if (level.obtainedBy !== 'meter-stream' || isOfficial) return 0;
  return FAST_DECAY_DB_PER_SECOND * (spacingSeconds ?? 1);
}

function holdLevel(level: LevelTrack, window: CountedWindow): number | null {
  const inside = levelPoints(level).filter(({ timeSeconds }) => isInHold(timeSeconds, window));
  return energyMean(inside.map(({ levelDb }) => levelDb));
}

function meanSpeed({ speed }: HeardRun, window: CountedWindow | null): number | null {
  if (window === null) return null;
  const inside = speed.flatMap(({ timeSeconds, speedRpm }) =>
    speedRpm !== null && speedRpm > 0 && isInHold(timeSeconds, window) ? [speedRpm] : [],
  );
  return inside.length === 0 ? null : inside.reduce((sum, one) => sum + one, 0) / inside.length;
}

function spectrumOf(
  { spectra }: HeardRun,
  window: CountedWindow | null,
): Pick<WorkshopRun, 'thirdOctave' | 'thirdOctaveUnit'> {
  const inside = window === null ? [] : spectra.filter(({ timeSeconds }) => isInHold(timeSeconds, window));
  const thirdOctaveUnit = inside.length > 0 && inside.every(({ calibrated }) => calibrated) ? 'dB' : 'dBFS';
  const bands = (inside[0]?.bands ?? []).flatMap(({ nominalHz }) => {
    const levels = inside.flatMap(
      (one) => one.bands.find((band) => band.nominalHz === nominalHz)?.level ?? [],
    );
    const levelDb = levels.length === inside.length ? energyMean(levels) : null;
    return levelDb === null ? [] : [{ nominalHz, levelDb }];
  });
  return { thirdOctave: bands.length === 0 ? null : bands, thirdOctaveUnit };
}

function energyMean(levelsDb: readonly number[]): number | null {
  if (levelsDb.length === 0) return null;
  const energy = levelsDb.reduce((sum, levelDb) => sum + powerRatioFromDecibel(levelDb), 0);
  return decibelFromPowerRatio(energy / levelsDb.length);
}

function isInHold(timeSeconds: number, { holdStartSeconds, holdEndSeconds }: CountedWindow): boolean {
  return timeSeconds >= holdStartSeconds && timeSeconds <= holdEndSeconds;
}

function spanOf({ holdStartSeconds, endSeconds }: CountedWindow): Span {
  return { startSeconds: holdStartSeconds, endSeconds };
}
