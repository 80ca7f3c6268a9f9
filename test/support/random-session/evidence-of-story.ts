import type { CalibrationEvidence, LevelTrack, RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { limitSchema, type Limit, type Profile } from '#core/procedure/profile.ts';
import { buildEvidence, shippedProfile } from '../test-record-builder.ts';
import { calibrationEvidence } from '../test-track-builder.ts';
import { levelsOf, speedsOf, type StoryLevel } from './run-samples.ts';
import type { BackgroundStory, CalibrationStory, RunStory, SessionStory } from './session-story.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const whole = buildEvidence();

/** The evidence that a bench would have of a session. */
export function evidenceOfStory(story: SessionStory): TestEvidence {
  const { meter, calibrator } = whole.instruments;
  return {
    ...whole,
    mode: story.mode,
    profile: profileOf(story),
    vehicle: { ...whole.vehicle, category: story.category, ratedSpeedRpm: story.ratedSpeedRpm },
    exhaust: { ...whole.exhaust, outlets: story.outlets },
    decision: { rule: story.rule, expandedUncertaintyDb: story.uncertaintyDeciDb / 10 },
    instruments: {
      ...whole.instruments,
      meter: meter && { ...meter, class: story.meterClass, certificateDate: story.meterCertificate },
      calibrator: calibrator && {
        ...calibrator,
        class: story.calibratorClass,
        certificateDate: story.calibratorCertificate,
      },
    },
    conditions: {
      ...whole.conditions,
      windMps: scaled(story.windDeciMps, 10),
      gustMps: scaled(story.gustDeciMps, 10),
      geometryConfirmed: story.geometryConfirmed,
      distanceM: scaled(story.distanceMm, 1000),
      angleDeg: scaled(story.angleDeciDeg, 10),
      heightM: scaled(story.heightMm, 1000),
    },
    calibrationBefore: calibrationOf(story.calibrationBefore),
    calibrationAfter: calibrationOf(story.calibrationAfter),
    backgroundBefore: backgroundOf(story.backgroundBefore),
    backgroundAfter: backgroundOf(story.backgroundAfter),
    series: [{ role: 'test', outlet: 1, runs: story.runs.map((run, index) => runOf(run, index + 1)) }],
  };
}

function profileOf({ rounding, limit, limitDeciDb, unsureRule }: SessionStory): Profile {
  const { noteDecimals, noteRounding, aggregate, resultDecimals, resultRounding } = rounding;
  const profile: Profile = {
    ...r41,
    reading: { ...r41.reading, noteDecimals, noteRounding },
    aggregate: { ...r41.aggregate, runs: aggregate },
    resultRounding: { decimals: resultDecimals, mode: resultRounding, confidence: 'K' },
    limits: [limitOf(limit, limitDeciDb / 10)],
  };
  if (unsureRule === null) return profile;
  return { ...profile, [unsureRule]: { ...profile[unsureRule], confidence: 'U' } };
}

const absolute = limitSchema.parse({
  kind: 'absolute',
  testType: 'stationary',
  maximumDb: 0,
  legalBasis: { id: 'dasar', en: 'basis' },
  confidence: 'C',
});

function limitOf(kind: SessionStory['limit'], maximumDb: number): Limit {
  if (absolute.kind !== 'absolute') throw new Error('the limit is an absolute one');
  if (kind === 'none') return r41.limits[0] ?? absolute;
  const own = { ...absolute, maximumDb };
  if (kind === 'pass-by') return { ...own, testType: 'pass-by' };
  return kind === 'unsure' ? { ...own, confidence: 'U' } : own;
}

function runOf(run: RunStory, number: number): RunEvidence {
  const speeds = speedsOf(run).map(({ timeMs, rpm }) => ({ timeSeconds: timeMs / 1000, speedRpm: rpm }));
  return {
    number,
    startedAt: null,
    level: run.missing === 'level' ? null : trackOf(levelsOf(run), run),
    speed: run.missing === 'speed' ? null : { samples: speeds, ...(run.speedIsHeard && heardSpeed) },
    cut: run.cut,
    speedFromSound: soundOf(run),
    waveformSha256: null,
  };
}

const heardSpeed = { obtainedBy: 'sound' } as const;

function soundOf({ sound, speedRpm }: RunStory): RunEvidence['speedFromSound'] {
  if (sound === null) return null;
  if (sound === 'cannot-tell') return { state: 'cannot-tell' };
  const heard = { agrees: 1, 'within-3-percent': 1.0299, 'beyond-3-percent': 1.0301, twice: 2 } as const;
  return { state: 'value', speedRpm: speedRpm * heard[sound], confidence: 0.9 };
}

function trackOf(
  levels: readonly StoryLevel[],
  { frequencyWeighting, timeWeighting }: Pick<RunStory, 'frequencyWeighting' | 'timeWeighting'>,
): LevelTrack {
  return {
    obtainedBy: 'meter-stream',
    frequencyWeighting: stated(frequencyWeighting),
    timeWeighting: stated(timeWeighting),
    samples: levels.map(({ timeMs, centiDb, overload, underRange }) => ({
      timeSeconds: timeMs / 1000,
      levelDb: scaled(centiDb, 100),
      maximumDb: null,
      overload,
      underRange,
    })),
  };
}

function stated<T>(value: T | null): { origin: 'reported'; value: T } | { origin: 'unknown' } {
  return value === null ? { origin: 'unknown' } : { origin: 'reported', value };
}

function calibrationOf(story: CalibrationStory | null): CalibrationEvidence | null {
  if (story === null) return null;
  return {
    ...calibrationEvidence(),
    levelDb: scaled(story.levelCentiDb, 100),
    fluctuationDb: scaled(story.fluctuationMilliDb, 1000),
    durationSeconds: story.durationCentiseconds / 100,
    frequencyHz: scaled(story.frequencyDeciHz, 10),
    overload: story.overload,
  };
}

/** The loudest value stands in the middle, the others 2 dB below it. */
function backgroundOf(story: BackgroundStory | null): LevelTrack | null {
  if (story === null) return null;
  const middle = Math.floor(story.values / 2);
  const levels = Array.from({ length: story.values }, (_, index) => ({
    timeMs: index * 100,
    centiDb: index === middle ? story.levelCentiDb : story.levelCentiDb - 200,
    overload: story.overload && index === middle,
    underRange: false,
  }));
  return trackOf(levels, story);
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value / by;
}
