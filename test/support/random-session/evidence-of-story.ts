import type {
  CalibrationEvidence,
  HeardSpeedTrack,
  LevelTrack,
  RunEvidence,
  SeriesEvidence,
  TestEvidence,
} from '#core/procedure/evidence.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { buildEvidence, shippedProfile } from '../test-record-builder.ts';
import { calibrationEvidence } from '../test-track-builder.ts';
import { limitOfStory } from './limit-of-story.ts';
import { heardOf, levelsOf, speedsOf, type StoryLevel } from './run-samples.ts';
import { decisionOfStory } from './decision-of-story.ts';
import type {
  BackgroundStory,
  CalibrationStory,
  LevelSource,
  RunStory,
  SessionStory,
} from './session-story.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const whole = buildEvidence();

/** The evidence that a bench would have of a session. */
export function evidenceOfStory(story: SessionStory): TestEvidence {
  const { meter, calibrator } = whole.instruments;
  return {
    ...whole,
    mode: story.mode,
    profile: profileOf(story),
    vehicle: {
      ...whole.vehicle,
      category: story.category,
      ratedSpeedRpm: story.ratedSpeedRpm,
      registeredLevelDb: scaled(story.registeredDeciDb, 10),
    },
    exhaust: { ...whole.exhaust, outlets: story.outlets },
    decision: decisionOfStory(story),
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
    series: seriesOf(story),
  };
}

function seriesOf({ comparison, runs, secondOutlet, source }: SessionStory): SeriesEvidence[] {
  const one = (role: SeriesEvidence['role'], outlet: number, own: readonly RunStory[]): SeriesEvidence => ({
    role,
    outlet,
    runs: own.map((run, index) => runOf(run, index + 1, source)),
  });
  if (comparison !== null) return [one('stock', 1, comparison.stockRuns), one('replacement', 1, runs)];
  return [one('test', 1, runs), ...(secondOutlet === null ? [] : [one('test', 2, secondOutlet)])];
}

function profileOf(story: SessionStory): Profile {
  const { rounding, unsureRule, laboratory, comparison } = story;
  const { noteDecimals, noteRounding, aggregate, resultDecimals, resultRounding } = rounding;
  const profile: Profile = {
    ...r41,
    reading: { ...r41.reading, noteDecimals, noteRounding },
    aggregate: { ...r41.aggregate, runs: aggregate },
    resultRounding: { decimals: resultDecimals, mode: resultRounding, confidence: 'K' },
    limits: [limitOfStory(story)],
    origin: laboratory === null ? 'shipped' : 'laboratory',
    series: comparison === null ? ['test'] : ['stock', 'replacement'],
  };
  if (unsureRule === null) return profile;
  return { ...profile, [unsureRule]: { ...profile[unsureRule], confidence: 'U' } };
}

function runOf(run: RunStory, number: number, source: LevelSource): RunEvidence {
  const speeds = speedsOf(run).map(({ timeMs, rpm }) => ({ timeSeconds: timeMs / 1000, speedRpm: rpm }));
  return {
    number,
    startedAt: null,
    level: run.missing === 'level' ? null : trackOf(levelsOf(run, source), run, source),
    speed: run.missing === 'speed' ? null : { samples: speeds, ...(run.speedIsHeard && heardSpeed) },
    cut: run.cut,
    speedFromSound: soundOf(run),
    waveformSha256: null,
    ...(run.isVoided && { voided: { reason: 'pintu dibanting', at: '2026-11-23T09:00:00+07:00' } }),
    ...(run.heardAlong !== 'not-recorded' && { speedHeard: heardTrack(run) }),
  };
}

function heardTrack(run: RunStory): HeardSpeedTrack {
  const samples = heardOf(run).map(({ timeMs, rpm }) => ({
    timeSeconds: timeMs / 1000,
    speedRpm: rpm,
    confidence: rpm === null ? 0 : 0.9,
  }));
  return { samples };
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
  source: LevelSource,
): LevelTrack {
  return {
    obtainedBy: source,
    frequencyWeighting: stated(frequencyWeighting),
    timeWeighting: stated(timeWeighting),
    samples: levels.map(({ timeMs, centiDb, maximumCentiDb, overload, underRange }) => ({
      timeSeconds: timeMs / 1000,
      levelDb: scaled(centiDb, 100),
      maximumDb: scaled(maximumCentiDb, 100),
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
    maximumCentiDb: null,
    overload: story.overload && index === middle,
    underRange: false,
  }));
  return trackOf(levels, story, 'meter-stream');
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value / by;
}
