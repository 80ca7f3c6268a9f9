import type { RunEvidence, SpeedTrack, TestEvidence, Vehicle } from '#core/procedure/evidence.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { evidence, limited } from './judged-evidence.ts';
import { type Corners, meterTrack, rideRun, speedTrack } from './ride-builder.ts';

type Figure = Profile['holdSeconds'];

const known = (value: number | null): Figure => ({ value, confidence: 'K', clause: null });
const r41 = limited(95);

function profileOf(
  manner: NonNullable<Profile['targetSpeed']['manner']>,
  window: Profile['reading']['window'],
  changes: Partial<Profile>,
): Profile {
  return {
    ...r41,
    targetSpeed: { ...r41.targetSpeed, pieces: manner === 'sweep' ? r41.targetSpeed.pieces : [], manner },
    reading: { ...r41.reading, window },
    ...changes,
  };
}

/** A laboratory's idle test: a steady idle of 5 s, within 10 % of itself. */
export function idleMethod(changes: Partial<Profile> = {}): Profile {
  return profileOf('idle', 'idle', {
    holdSeconds: known(5),
    speedTolerancePercent: known(10),
    ...changes,
  });
}

/** A laboratory's swept test in the manner of J1492: up to the 4000 rpm of R41 within 5 %, in at least 5 s. */
export function sweepMethod(changes: Partial<Profile> = {}): Profile {
  return profileOf('sweep', 'sweep', { sweep: { minimumSeconds: known(5) }, ...changes });
}

/** A laboratory's 2-metre-max: full throttle within 1 s, held for 1 s, within 5 % of the highest speed at rest. */
export function throttleMethod(changes: Partial<Profile> = {}): Profile {
  return profileOf('full-throttle', 'run', { approachWithinSeconds: known(1), ...changes });
}

/** The good vehicle, whose engine reaches 10 000 rpm at rest. */
export function revving(changes: Partial<Vehicle> = {}): Vehicle {
  return { ...evidence().vehicle, maximumSpeedAtRestRpm: 10_000, ...changes };
}

/** A flat 92 dB along a course. */
export function flatRun(corners: Corners, changes: Partial<RunEvidence> = {}): RunEvidence {
  const end = corners.at(-1)?.[0] ?? 0;
  return rideRun(92, { speed: speedTrack(corners), level: meterTrack(() => 92, end), ...changes });
}

/** A good test by a method, with three runs alike. */
export function riddenTest(profile: Profile, run: RunEvidence): Partial<TestEvidence> {
  const runs = [
    { ...run, number: 1 },
    { ...run, number: 2 },
    { ...run, number: 3 },
  ];
  return { profile, vehicle: revving(), series: [{ role: 'test', outlet: 1, runs }] };
}

/** An idle of 1500 rpm for so many seconds, with nothing else. */
export function idling(seconds: number, speedRpm = 1500): Corners {
  return [
    [0, speedRpm],
    [seconds, speedRpm],
  ];
}

/** Idle for so long, a blip of the throttle of half a second, and idle again for so long. */
export function blipped(before: number, after: number, blipRpm = 3000): Corners {
  return [
    [0, 1500],
    [before, 1500],
    [before + 0.02, blipRpm],
    [before + 0.48, blipRpm],
    [before + 0.5, 1500],
    [before + 0.5 + after, 1500],
  ];
}

/** Idle for 2 s, a rise that reaches a speed after so many seconds, 0.5 s there, a fall and idle. */
export function swept(seconds: number, topRpm = 4000): Corners {
  const top = 2 + seconds;
  return [
    [0, 1500],
    [2, 1500],
    [2.02, 1700],
    [top, topRpm],
    [top + 0.5, topRpm],
    [top + 1.5, 1500],
    [top + 2.5, 1500],
  ];
}

/** Idle for 2 s, a rise in so many seconds to the top, so long at it, a fall in 2 s and idle. */
export function opened(seconds: number, topSeconds = 1.5, topRpm = 10_000, idleRpm = 1500): Corners {
  const top = 2 + seconds;
  const end = top + topSeconds;
  return [
    [0, 1500],
    [2, 1500],
    [2.02, 1700],
    [top - 0.02, topRpm * 0.9],
    [top, topRpm],
    [end, topRpm],
    [end + 0.02, topRpm * 0.9],
    [end + 2, idleRpm],
    [end + 3, idleRpm],
  ];
}

/** Full throttle against a limiter that lets the speed swing down to this one and back, five times a second. */
export function limited10000(swingRpm: number): Corners {
  const swings = [3, 3.2, 3.4, 3.6, 3.8, 4, 4.2].flatMap((time): [number, number][] => [
    [time, 10_000],
    [time + 0.1, swingRpm],
  ]);
  return [[0, 1500], [2, 1500], [2.02, 1700], ...swings, [4.4, 10_000], [6.4, 1500], [7.4, 1500]];
}

/** A speed track without the samples between two times. */
export function speedWithHole(corners: Corners, from: number, to: number): SpeedTrack {
  const track = speedTrack(corners);
  return { samples: track.samples.filter(({ timeSeconds }) => timeSeconds <= from || timeSeconds >= to) };
}
