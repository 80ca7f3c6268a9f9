import type { TestRecord } from '#core/record/test-record.ts';
import type { Accreditation } from '#core/procedure/letterhead.ts';

/** Whether a report may name an accreditation: none was entered, it lies outside the scope, or within it. */
export type AccreditationStanding =
  | { readonly state: 'none' }
  | { readonly state: 'outside' }
  | { readonly state: 'within'; readonly accreditation: Accreditation };

/**
 * An accreditation counts only for an official test with real instruments that ran to its end, by a profile of its scope, on
 * a day on which it was valid (ISO/IEC 17025:2017, 7.8.2; rules of the accreditation bodies). Everything else lies outside.
 */
export function accreditationStanding({ evidence, outcome }: TestRecord): AccreditationStanding {
  const accreditation = evidence.letterhead?.accreditation ?? null;
  if (accreditation === null) return { state: 'none' };
  const { validUntil, profileIds } = accreditation;
  const isWithin =
    evidence.mode === 'site' &&
    !evidence.simulated &&
    outcome === 'closed' &&
    evidence.testDate <= validUntil &&
    profileIds.includes(evidence.profile.id);
  return isWithin ? { state: 'within', accreditation } : { state: 'outside' };
}
