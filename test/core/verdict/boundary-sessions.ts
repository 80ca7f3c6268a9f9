import type { LevelSample, LevelTrack, RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { limitSchema, type Profile } from '#core/procedure/profile.ts';
import { evidence, judged, limited, meter, r41, series, vehicle } from '../../support/judged-evidence.ts';
import { type Corners, goodRide, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';

/**
 * The verdict, with the codes of what rejects: an invalid test is told by them alone. That runs are missing is left out where
 * a run says why.
 */
export function outcomeOf(changes: Partial<TestEvidence>): string {
  const { verdict, rejecting } = judged(changes);
  const told = rejecting.length > 1 ? rejecting.filter((code) => code !== 'TOO_FEW_RUNS') : rejecting;
  return [...(verdict === 'invalid' && told.length > 0 ? [] : [verdict]), ...new Set(told)].join(' ');
}

/** The method against 95 dB with changes of its rules. */
export function method(changes: Partial<Profile>, maximumDb = 95): Partial<TestEvidence> {
  return { profile: { ...limited(maximumDb), ...changes } };
}

/** The method against several limits, each checked. */
export function limits(...all: readonly object[]): Partial<TestEvidence> {
  const common = { testType: 'stationary', legalBasis: { id: 'dasar', en: 'basis' }, confidence: 'C' };
  return { profile: { ...r41, limits: all.map((one) => limitSchema.parse({ ...common, ...one })) } };
}

/** A method whose result is rounded to so many decimals in this way. */
export function rounded(decimals: number, mode: 'half-up' | 'floor'): Partial<Profile> {
  return { resultRounding: { decimals, mode, confidence: 'K' } };
}

/** A series of runs in the order given. */
export function seriesOf(...runs: readonly RunEvidence[]): Pick<TestEvidence, 'series'> {
  const numbered: RunEvidence[] = [];
  for (const run of runs) numbered.push({ ...run, number: numbered.length + 1 });
  return { series: [{ role: 'test', outlet: 1, runs: numbered }] };
}

/** Three runs alike. */
export function thrice(run: RunEvidence): Pick<TestEvidence, 'series'> {
  return seriesOf(run, run, run);
}

/** Three runs ridden alike, at a flat 92 dB. */
export function ridden(corners: Corners): Pick<TestEvidence, 'series'> {
  const end = corners.at(-1)?.[0] ?? 0;
  return thrice(rideRun(92, { speed: speedTrack(corners), level: meterTrack(() => 92, end) }));
}

/** Idle, target from 2 to 4 s, and a fall to the idle at the given time after it: 2500 rpm in all. */
export function released(fallSeconds: number): Corners {
  const idle = 4 + fallSeconds;
  return [
    [0, 1500],
    [1.98, 1500],
    [2, 4000],
    [4, 4000],
    [4.02, 3700],
    [idle - 0.02, 1700],
    [idle, 1500],
    [idle + 1, 1500],
  ];
}

/** Idle, a rise that takes so many seconds, target for 2 s, idle. */
export function approached(seconds: number): Corners {
  return [
    [0, 1500],
    [1, 1500],
    [1.02, 1700],
    [1 + seconds - 0.02, 3700],
    [1 + seconds, 4000],
    [3 + seconds, 4000],
    [3.5 + seconds, 1500],
    [4.5 + seconds, 1500],
  ];
}

/** Three good rides whose level is this function of time. The window is 2.42 to 4.68 s, its hold ends at 4.14 s. */
export function sounding(
  levelAt: (time: number) => number | null,
  stepSeconds = 0.02,
): Pick<TestEvidence, 'series'> {
  return thrice(rideRun(92, { level: meterTrack(levelAt, 5.7, stepSeconds) }));
}

/** Three good rides of 92 dB with one sample changed. */
export function withSampleAt(time: number, changes: Partial<LevelSample>): Pick<TestEvidence, 'series'> {
  const track = meterTrack(() => 92, 5.7);
  const samples = track.samples.map((one) => (one.timeSeconds === time ? { ...one, ...changes } : one));
  return thrice(rideRun(92, { level: { ...track, samples } }));
}

/** Three good rides of 92 dB whose tracks have no sample between two times. */
export function withHole(of: 'level' | 'speed', from: number, to: number): Pick<TestEvidence, 'series'> {
  const isKept = ({ timeSeconds }: { readonly timeSeconds: number }): boolean =>
    timeSeconds <= from || timeSeconds >= to;
  const level = meterTrack(() => 92, 5.7, 0.01);
  const speed = speedTrack(goodRide);
  return thrice(
    rideRun(92, {
      level: of === 'level' ? { ...level, samples: level.samples.filter(isKept) } : level,
      speed: of === 'speed' ? { samples: speed.samples.filter(isKept) } : speed,
    }),
  );
}

/** A background at one level for so long, with changes of its track. */
export function quiet(levelDb: number, seconds = 11, changes: Partial<LevelTrack> = {}): LevelTrack {
  return { ...meterTrack(() => levelDb, seconds), ...changes };
}

/** The good instruments with changes of the calibrator. */
export function calibrator(
  changes: Partial<NonNullable<TestEvidence['instruments']['calibrator']>>,
): Pick<TestEvidence, 'instruments'> {
  const { instruments } = evidence();
  if (instruments.calibrator === null) throw new Error('the built evidence has a calibrator');
  return { instruments: { ...instruments, calibrator: { ...instruments.calibrator, ...changes } } };
}

/** The good test with another day of the meter's certificate. */
export function meterCertified(certificateDate: string | null): Partial<TestEvidence> {
  return { instruments: meter({ certificateDate }) };
}

/** The good test with another last day that the meter's certificate names. */
export function meterDue(certificateDueDate: string): Partial<TestEvidence> {
  return { instruments: meter({ certificateDueDate }) };
}

/** A vehicle with changed data against these limits. */
export function limitedVehicle(
  changes: Parameters<typeof vehicle>[0],
  ...all: readonly object[]
): Partial<TestEvidence> {
  return { ...limits(...all), vehicle: vehicle(changes) };
}

/** A vehicle of this category where the whole of L is covered. */
export function categoryInL(category: string): Partial<TestEvidence> {
  return { ...method({ categories: ['L'] }), vehicle: vehicle({ category }) };
}

/** A release with a number of the profile against it. */
export function releasedAgainst(
  fallSeconds: number,
  rule: Partial<Profile['release']>,
): Partial<TestEvidence> {
  return { ...ridden(released(fallSeconds)), ...method({ release: { ...r41.release, ...rule } }) };
}

/** The target reached so late where the profile wants it within 4 s. */
export function approachedIn(seconds: number): Partial<TestEvidence> {
  const approachWithinSeconds = { value: 4, confidence: 'C2', clause: null } as const;
  return { ...ridden(approached(seconds)), ...method({ approachWithinSeconds }) };
}

/** 92 dB polled every 100 ms in the workshop. */
export function polled(maximumDb: number): Partial<TestEvidence> {
  return { mode: 'workshop', ...sounding(() => 92, 0.1), ...method({}, maximumDb) };
}

/** 92 dB polled every 100 ms on site, where the profile demands no spacing. */
export function polledOnSite(maximumDb: number): Partial<TestEvidence> {
  const reading = { ...r41.reading, maximumSampleSpacingMilliseconds: null };
  return { ...sounding(() => 92, 0.1), ...method({ reading }, maximumDb) };
}

/** 92 dB by the meter's own maximum register, read every 0.5 s up to a time. */
export function registerReadUntil(endSeconds: number): Pick<TestEvidence, 'series'> {
  const level: LevelTrack = { ...meterTrack(() => 92, endSeconds, 0.5), obtainedBy: 'meter-maximum' };
  return thrice(rideRun(92, { level }));
}

/** A level to one decimal against a limit. */
export function toOneDecimal(levelDb: number, maximumDb: number): Partial<TestEvidence> {
  return { series: [series([levelDb, levelDb, levelDb])], ...method(rounded(1, 'half-up'), maximumDb) };
}

/** A class of the meter against the one that the profile asks for. */
export function meterClass(own: 1 | 2, asked: 1 | 2): Partial<TestEvidence> {
  const instruments = { ...r41.instruments, meterClass: asked };
  return { instruments: meter({ class: own }), ...method({ instruments }) };
}

/** A return of the engine to this speed, after an idle of 1500 rpm. */
export function returnedTo(speedRpm: number): Partial<TestEvidence> {
  return ridden([
    [0, 1500],
    [1.98, 1500],
    [2, 4000],
    [4, 4000],
    [4.5, speedRpm],
    [5.5, speedRpm],
  ]);
}
