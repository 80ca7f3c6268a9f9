import { z } from 'zod';
import { limitGap } from '#core/procedure/limit-gap.ts';
import type { Limit, Profile } from '#core/procedure/profile.ts';
import { decimalSum } from '#core/units/decimal.ts';

const words = z.strictObject({ id: z.string().max(2000), en: z.string().max(2000) });
const maximumDb = z.number().min(40).max(140);

/** Form of the limit that a pre-check compares with, with who says so. */
export const workshopLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('profile'),
    profileId: z.string().max(200),
    version: z.string().max(200),
    /** Place of the limit in the profile's list. */
    index: z.int().nonnegative(),
    title: words,
    basis: words,
    maximumDb,
    /** Level of the papers that the limit adds to; null for an absolute one. */
    referenceDb: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal('typed'), source: z.string().trim().min(3).max(300), maximumDb }),
]);

/** The limit that a pre-check compares with (see {@link workshopLimitSchema}). */
export type WorkshopLimit = z.output<typeof workshopLimitSchema>;

/** Form of how a person chooses a limit: one of a profile, or one typed by hand with its source. */
export const limitWishSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('profile'),
    profileId: z.string().max(200),
    version: z.string().max(200),
    index: z.int().nonnegative(),
    referenceDb: z.number().min(40).max(140).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('typed'),
    maximumDb,
    source: z.string().trim().min(3).max(300),
    /** How the rule that it comes from measures. */
    testType: z.enum(['stationary', 'pass-by']),
  }),
]);

/** How a person chooses a limit (see {@link limitWishSchema}). */
export type LimitWish = z.output<typeof limitWishSchema>;

/** Why a limit cannot be used; each has its sentence among the words. */
export const limitRefusals = [
  'pass-by',
  'names-pass-by-rule',
  'other-method',
  'not-in-force',
  'unknown',
  'no-figure',
  'no-reference',
] as const;

/** One of {@link limitRefusals}. */
export type LimitRefusal = (typeof limitRefusals)[number];

/** A limit that may be chosen, or why it may not. */
export interface OfferedLimit {
  readonly profileId: string;
  readonly version: string;
  readonly index: number;
  readonly limit: Limit;
  readonly title: { readonly id: string; readonly en: string };
  /** Figure before any reference is typed; null where it adds to one. */
  readonly maximumDb: number | null;
  /** What it adds to the level of the papers; null for an absolute limit. */
  readonly plusDb: number | null;
  readonly refusal: LimitRefusal | null;
}

/**
 * Rules that are known to set limits for a motorcycle riding past, by how people name them; their figures are not for a reading
 * at the tail pipe, whoever types them (regulations, section 0, points 2 and 3).
 */
const PASS_BY_RULES = [
  /(?:lh|klh)\D{0,20}0?7\D{0,12}2009/iu,
  /p\.?\s*56/iu,
  /\b56\s*\/?\s*(?:menlhk|2019)/iu,
  /\br\s*41\b.*(?:lurban|lwot)/iu,
  /pass[\s-]?by|drive[\s-]?by|\bmelintas|\blewat\b/iu,
];

/** The workshop measures at half a metre; a rule whose distance differs by less than a stand can be placed is the same. */
const DISTANCE_M = 0.5;
const SAME_DISTANCE_M = 0.02;

/**
 * Every limit of these profiles with a figure or a reference, those that cannot be used on this day with the reason.
 * @param today ISO date
 */
export function offeredLimits(profiles: readonly Profile[], today: string): readonly OfferedLimit[] {
  return profiles.flatMap((profile) =>
    profile.limits.flatMap((limit, index) =>
      limit.kind === 'none' || limit.kind === 'smallest-of' || !hasFigure(limit)
        ? []
        : [offered({ profile, limit, index, today })],
    ),
  );
}

/** The limit that a person wishes, or why it cannot be used. */
export function chosenLimit(
  wish: LimitWish,
  profiles: readonly Profile[],
  today: string,
): { readonly limit: WorkshopLimit } | { readonly refusal: LimitRefusal } {
  if (wish.kind === 'typed') {
    const refusal = typedRefusal(wish);
    const { source, maximumDb: typed } = wish;
    return refusal === null ? { limit: { kind: 'typed', source, maximumDb: typed } } : { refusal };
  }
  const found = offeredLimits(profiles, today).find(
    (one) => one.profileId === wish.profileId && one.version === wish.version && one.index === wish.index,
  );
  if (found === undefined) return { refusal: 'unknown' };
  if (found.refusal !== null) return { refusal: found.refusal };
  return fromOffer(found, wish.referenceDb);
}

function fromOffer(
  offer: OfferedLimit,
  referenceDb: number | null,
): { readonly limit: WorkshopLimit } | { readonly refusal: LimitRefusal } {
  const { profileId, version, index, title, limit, plusDb } = offer;
  if (plusDb !== null && referenceDb === null) return { refusal: 'no-reference' };
  const figure = plusDb === null ? offer.maximumDb : decimalSum(referenceDb ?? 0, plusDb);
  if (figure === null) return { refusal: 'no-figure' };
  return {
    limit: {
      kind: 'profile',
      profileId,
      version,
      index,
      title,
      basis: limit.legalBasis,
      maximumDb: figure,
      referenceDb: plusDb === null ? null : referenceDb,
    },
  };
}

function typedRefusal({ testType, source }: LimitWish & { readonly kind: 'typed' }): LimitRefusal | null {
  if (testType === 'pass-by') return 'pass-by';
  return PASS_BY_RULES.some((rule) => rule.test(source)) ? 'names-pass-by-rule' : null;
}

type ListedLimit = Exclude<Limit, { readonly kind: 'none' | 'smallest-of' }>;

interface Listed {
  readonly profile: Profile;
  readonly limit: ListedLimit;
  readonly index: number;
  readonly today: string;
}

function hasFigure(limit: ListedLimit): boolean {
  return limit.kind === 'absolute' ? limit.maximumDb !== null : limit.reference === 'registered';
}

function offered(listed: Listed): OfferedLimit {
  const { profile, limit, index } = listed;
  return {
    profileId: profile.id,
    version: profile.version,
    index,
    limit,
    title: profile.title,
    maximumDb:
      limit.kind === 'absolute' && limit.maximumDb !== null
        ? decimalSum(limit.maximumDb, limit.methodToleranceDb ?? 0)
        : null,
    plusDb: limit.kind === 'reference-plus' ? limit.plusDb : null,
    refusal: refusalOf(listed),
  };
}

function refusalOf({ profile, limit, today }: Listed): LimitRefusal | null {
  if (limit.testType === 'pass-by' || profile.testType === 'pass-by') return 'pass-by';
  if (isOtherMethod(profile)) return 'other-method';
  const { validFrom, validTo } = limit;
  const isInForce = (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
  if (!isInForce) return 'not-in-force';
  return limitGap(limit, profile) === null ? null : 'no-figure';
}

/** The workshop holds a speed and lets go, half a metre from the outlet, by LAF: a limit of another way is not for its level. */
function isOtherMethod({ targetSpeed, geometry, reading, informativeOnly }: Profile): boolean {
  const { distanceM } = geometry;
  const isElsewhere = distanceM !== null && Math.abs(distanceM - DISTANCE_M) > SAME_DISTANCE_M;
  const isSlow = reading.quantity?.startsWith('LAS') === true;
  return informativeOnly || targetSpeed.manner !== undefined || isElsewhere || isSlow;
}
