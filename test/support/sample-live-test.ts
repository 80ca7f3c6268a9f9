import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { SeriesJudgement, TestJudgement } from '#core/verdict/test-judgement.ts';
import type { LiveTest, Profile } from '#host/http/contract.ts';
import { blankDraft } from '../../renderer/screens/prepare/draft.ts';

/** A profile of the library. @throws where there is none of this name */
export function knownProfile(id: string): Profile {
  const profile = profileLibrary.find(id);
  if (profile === null) throw new Error(`There is no profile ${id}.`);
  return profile;
}

/** A run that was judged valid, for lists and counts. */
export const validRun: RunJudgement = {
  number: 1,
  valid: true,
  reasons: [],
  LAFmaxDb: 85.61,
  notedDb: 85.6,
  holdMaximumDb: 85.61,
  decelerationMaximumDb: 84.1,
  obtainedBy: 'meter-stream',
  sampleSpacingMilliseconds: 20,
  possibleShortfallDb: 0.69,
  window: { holdStartSeconds: 2, holdEndSeconds: 3.5, endSeconds: 5 },
  holdSeconds: 1.5,
  minimumSpeedRpm: 3966,
  maximumSpeedRpm: 4041,
  idleSpeedRpm: 1400,
  release: { fallRpmPerSecond: 2400, timeToIdleSeconds: 1.2 },
};

const series: SeriesJudgement = {
  role: 'test',
  outlet: 1,
  runs: [],
  countedRuns: [],
  spreadDb: null,
  unroundedDb: null,
  reportedDb: null,
  reasons: [],
};

/** The judgement of a test in which nothing has been measured. */
export const emptyJudgement: TestJudgement = {
  valid: false,
  reasons: [],
  targetSpeedRpm: 4000,
  series: [series],
  backgroundDb: { before: null, after: null },
  backgroundMarginDb: null,
  calibrationDriftDb: null,
  result: null,
  differenceDb: null,
  limit: null,
  verdict: 'invalid',
  rules: [],
};

/** A running test before its first measurement, for what the page makes of it. */
export function sampleLiveTest(part: Partial<LiveTest> = {}): LiveTest {
  return {
    id: 'a-test',
    number: '2026-0147',
    profile: knownProfile('un-r41-04-stationary'),
    photos: [],
    mode: 'site',
    levelSource: 'meter-stream',
    vehicle: blankDraft.vehicle,
    exhaust: blankDraft.exhaust,
    conditions: blankDraft.conditions,
    step: 'calibration-before',
    cue: 'READY',
    phase: null,
    manner: 'hold',
    targetSpeedRpm: 4000,
    lowSpeedRpm: 3800,
    highSpeedRpm: 4200,
    heldSeconds: 0,
    requiredHoldSeconds: 1,
    calibrationBefore: null,
    calibrationAfter: null,
    backgroundBeforeDb: null,
    backgroundAfterDb: null,
    series: [{ role: 'test' }],
    seriesIndex: 0,
    runs: [],
    judgement: emptyJudgement,
    actions: ['start', 'next', 'abort-test'],
    pause: null,
    interruptions: [],
    handOvers: [],
    markers: [],
    operator: 'Sari',
    canPause: true,
    canHandOver: true,
    ...part,
  };
}
