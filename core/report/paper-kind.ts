import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { Verdict } from '#core/verdict/test-judgement.ts';

/** What can be printed of a test: the full report, and shorter papers for one use each. */
export const paperKinds = ['report', 'certificate', 'slip', 'rejection', 'label'] as const;

/** A paper of one use (see {@link paperKinds}). */
export type PaperKind = (typeof paperKinds)[number];

/** Why a paper may not be issued for a test. */
export type PaperRefusal =
  | 'PAPER_NOT_OF_SIMULATION'
  | 'PAPER_NOT_OF_WORKSHOP'
  | 'PAPER_ONLY_OF_WORKSHOP'
  | 'PAPER_NEEDS_GOOD_RESULT'
  | 'PAPER_ONLY_OF_REJECTED'
  | 'PAPER_OF_REPLACED'
  | 'LABEL_NEEDS_KEY';

/** With these a certificate says something good, or nothing but the level; it is given for no others. */
const certified: ReadonlySet<Verdict> = new Set(['pass', 'conditional_pass', 'no_limit_applies']);

/**
 * Why this paper may not be issued for this record; null where it may. A certificate or label is given only for an official
 * test with real instruments that ran to its end with a valid result that fails nothing, by a procedure that is more than
 * information. The full report may always be printed; of a record that another took the place of, nothing else is.
 * @param replacedBy the newest record that took the place of this one
 */
export function paperRefusal(
  kind: PaperKind,
  record: TestRecord,
  replacedBy: Replacement | null = null,
): PaperRefusal | null {
  const { mode } = record.evidence;
  if (replacedBy !== null && kind !== 'report') return 'PAPER_OF_REPLACED';
  switch (kind) {
    case 'report':
      return null;
    case 'slip':
      return mode === 'workshop' ? null : 'PAPER_ONLY_OF_WORKSHOP';
    case 'rejection':
      return certified.has(record.judgement.verdict) ? 'PAPER_ONLY_OF_REJECTED' : null;
    case 'certificate':
    case 'label':
      return certificateRefusal(record);
    default:
      return kind satisfies never;
  }
}

function certificateRefusal({ evidence, judgement, outcome }: TestRecord): PaperRefusal | null {
  if (evidence.simulated) return 'PAPER_NOT_OF_SIMULATION';
  if (evidence.mode === 'workshop') return 'PAPER_NOT_OF_WORKSHOP';
  const isGood =
    outcome === 'closed' &&
    judgement.valid &&
    judgement.result !== null &&
    certified.has(judgement.verdict) &&
    !evidence.profile.informativeOnly;
  return isGood ? null : 'PAPER_NEEDS_GOOD_RESULT';
}

/** The papers that may be issued for a record, the report first. */
export function papersOf(record: TestRecord, replacedBy: Replacement | null = null): readonly PaperKind[] {
  return paperKinds.filter((kind) => paperRefusal(kind, record, replacedBy) === null);
}
