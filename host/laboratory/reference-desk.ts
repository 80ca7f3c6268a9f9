import { chainedEventSchema } from '#core/record/audit-event.ts';
import {
  isSameItem,
  type Reference,
  referenceOf,
  type ReferenceSite,
  type ReferenceStep,
  referenceStepSchema,
  type TakenReferenceStep,
} from '#core/record/reference-item.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import type { RecordReader } from '../store/test-store.ts';
import { LaboratoryProblem } from './laboratory-problem.ts';
import { type ReferenceRun, referenceRunOf } from './reference-run.ts';

/** What the desk reads and writes with. The log is where steps are kept: it is chained, checked, backed up and never edited. */
export interface ReferenceParts {
  readonly store: Pick<RecordReader, 'find' | 'amendedBy'> & {
    kept(): Pick<KeptEvidence, 'eventsOf'>;
    readonly audit: Pick<AuditLog, 'append'>;
  };
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly createId: () => string;
}

/** Who takes a step, and why. */
export interface StepBy {
  readonly by: string;
  readonly why: string;
}

/** A step that a person asks for by the identifiers of tests alone. */
export type ReferenceWish =
  | { readonly kind: 'add-run' | 'drop-run'; readonly testId: string }
  | Extract<ReferenceStep, { readonly kind: 'state-limits' | 'retire' }>;

const toldSchema = chainedEventSchema.extend({ new: referenceStepSchema });

/** Keeps the reference exhausts of a laboratory: what is tested again and again to see that the bench says the same. */
export class ReferenceDesk {
  readonly #parts: ReferenceParts;

  constructor(parts: ReferenceParts) {
    this.#parts = parts;
  }

  /** All references, in the order in which they were named. */
  list(): readonly Reference[] {
    const steps = new Map<string, TakenReferenceStep[]>();
    for (const { content } of this.#parts.store.kept().eventsOf('reference-step')) {
      const event = toldSchema.safeParse(JSON.parse(content));
      // An event that was edited until it is none is named by the check of the data.
      if (!event.success) continue;
      const { what, who, at, why, new: step } = event.data;
      steps.set(what, [...(steps.get(what) ?? []), { by: who, at, why, step }]);
    }
    return [...steps].flatMap(([id, taken]) => referenceOf(id, taken) ?? []);
  }

  /** What a test gives a reference; null where it cannot be a run of any. */
  runOf(testId: string): ReferenceRun | null {
    const { store } = this.#parts;
    const record = store.find(testId);
    if (record === null || store.amendedBy(testId) !== null) return null;
    return referenceRunOf(record);
  }

  /** Names a reference after what a test was made of; that test is its first run. @throws LaboratoryProblem */
  name(testId: string, name: string, by: StepBy): void {
    const { item, testNumber } = this.#knownRun(testId);
    this.#take(this.#parts.createId(), { kind: 'name', name, item, testId, testNumber }, by);
  }

  /** Takes the next step of a reference. @throws LaboratoryProblem */
  step(id: string, wish: ReferenceWish, by: StepBy): void {
    const reference = this.known(id);
    this.#take(id, this.#stepOf(reference, wish), by);
  }

  /** Keeps what another site found. @throws LaboratoryProblem */
  addSite(id: string, site: ReferenceSite, by: StepBy): void {
    this.known(id);
    this.#take(id, site, by);
  }

  /** A reference that is in use. @throws LaboratoryProblem `REFERENCE_UNKNOWN` */
  known(id: string): Reference {
    const found = this.list().find((one) => one.id === id);
    if (found === undefined || found.isRetired) throw new LaboratoryProblem('REFERENCE_UNKNOWN');
    return found;
  }

  #stepOf({ item, runs }: Reference, wish: ReferenceWish): ReferenceStep {
    if (wish.kind === 'state-limits' || wish.kind === 'retire') return wish;
    const { kind, testId } = wish;
    const counted = runs.find((run) => run.testId === testId);
    if (kind === 'drop-run') {
      if (counted === undefined) throw new LaboratoryProblem('REFERENCE_RUN_MISSING');
      return { kind, ...counted };
    }
    if (counted !== undefined) throw new LaboratoryProblem('REFERENCE_RUN_KNOWN');
    const run = this.#knownRun(testId);
    if (!isSameItem(run.item, item)) throw new LaboratoryProblem('REFERENCE_OTHER_ITEM');
    return { kind, testId, testNumber: run.testNumber };
  }

  #knownRun(testId: string): ReferenceRun {
    const run = this.runOf(testId);
    if (run === null) throw new LaboratoryProblem('REFERENCE_NO_RUN');
    return run;
  }

  #take(id: string, step: ReferenceStep, { by, why }: StepBy): void {
    const { store, now } = this.#parts;
    const taken = referenceStepSchema.parse(step);
    store.audit.append({ kind: 'reference-step', who: by, at: now(), what: id, old: null, new: taken, why });
  }
}
