import { bestValue } from '#core/workshop/best-value.ts';
import { type Bike, countedRuns, newestSitting, type Part } from '#core/workshop/bike.ts';
import { type MeterPassport, passportEstimate } from '#core/workshop/meter-passport.ts';
import { type DatedRun, partDifference, type PartDifference } from '#core/workshop/part-difference.ts';
import { type PreCheck, preCheck } from '#core/workshop/pre-check.ts';
import type { WorkshopMeter } from '#core/workshop/workshop-run.ts';
import type { BikeView } from '../http/contract.ts';

/** Finds the passport of a meter that holds now; null where there is none. */
export type HoldingPassport = (meter: WorkshopMeter) => MeterPassport | null;

/** A motorcycle as the page shows it: zone and difference of every part. */
export function bikeView(bike: Bike, passportOf: HoldingPassport, now: string): BikeView {
  const [first] = bike.parts;
  const parts = bike.parts.map((part) => ({
    ...part,
    preCheck: preCheckOf(part, bike, passportOf, now),
    difference: first === undefined || part === first ? null : differenceOf(first, part, bike),
  }));
  const tried = parts.map(({ id, costRupiah, difference }) => ({ partId: id, costRupiah, difference }));
  return { ...bike, parts, bestValue: bestValue(tried) };
}

/** The counted runs of a part with their days. */
export function datedRuns(part: Part, aim: Bike['aim']): readonly DatedRun[] {
  return countedRuns(part, aim).map(({ run, at }) => ({ run, at }));
}

/** In the list nobody has said that the stand stayed: the careful figure stands there. */
function differenceOf(a: Part, b: Part, { aim }: Bike): PartDifference {
  return partDifference({ a: datedRuns(a, aim), b: datedRuns(b, aim) }, { standStayed: false });
}

function preCheckOf(part: Part, bike: Bike, passportOf: HoldingPassport, now: string): PreCheck {
  const runs = newestSitting(part, bike.aim).map(({ run }) => run);
  const meter = runs.at(-1)?.meter;
  const passport = meter === undefined ? null : passportOf(meter);
  return preCheck({
    maximumDb: bike.limit?.maximumDb ?? null,
    runs,
    declaredAccuracyDb: bike.declaredAccuracyDb,
    passport: (levelDb) => (passport === null ? null : passportEstimate(passport, levelDb, now)),
  });
}
