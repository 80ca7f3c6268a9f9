import type { ValidatedDemand, ValidationProof, ValidationSheet } from '#core/record/validation-sheet.ts';
import { demandsInIndonesian } from '#core/words/checklist-words.ts';
import type { ProofStep } from '../analysis/proof-step.ts';
import type { ChecklistLine } from './checklist/checklist-line.ts';
import { evidenceLines } from './checklist/evidence-lines.ts';
import { measurementLines } from './checklist/measurement-lines.ts';

/** What the desk is made of. */
export interface ValidationParts {
  readonly program: () => ValidationSheet['program'];
  readonly selfTest: () => ValidationSheet['selfTest'];
  /** Checks a group of the measurement core of this program, beside the bench; null where that was given up. */
  readonly prove: (place: number) => Promise<ProofStep | null>;
  /** Hears why a proof came to no end. */
  readonly log: (error: unknown) => void;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly isTesting: () => boolean;
}

/** Puts the validation sheet of the running version together, and proves its arithmetic on demand, a group at a time. */
export class ValidationDesk {
  readonly #parts: ValidationParts;
  #proof: ValidationProof = { state: 'none', done: 0, of: 0, endedAt: null, groups: [] };
  #isWanted = false;

  constructor(parts: ValidationParts) {
    this.#parts = parts;
  }

  /** The sheet as it stands now. */
  sheet(): ValidationSheet {
    const { program, selfTest } = this.#parts;
    const demands = [...measurementLines, ...evidenceLines].map(demandOf);
    return { program: program(), selfTest: selfTest(), demands, proof: this.#proof };
  }

  /** Begins the proof; false where one is under way or a test runs, whose readings must not wait for it. */
  begin(): boolean {
    // One that was stopped still checks its last group.
    if (this.#proof.state === 'running' || this.#parts.isTesting()) return false;
    this.#isWanted = true;
    void this.#prove();
    return true;
  }

  /** Ends the proof after the group that is being checked. */
  stop(): void {
    this.#isWanted = false;
  }

  async #prove(): Promise<void> {
    const { now, log } = this.#parts;
    this.#proof = { state: 'running', done: 0, of: 0, endedAt: null, groups: [] };
    await this.#proveGroups().catch(log);
    this.#isWanted = false;
    const { done, of } = this.#proof;
    this.#proof = { ...this.#proof, state: of > 0 && done === of ? 'done' : 'stopped', endedAt: now() };
  }

  async #proveGroups(): Promise<void> {
    const { prove, isTesting } = this.#parts;
    const isUnderWay = ({ done, of }: ValidationProof): boolean => done === 0 || done < of;
    while (isUnderWay(this.#proof) && this.#isWanted && !isTesting()) {
      const { groups } = this.#proof;
      const step = await prove(groups.length);
      if (step === null) return;
      this.#proof = {
        ...this.#proof,
        done: groups.length + 1,
        of: step.of,
        groups: [...groups, step.group],
      };
    }
  }
}

function demandOf({ number, group, demand, missing, proofs }: ChecklistLine): ValidatedDemand {
  const indonesian = demandsInIndonesian[number];
  return {
    number,
    group,
    demand: { id: indonesian?.demand ?? demand, en: demand },
    missing: missing === null ? null : { id: indonesian?.missing ?? missing, en: missing },
    proofs,
  };
}
