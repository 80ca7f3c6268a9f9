import type { Profile } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { photoWords } from '#core/words/photo-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import { checkStanding } from './check-standing.ts';
import type { Draft } from './draft.ts';

/** Parts of the preparation, in the order in which they are done. */
export const prepareSteps = [
  'vehicle',
  'exhaust',
  'method',
  'conditions',
  'checks',
  'photos',
  'instruments',
] as const;

/** One part of the preparation. */
export type PrepareStep = (typeof prepareSteps)[number];

const { section } = pageWords;

/** Heading of each part. */
export const prepareStepWords: Readonly<Record<PrepareStep, InEachLanguage<string>>> = {
  vehicle: section.vehicle,
  exhaust: section.exhaust,
  method: section.method,
  conditions: section.conditions,
  checks: section.checks,
  photos: photoWords.title,
  instruments: section.instruments,
};

/** True for each part that has what the procedure asks of it; photos are done when there is one. */
export function stepsDone(draft: Draft, profile: Profile | null): Readonly<Record<PrepareStep, boolean>> {
  const { vehicle, exhaust, conditions, instruments } = draft;
  const { meter, calibrator } = instruments;
  const isWindDone = profile?.wind.maximumMps === null || conditions.windMps !== null;
  return {
    vehicle:
      (vehicle.plate.trim() !== '' || vehicle.chassisNumber.trim() !== '') && vehicle.category !== null,
    exhaust: exhaust.insert !== 'unknown' && exhaust.modes !== undefined,
    method: profile !== null && targetIsKnown(draft, profile),
    conditions: conditions.site.trim() !== '' && conditions.operator.trim() !== '' && isWindDone,
    checks: profile !== null && isListDone(draft, profile),
    photos: (draft.photos ?? []).length > 0,
    instruments: [meter, calibrator].every((one) => one?.class != null && one.certificateDate !== null),
  };
}

function targetIsKnown(draft: Draft, profile: Profile): boolean {
  return targetSpeedOf(profile, draft.vehicle, draft.declaredTargetSpeedRpm ?? null).state !== 'unknown';
}

function isListDone(draft: Draft, profile: Profile): boolean {
  const { open, denied } = checkStanding(draft, profile);
  return open.length === 0 && denied.length === 0;
}
