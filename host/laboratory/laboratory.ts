import type { OpenFailures } from '#core/record/open-failures.ts';
import { ApprovalDesk, type ApprovalParts } from './approval-desk.ts';
import { openFailures } from './open-failures.ts';

/** What a laboratory looks after beside its tests. */
export interface Laboratory {
  /** Failures without a noted action. */
  readonly failures: () => OpenFailures;
  readonly approvals: ApprovalDesk;
}

/** The laboratory of a bench. */
export function laboratoryOf(parts: ApprovalParts): Laboratory {
  const { store } = parts;
  return {
    failures: () => openFailures(store.kept()),
    approvals: new ApprovalDesk(parts),
  };
}
