import type { CalibrationEvidence, LevelTrack, RunEvidence, SpeedTrack } from '#core/procedure/evidence.ts';
import {
  calibrationEvidenceSchema,
  levelTrackSchema,
  runEvidenceSchema,
  speedTrackSchema,
} from '#core/procedure/evidence.ts';

/** Course of an invented run, in seconds of its own clock; the defaults make a good one. */
export interface RunCourse {
  readonly targetSpeedRpm: number;
  readonly idleSpeedRpm: number;
  /** Highest LAF, reached in the pop just after the throttle is released. */
  readonly maximumDb: number;
  readonly holdSeconds: number;
  readonly samplesPerSecond: number;
}

const usualCourse: RunCourse = {
  targetSpeedRpm: 4000,
  idleSpeedRpm: 1500,
  maximumDb: 86.2,
  holdSeconds: 1.8,
  samplesPerSecond: 50,
};

const idleUntilSeconds = 1.5;
const rampSeconds = 1.3;
const fallSeconds = 1.2;
const tailSeconds = 1.5;

/** Times that the course passes, for whoever writes a judgement by hand. */
export function courseTimes(course: Partial<RunCourse> = {}): {
  readonly holdStart: number;
  readonly holdEnd: number;
  readonly idleAgain: number;
  readonly end: number;
} {
  const { holdSeconds } = { ...usualCourse, ...course };
  const holdStart = idleUntilSeconds + rampSeconds;
  const holdEnd = holdStart + holdSeconds;
  const idleAgain = holdEnd + fallSeconds;
  return { holdStart, holdEnd, idleAgain, end: idleAgain + tailSeconds };
}

function speedAt(time: number, course: RunCourse): number {
  const { holdStart, holdEnd, idleAgain } = courseTimes(course);
  const { targetSpeedRpm: target, idleSpeedRpm: idle } = course;
  const wobble = Math.sin(time * 7) * 12;
  if (time < idleUntilSeconds) return idle + wobble;
  if (time < holdStart) return idle + ((target - idle) * (time - idleUntilSeconds)) / rampSeconds;
  if (time <= holdEnd) return target + wobble;
  if (time < idleAgain) return target - ((target - idle) * (time - holdEnd)) / fallSeconds;
  return idle + wobble;
}

function levelAt(time: number, course: RunCourse): number {
  const { holdEnd } = courseTimes(course);
  const steady =
    course.maximumDb - 0.8 + 40 * Math.log10(Math.min(1, speedAt(time, course) / course.targetSpeedRpm));
  const pop = time > holdEnd && time < holdEnd + 0.12 ? 1.4 : 0;
  return Math.min(course.maximumDb, steady + pop + Math.sin(time * 31) * 0.3);
}

function times(course: RunCourse): readonly number[] {
  const count = Math.round(courseTimes(course).end * course.samplesPerSecond);
  return Array.from({ length: count + 1 }, (_, index) => index / course.samplesPerSecond);
}

/** LAF against time as a meter reports it. */
export function meterTrack(levels: readonly (number | null)[], samplesPerSecond: number): LevelTrack {
  return levelTrackSchema.parse({
    obtainedBy: 'meter-stream',
    frequencyWeighting: { origin: 'reported', value: 'A' },
    timeWeighting: { origin: 'reported', value: 'F' },
    samples: levels.map((levelDb, index) => ({
      timeSeconds: index / samplesPerSecond,
      levelDb,
      maximumDb: null,
      overload: false,
      underRange: false,
    })),
  });
}

/** A background of some seconds that never exceeds `maximumDb`. */
export function backgroundTrack(maximumDb: number, seconds = 12): LevelTrack {
  const levels = Array.from(
    { length: seconds * 10 + 1 },
    (_, index) => maximumDb - Math.abs(Math.sin(index)) * 2,
  );
  return meterTrack(levels, 10);
}

function speedTrack(course: RunCourse): SpeedTrack {
  return speedTrackSchema.parse({
    samples: times(course).map((time) => ({
      timeSeconds: time,
      speedRpm: Math.round(speedAt(time, course)),
    })),
  });
}

/** One run whose highest level and hold are known. */
export function runEvidence(
  number: number,
  course: Partial<RunCourse> = {},
  changes: Partial<RunEvidence> = {},
): RunEvidence {
  const whole = { ...usualCourse, ...course };
  const levels = times(whole).map((time) => Math.round(levelAt(time, whole) * 10) / 10);
  return runEvidenceSchema.parse({
    number,
    level: meterTrack(levels, whole.samplesPerSecond),
    speed: speedTrack(whole),
    ...changes,
  });
}

/** A good calibration check; pass what should differ. */
export function calibrationEvidence(changes: Partial<CalibrationEvidence> = {}): CalibrationEvidence {
  return calibrationEvidenceSchema.parse({
    obtainedBy: 'meter-stream',
    nominalLevelDb: 94,
    nominalFrequencyHz: 1000,
    freeFieldCorrectionDb: 0,
    levelDb: 94,
    frequencyHz: null,
    fluctuationDb: 0.05,
    distortionPercent: null,
    durationSeconds: 10,
    overload: false,
    pascalPerFullScale: null,
    ...changes,
  });
}
