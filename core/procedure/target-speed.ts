import { decimalProduct } from '#core/units/decimal.ts';
import { areFulfilled } from './condition.ts';
import type { Vehicle } from './evidence.ts';
import { rejects } from './make-reason.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import { middleOf } from './speed-band.ts';

/** Where a target speed comes from. */
export type TargetSpeedOrigin = 'rated' | 'registered' | 'redline' | 'profile' | 'declared' | 'maximum';

/** The speed to be held or reached in a run, that the method asks for none, or the reason why there is none. */
export type TargetSpeed =
  | {
      readonly state: 'known';
      readonly speedRpm: number;
      readonly origin: TargetSpeedOrigin;
      /** The target before it was lowered because the engine cannot reach it at rest; null if it was not lowered. */
      readonly unreachableRpm: number | null;
    }
  | { readonly state: 'not-asked'; readonly manner: 'idle' | 'full-throttle' }
  | { readonly state: 'unknown'; readonly reason: Reason };

type Piece = Profile['targetSpeed']['pieces'][number];
type SmallestOf = Extract<Piece, { readonly smallestOf: unknown }>['smallestOf'];
type Found = { readonly speedRpm: number; readonly origin: TargetSpeedOrigin };

/**
 * The target speed of a vehicle by a profile: the first piece whose conditions are known to be fulfilled, else the speed
 * that a person declared. Where the highest speed at rest is known to be below it (strictly), the profile's share of that
 * highest speed takes its place (decision 21). Exact decimal arithmetic: S is never rounded before it is compared. An idle has
 * no target, and full throttle the highest speed of the engine where it is known (decision 28), whatever anyone declares.
 */
export function targetSpeedOf(
  profile: Profile,
  vehicle: Vehicle,
  declaredTargetSpeedRpm: number | null = null,
): TargetSpeed {
  const { manner } = profile.targetSpeed;
  if (manner === 'idle') return { state: 'not-asked', manner };
  if (manner === 'full-throttle') return highestOf(vehicle);
  const own = fromPieces(profile, vehicle) ?? found(declaredTargetSpeedRpm, 'declared');
  return own === null ? unknownTarget(profile, vehicle) : lowered(own, profile, vehicle);
}

/** True where a profile asks for a target and has no usable rule for it: a person then declares one. */
export function hasNoTargetRule({ targetSpeed }: Profile): boolean {
  const { pieces, manner, confidence } = targetSpeed;
  return manner === undefined && (pieces.length === 0 || confidence === 'U');
}

/**
 * The profile with the one rule that gives this vehicle its target, and none where no rule does: so that edges which belong to
 * another vehicle, or to a target that only happens to be the same, are never those of its band.
 */
export function withOwnTargetRule(profile: Profile, vehicle: Vehicle): Profile {
  const own = ownPiece(profile, vehicle);
  const pieces = own === null ? [] : [own.piece];
  return { ...profile, targetSpeed: { ...profile.targetSpeed, pieces } };
}

function fromPieces(profile: Profile, vehicle: Vehicle): Found | null {
  return ownPiece(profile, vehicle)?.found ?? null;
}

function ownPiece(
  { targetSpeed }: Profile,
  vehicle: Vehicle,
): { readonly piece: Piece; readonly found: Found } | null {
  if (targetSpeed.confidence === 'U') return null;
  for (const piece of targetSpeed.pieces) {
    const own = areFulfilled(piece.when, vehicle) ? fromPiece(piece, vehicle) : null;
    if (own !== null) return { piece, found: own };
  }
  return null;
}

function fromPiece(piece: Piece, vehicle: Vehicle): Found | null {
  if ('speedRpm' in piece) return found(piece.speedRpm, 'profile');
  if ('fromSpeedRpm' in piece) return found(middleOf(piece), 'profile');
  if ('from' in piece) return found(vehicle.registeredSpeedRpm, 'registered');
  if ('smallestOf' in piece) return smallestOf(piece.smallestOf, vehicle);
  return 'factorOfRedline' in piece
    ? found(shareOf(vehicle.redlineRpm ?? null, piece.factorOfRedline), 'redline')
    : found(shareOf(vehicle.ratedSpeedRpm, piece.factorOfRatedSpeed), 'rated');
}

/** Both must be known: an unknown highest speed could be the smaller one. */
function smallestOf({ speedRpm, factorOfMaximumEngineSpeed }: SmallestOf, vehicle: Vehicle): Found | null {
  const share = shareOf(vehicle.maximumEngineSpeedRpm ?? null, factorOfMaximumEngineSpeed);
  return found(share === null ? null : Math.min(speedRpm, share), 'profile');
}

function shareOf(speedRpm: number | null, factor: number): number | null {
  return speedRpm === null ? null : decimalProduct(speedRpm, factor);
}

function found(speedRpm: number | null, origin: TargetSpeedOrigin): Found | null {
  return speedRpm === null ? null : { speedRpm, origin };
}

function lowered(own: Found, profile: Profile, vehicle: Vehicle): TargetSpeed {
  const factor = profile.targetSpeed.unreachableFactorOfMaximum;
  const highest = vehicle.maximumSpeedAtRestRpm;
  if (factor === null || highest === null || highest >= own.speedRpm) {
    return { state: 'known', ...own, unreachableRpm: null };
  }
  return {
    state: 'known',
    speedRpm: decimalProduct(highest, factor),
    origin: own.origin,
    unreachableRpm: own.speedRpm,
  };
}

/** The speed that full throttle must come to: the highest at rest as measured, else the engine's by its maker. */
function highestOf({ maximumSpeedAtRestRpm, maximumEngineSpeedRpm }: Vehicle): TargetSpeed {
  const own = found(maximumSpeedAtRestRpm ?? maximumEngineSpeedRpm ?? null, 'maximum');
  return own === null
    ? { state: 'not-asked', manner: 'full-throttle' }
    : { state: 'known', ...own, unreachableRpm: null };
}

function unknownTarget(profile: Profile, vehicle: Vehicle): TargetSpeed {
  const detail = missingFor(profile.targetSpeed.pieces, vehicle);
  return { state: 'unknown', reason: rejects('NO_TARGET_SPEED', 'preparation', { detail }) };
}

/** The one thing to declare: where no piece is a share of a speed, the first quantity that a condition asks for. */
function missingFor(pieces: readonly Piece[], vehicle: Vehicle): string {
  if (pieces.length === 0) return 'targetSpeed';
  if (pieces.every((piece) => 'from' in piece)) return 'registeredSpeedRpm';
  if (pieces.some((piece) => 'factorOfRatedSpeed' in piece)) return 'ratedSpeedRpm';
  if (pieces.some((piece) => 'factorOfRedline' in piece)) return 'redlineRpm';
  const asked = pieces.flatMap((piece) => piece.when.map((condition) => condition.quantity));
  const undeclared = asked.find((quantity) => (vehicle[quantity] ?? null) === null);
  if (undeclared !== undefined) return undeclared;
  return pieces.some((piece) => 'smallestOf' in piece) ? 'maximumEngineSpeedRpm' : 'targetSpeed';
}
