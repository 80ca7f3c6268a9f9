import { sha256OfJson } from '#host/seal/sha256.ts';

/** How far a journal was acknowledged: so many entries, and the hash of their lines. */
export interface AcknowledgedJournal {
  readonly count: number;
  readonly sha256: string;
}

/** What the processes on one data folder have acknowledged before they were killed. */
export class Acknowledged {
  /** Numbers by the identifier of the test. */
  readonly begun = new Map<string, string>();
  readonly journals = new Map<string, AcknowledgedJournal>();
  /** Hash of the record by the identifier of the test. */
  readonly closed = new Map<string, string>();
  /** Hashes that the value of a setting may have: the acknowledged one, and one that was being set. */
  readonly settings = new Map<string, readonly string[]>();
  #count = 0;

  /** How many things were acknowledged. */
  get count(): number {
    return this.#count;
  }

  /** Takes a line that a process printed; others than those of a store tell nothing. */
  note(line: string): void {
    const [kind = '', id = '', first = '', second = ''] = line.split(' ');
    if (kind === 'begun') this.begun.set(id, first);
    if (kind === 'journal') this.journals.set(id, { count: Number(first), sha256: second });
    if (kind === 'closed') this.closed.set(id, first);
    if (kind === 'setting') this.settings.set(id, [...(this.settings.get(id) ?? [neverSet]), first]);
    if (kind === 'set') this.settings.set(id, [first]);
    if (acknowledgements.has(kind)) this.#count += 1;
  }
}

/** A setting that was about to be set for the first time may not be there. */
const neverSet = sha256OfJson(null);

const acknowledgements: ReadonlySet<string> = new Set(['begun', 'journal', 'closed', 'set']);
