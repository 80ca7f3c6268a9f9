import { areFulfilled } from '#core/procedure/condition.ts';
import type { Vehicle } from '#core/procedure/evidence.ts';
import { isDated } from '#core/procedure/limit-gap.ts';
import { rejects, warns } from '#core/procedure/make-reason.ts';
import type { Limit, Profile } from '#core/procedure/profile.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { decimalSum } from '#core/units/decimal.ts';

/** What a limit is chosen by. */
export interface LimitContext {
  readonly profile: Profile;
  readonly vehicle: Vehicle;
  /** ISO date: a limit applies from its first to its last day, both included. */
  readonly testDate: string;
  /** Reported result of the stock exhaust in the same session; null outside a comparison. */
  readonly stockReportedDb: number | null;
}

/** A limit with its number worked out, and why others were passed over or refused. */
export interface ChosenLimit {
  readonly applied: {
    readonly limit: Limit;
    readonly maximumDb: number;
    readonly referenceDb: number | null;
  } | null;
  readonly reasons: readonly Reason[];
}

type SimpleLimit = Exclude<Limit, { readonly kind: 'smallest-of' }>;

/** The number of a limit, or the reason why it has none. */
type Worked =
  | { readonly state: 'number'; readonly maximumDb: number; readonly referenceDb: number | null }
  | { readonly state: 'gap'; readonly detail: string }
  | { readonly state: 'no-reference'; readonly detail: string };

/**
 * The first limit in file order whose dates and conditions are known to be fulfilled (decision 19). A limit of another test
 * type is refused, one that is unsure or has no number is passed over (decisions 18 and 25), one whose reference is missing
 * ends the search: then no limit applies. So does `none`.
 */
export function chooseLimit(context: LimitContext): ChosenLimit {
  const passedOver: Reason[] = [];
  for (const limit of context.profile.limits) {
    if (!isInForce(limit, context.testDate) || !areFulfilled(limit.when, context.vehicle)) continue;
    if (!isOfTestType(limit, context.profile)) {
      passedOver.push(warns('LIMIT_REFUSED', 'limit', { detail: limit.testType }));
      continue;
    }
    if (limit.kind === 'none') return none(passedOver.filter(isRefused));
    const worked = workOut(limit, context);
    if (worked.state === 'number') return { applied: { limit, ...numbers(worked) }, reasons: passedOver };
    if (worked.state === 'no-reference') {
      const missing = rejects('REFERENCE_MISSING', 'limit', { detail: worked.detail });
      return { applied: null, reasons: [...passedOver, missing] };
    }
    passedOver.push(warns('PROFILE_INCOMPLETE', 'limit', { detail: worked.detail }));
  }
  return none(passedOver);
}

/** No limit applies; a refused one is then what stands against a verdict. */
function none(passedOver: readonly Reason[]): ChosenLimit {
  const reasons = passedOver.map((reason): Reason =>
    isRefused(reason) ? { ...reason, effect: 'rejects' } : reason,
  );
  return { applied: null, reasons };
}

/** A profile that says itself that it has no limit is not incomplete; a refused limit stays worth telling. */
function isRefused(reason: Reason): boolean {
  return reason.code === 'LIMIT_REFUSED';
}

function numbers({ maximumDb, referenceDb }: Worked & { readonly state: 'number' }) {
  return { maximumDb, referenceDb };
}

function isInForce(limit: Limit, testDate: string): boolean {
  const { validFrom, validTo } = limit;
  return (validFrom === null || validFrom <= testDate) && (validTo === null || testDate <= validTo);
}

function isOfTestType(limit: Limit, profile: Profile): boolean {
  const items = limit.kind === 'smallest-of' ? limit.items : [];
  return [limit, ...items].every((one) => one.testType === profile.testType);
}

function workOut(limit: Limit, context: LimitContext): Worked {
  if (limit.confidence === 'U') return { state: 'gap', detail: 'limit' };
  if (!isDated(limit, context.profile)) return { state: 'gap', detail: 'validity' };
  return limit.kind === 'smallest-of' ? smallestOf(limit.items, context) : workOutSimple(limit, context);
}

/** Needs every item: with one of them open or not fulfilled there is no number. */
function smallestOf(items: readonly SimpleLimit[], context: LimitContext): Worked {
  let smallest: Worked = { state: 'gap', detail: 'limit' };
  for (const item of items) {
    const applies = isInForce(item, context.testDate) && areFulfilled(item.when, context.vehicle);
    if (!applies || item.confidence === 'U') return { state: 'gap', detail: 'limit' };
    const worked = workOutSimple(item, context);
    if (worked.state !== 'number') return worked;
    if (smallest.state !== 'number' || worked.maximumDb < smallest.maximumDb) smallest = worked;
  }
  return smallest;
}

function workOutSimple(limit: SimpleLimit, context: LimitContext): Worked {
  switch (limit.kind) {
    case 'absolute':
      return limit.maximumDb === null
        ? { state: 'gap', detail: 'maximumDb' }
        : { state: 'number', maximumDb: withTolerance(limit.maximumDb, limit), referenceDb: null };
    case 'reference-plus':
      return referencePlus(limit.reference, limit.plusDb, context);
    default:
      return { state: 'gap', detail: 'limit' };
  }
}

function withTolerance(
  maximumDb: number,
  { methodToleranceDb }: { readonly methodToleranceDb?: number },
): number {
  return methodToleranceDb === undefined ? maximumDb : decimalSum(maximumDb, methodToleranceDb);
}

function referencePlus(
  reference: 'registered' | 'same-session-stock',
  plusDb: number | null,
  context: LimitContext,
): Worked {
  if (plusDb === null) return { state: 'gap', detail: 'plusDb' };
  const referenceDb =
    reference === 'registered' ? context.vehicle.registeredLevelDb : context.stockReportedDb;
  if (referenceDb === null) return { state: 'no-reference', detail: reference };
  return { state: 'number', maximumDb: decimalSum(referenceDb, plusDb), referenceDb };
}
