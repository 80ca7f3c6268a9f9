import type { TestEvidence } from '#core/procedure/evidence.ts';
import { anyRejects, rejects, rejectsOnSite, warns } from '#core/procedure/make-reason.ts';
import type { Reason } from '#core/procedure/reason.ts';
import type { TargetSpeed } from '#core/procedure/target-speed.ts';
import { belongsToCategory } from '#core/procedure/vehicle-category.ts';
import { outcome, type RuleFinding } from './rule-finding.ts';

/**
 * Declared vehicle data that a verdict needs: the category, which must be one of the profile's, and what the target speed
 * follows from. What only identifies the vehicle is asked for by a warning.
 */
export function judgeDeclaredData(evidence: TestEvidence, target: TargetSpeed): RuleFinding {
  const reasons = [
    ...categoryReasons(evidence),
    ...targetReasons(target, evidence.mode),
    ...identityReasons(evidence),
    ...engineReasons(evidence),
  ];
  const required = reasons.filter((reason) => reason.effect === 'rejects' || reason.detail === 'category');
  const isKnown = required.every((reason) => reason.code === 'CATEGORY_NOT_COVERED');
  const met = required.length === 0 ? true : isKnown && anyRejects(required) ? false : 'unknown';
  return { outcome: outcome('declared-data', met, { confidence: 'C' }), reasons };
}

function categoryReasons({ vehicle, profile, mode }: TestEvidence): Reason[] {
  const declared = vehicle.category?.trim() ?? '';
  if (profile.categories.some((wanted) => belongsToCategory(declared, wanted))) return [];
  const isOpen = declared === '' || profile.categories.some((wanted) => belongsToCategory(wanted, declared));
  return isOpen
    ? [rejectsOnSite(mode, 'CONDITIONS_MISSING', 'preparation', { detail: 'category' })]
    : [rejects('CATEGORY_NOT_COVERED', 'preparation', { detail: declared })];
}

/** Full throttle is told from half of it by the highest speed at rest: without it there is no verdict on site (decision 17). */
function targetReasons(target: TargetSpeed, mode: TestEvidence['mode']): Reason[] {
  if (target.state === 'unknown') return [target.reason];
  if (target.state === 'not-asked') {
    if (target.manner === 'idle') return [];
    return [rejectsOnSite(mode, 'CONDITIONS_MISSING', 'preparation', { detail: 'maximumSpeedAtRestRpm' })];
  }
  if (target.origin !== 'declared') return [];
  return [warns('CONDITIONS_MISSING', 'preparation', { detail: 'ratedSpeedRpm' })];
}

function identityReasons({ vehicle }: TestEvidence): Reason[] {
  const isKnown = vehicle.plate.trim() !== '' || vehicle.chassisNumber.trim() !== '';
  return isKnown ? [] : [warns('CONDITIONS_MISSING', 'preparation', { detail: 'plate' })];
}

/** Where the site check-list was asked, its item on the warm engine takes the place of the single confirmation. */
function engineReasons({ conditions }: TestEvidence): Reason[] {
  if (conditions.engineWarm === true) return [];
  if (conditions.engineWarm === null && conditions.siteChecks !== undefined) return [];
  return [warns('CONDITIONS_MISSING', 'preparation', { detail: 'engineWarm' })];
}
