import { decimalProduct } from '#core/units/decimal.ts';
import { areFulfilled } from './condition.ts';
import type { Vehicle } from './evidence.ts';
import { rejects } from './make-reason.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';

/** Where a target speed comes from. */
export type TargetSpeedOrigin = 'rated' | 'registered' | 'profile' | 'declared';

/** The speed to be held in a run, or the reason why there is none. */
export type TargetSpeed =
  | {
      readonly state: 'known';
      readonly speedRpm: number;
      readonly origin: TargetSpeedOrigin;
      /** The target before it was lowered because the engine cannot reach it at rest; null if it was not lowered. */
      readonly unreachableRpm: number | null;
    }
  | { readonly state: 'unknown'; readonly reason: Reason };

type Piece = Profile['targetSpeed']['pieces'][number];
type Found = { readonly speedRpm: number; readonly origin: TargetSpeedOrigin };

/**
 * The target speed of a vehicle by a profile: the first piece whose conditions are known to be fulfilled, else the speed
 * that a person declared. Where the highest speed at rest is known to be below it (strictly), the profile's share of that
 * highest speed takes its place (decision 21). Exact decimal arithmetic: S is never rounded before it is compared.
 */
export function targetSpeedOf(
  profile: Profile,
  vehicle: Vehicle,
  declaredTargetSpeedRpm: number | null = null,
): TargetSpeed {
  const found = fromPieces(profile, vehicle) ?? declared(declaredTargetSpeedRpm);
  return found === null ? unknownTarget(profile) : lowered(found, profile, vehicle);
}

function fromPieces(profile: Profile, vehicle: Vehicle): Found | null {
  if (profile.targetSpeed.confidence === 'U') return null;
  for (const piece of profile.targetSpeed.pieces) {
    if (!areFulfilled(piece.when, vehicle)) continue;
    const found = fromPiece(piece, vehicle);
    if (found !== null) return found;
  }
  return null;
}

function fromPiece(piece: Piece, vehicle: Vehicle): Found | null {
  if ('speedRpm' in piece) return { speedRpm: piece.speedRpm, origin: 'profile' };
  if ('from' in piece) {
    const registered = vehicle.registeredSpeedRpm;
    return registered === null ? null : { speedRpm: registered, origin: 'registered' };
  }
  const rated = vehicle.ratedSpeedRpm;
  return rated === null
    ? null
    : { speedRpm: decimalProduct(rated, piece.factorOfRatedSpeed), origin: 'rated' };
}

function declared(speedRpm: number | null): Found | null {
  return speedRpm === null ? null : { speedRpm, origin: 'declared' };
}

function lowered(found: Found, profile: Profile, vehicle: Vehicle): TargetSpeed {
  const factor = profile.targetSpeed.unreachableFactorOfMaximum;
  const highest = vehicle.maximumSpeedAtRestRpm;
  if (factor === null || highest === null || highest >= found.speedRpm) {
    return { state: 'known', ...found, unreachableRpm: null };
  }
  return {
    state: 'known',
    speedRpm: decimalProduct(highest, factor),
    origin: found.origin,
    unreachableRpm: found.speedRpm,
  };
}

function unknownTarget(profile: Profile): TargetSpeed {
  const detail = missingFor(profile.targetSpeed.pieces);
  return { state: 'unknown', reason: rejects('NO_TARGET_SPEED', 'preparation', { detail }) };
}

function missingFor(pieces: readonly Piece[]): string {
  if (pieces.length === 0) return 'targetSpeed';
  return pieces.every((piece) => 'from' in piece) ? 'registeredSpeedRpm' : 'ratedSpeedRpm';
}
