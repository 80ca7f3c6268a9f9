import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejects, rejectsOnSite } from '#core/procedure/make-reason.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { atMost, decimalDifference, exactly } from '#core/units/decimal.ts';
import { metBy, outcome, type RuleFinding } from './rule-finding.ts';
import { siteCheckReasons } from './site-check-reasons.ts';

/**
 * Microphone position against the profile: it must be confirmed on site, and every figure that was entered must lie within
 * its tolerance. A confirmation that is missing or denied follows the mode (decision 17); a figure that was measured outside
 * rejects in every mode.
 */
export function judgeGeometry(evidence: TestEvidence): RuleFinding {
  const { confidence, clause, ...figures } = evidence.profile.geometry;
  const isOpen = Object.values(figures).every((figure) => figure === null);
  if (isOpen && evidence.profile.site === undefined) {
    return { outcome: outcome('geometry', 'not-required', { confidence }), reasons: [] };
  }
  const { binding, noted } = siteCheckReasons(evidence, 'geometry');
  const reasons = [...confirmationReasons(evidence), ...binding, ...figureReasons(evidence)];
  return {
    outcome: outcome('geometry', metBy(reasons), { confidence, clause: clause ?? null }),
    reasons: [...reasons, ...noted],
  };
}

/** Where the site check-list was asked, its items take the place of a single confirmation; a denied one still counts. */
function confirmationReasons({ conditions, mode }: TestEvidence): Reason[] {
  if (conditions.geometryConfirmed === true) return [];
  if (conditions.geometryConfirmed === null && conditions.siteChecks !== undefined) return [];
  const code = conditions.geometryConfirmed === null ? 'CONDITIONS_MISSING' : 'GEOMETRY_OUT_OF_TOLERANCE';
  return [rejectsOnSite(mode, code, 'preparation', { detail: 'geometry' })];
}

function figureReasons({ profile, conditions }: TestEvidence): Reason[] {
  const { distanceM, distanceToleranceM, angleDeg, angleToleranceDeg, minimumHeightM } = profile.geometry;
  const { heightM = null, heightToleranceM = null } = profile.geometry;
  const reasons: Reason[] = [];
  if (isOutside(conditions.distanceM, distanceM, distanceToleranceM)) {
    reasons.push(outside(conditions.distanceM, distanceM, 'm', 'distance'));
  }
  if (isOutside(conditions.angleDeg, angleDeg, angleToleranceDeg)) {
    reasons.push(outside(conditions.angleDeg, angleDeg, 'deg', 'angle'));
  }
  if (isOutside(conditions.heightM, heightM, heightToleranceM)) {
    reasons.push(outside(conditions.heightM, heightM, 'm', 'height'));
  }
  if (conditions.heightM !== null && minimumHeightM !== null && conditions.heightM < minimumHeightM) {
    reasons.push(outside(conditions.heightM, minimumHeightM, 'm', 'height'));
  }
  return reasons;
}

function isOutside(measured: number | null, nominal: number | null, tolerance: number | null): boolean {
  if (measured === null || nominal === null || tolerance === null) return false;
  const deviation = Math.abs(decimalDifference(measured, nominal));
  return !atMost(exactly(deviation), exactly(tolerance));
}

function outside(
  measured: number | null,
  required: number | null,
  unit: 'm' | 'deg',
  detail: string,
): Reason {
  return rejects('GEOMETRY_OUT_OF_TOLERANCE', 'preparation', { measured, required, unit, detail });
}
