import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckGroup } from '#core/conformance/check.ts';
import type {
  ProvenGroup,
  ValidatedDemand,
  ValidationProof,
  ValidationSheet,
} from '#core/record/validation-sheet.ts';
import { demandsInIndonesian } from '#core/words/checklist-words.ts';
import type { ChecklistLine } from './checklist/checklist-line.ts';
import { evidenceLines } from './checklist/evidence-lines.ts';
import { measurementLines } from './checklist/measurement-lines.ts';

/** What the desk is made of. */
export interface ValidationParts {
  readonly program: () => ValidationSheet['program'];
  readonly selfTest: () => ValidationSheet['selfTest'];
  /** Checks of the measurement core that is loaded here. */
  readonly groups: readonly CheckGroup[];
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly isTesting: () => boolean;
}

/** Puts the validation sheet of the running version together, and proves its arithmetic on demand, a group at a time. */
export class ValidationDesk {
  readonly #parts: ValidationParts;
  #proof: ValidationProof;
  #isWanted = false;

  constructor(parts: ValidationParts) {
    this.#parts = parts;
    this.#proof = { state: 'none', done: 0, of: parts.groups.length, endedAt: null, groups: [] };
  }

  /** The sheet as it stands now. */
  sheet(): ValidationSheet {
    const { program, selfTest } = this.#parts;
    const demands = [...measurementLines, ...evidenceLines].map(demandOf);
    return { program: program(), selfTest: selfTest(), demands, proof: this.#proof };
  }

  /** Begins the proof; false where one is under way or a test runs, whose readings must not wait for it. */
  begin(): boolean {
    if (this.#isWanted || this.#parts.isTesting()) return false;
    this.#isWanted = true;
    void this.#prove();
    return true;
  }

  /** Ends the proof after the group that is being checked. */
  stop(): void {
    this.#isWanted = false;
  }

  async #prove(): Promise<void> {
    const { groups, now, isTesting } = this.#parts;
    const proven: ProvenGroup[] = [];
    this.#tell('running', proven);
    for (const group of groups) {
      await nextTurn();
      if (!this.#isWanted || isTesting()) break;
      proven.push(provenGroup(group));
      this.#tell('running', proven);
    }
    this.#isWanted = false;
    this.#tell(proven.length === groups.length ? 'done' : 'stopped', proven, now());
  }

  #tell(
    state: ValidationProof['state'],
    groups: readonly ProvenGroup[],
    endedAt: string | null = null,
  ): void {
    this.#proof = { state, done: groups.length, of: this.#parts.groups.length, endedAt, groups: [...groups] };
  }
}

/** A group that throws has shown nothing. */
function provenGroup({ id, title, truth, run }: CheckGroup): ProvenGroup {
  try {
    const results = run();
    const passed = results.filter((result) => result.passed).length;
    return { id, title, truth, checks: Math.max(1, results.length), passed };
  } catch {
    return { id, title, truth, checks: 1, passed: 0 };
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
