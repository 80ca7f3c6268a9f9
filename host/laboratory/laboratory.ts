import type { OpenFailures } from '#core/record/open-failures.ts';
import type { ValidationSheet } from '#core/record/validation-sheet.ts';
import type { Language } from '#core/words/language.ts';
import { CalibrationBook } from '../session/calibration-book.ts';
import type { TestStore } from '../store/test-store.ts';
import { ApprovalDesk, type ApprovalParts } from './approval-desk.ts';
import { ControlDesk } from './control-desk.ts';
import { OddityDesk, type OddityParts } from './oddity-desk.ts';
import { openFailures } from './open-failures.ts';
import { ReferenceDesk, type ReferenceParts } from './reference-desk.ts';
import { ValidationDesk, type ValidationParts } from './validation-desk.ts';

/** The control charts of a laboratory and the references that they show. */
export interface LaboratoryCharts {
  readonly references: ReferenceDesk;
  readonly control: ControlDesk;
}

/** The charts of a bench: it has them before its laboratory, for a test may be held to them. */
export function chartsOf(
  parts: Pick<ReferenceParts, 'now' | 'createId'> & { readonly store: TestStore },
): LaboratoryCharts {
  const references = new ReferenceDesk(parts);
  return { references, control: new ControlDesk(new CalibrationBook(parts.store), references) };
}

/** What a laboratory is made of. */
export interface LaboratoryParts extends Pick<ReferenceParts, 'now' | 'createId'> {
  readonly charts: LaboratoryCharts;
  readonly validation: Omit<ValidationParts, 'now'>;
  readonly neededSeconds: OddityParts['neededSeconds'];
  /** Draws the validation sheet as PDF, dated. */
  readonly printSheet: (sheet: ValidationSheet, language: Language, dated: string) => Promise<Uint8Array>;
  readonly store: TestStore;
  readonly signing: ApprovalParts['signing'];
}

/** What a laboratory looks after beside its tests. */
export interface Laboratory {
  /** Failures without a noted action. */
  readonly failures: () => OpenFailures;
  readonly approvals: ApprovalDesk;
  readonly references: ReferenceDesk;
  readonly control: ControlDesk;
  readonly validation: ValidationDesk;
  readonly oddities: OddityDesk;
  readonly printSheet: LaboratoryParts['printSheet'];
}

/** The laboratory of a bench. */
export function laboratoryOf(parts: LaboratoryParts): Laboratory {
  const { store, charts } = parts;
  return {
    failures: () => openFailures(store.kept()),
    approvals: new ApprovalDesk(parts),
    ...charts,
    printSheet: parts.printSheet,
    oddities: new OddityDesk({ ...parts, isTesting: parts.validation.isTesting }),
    validation: new ValidationDesk({ ...parts.validation, now: parts.now }),
  };
}
