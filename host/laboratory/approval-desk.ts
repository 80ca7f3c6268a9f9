import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApprovalQueue, WaitingPaper, WaitingTest } from '#core/record/approval-queue.ts';
import { isOfficialRecord } from '#core/record/official-record.ts';
import { type Signer, signingFault, type SigningRecord } from '#core/record/signing-rules.ts';
import type { TestRecord, TestSummary } from '#core/record/test-record.ts';
import type { SignatureContent } from '#core/record/test-signature.ts';
import type { TestSigning } from '../accounts/test-signing.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import type { RecordReader } from '../store/test-store.ts';

/** What the desk reads. */
export interface ApprovalParts {
  readonly store: Pick<RecordReader, 'list' | 'find' | 'signedCopies'> & {
    kept(): Pick<KeptEvidence, 'eventsOf'>;
  };
  readonly signing: Pick<TestSigning, 'ofSealed' | 'withAge'>;
}

/** So many tests back: what waits longer than that was forgotten, and the list says how far it looks. */
const mostTests = 2000;
const pageLength = 200;

/** What is looked at of a record; the rest of it is large and not kept. */
interface Official {
  readonly summary: Omit<WaitingTest, 'signed' | 'open' | 'barred'>;
  readonly rules: SigningRecord;
}

/** Tells which official tests wait for somebody. What a closed record says never changes, so each is read once. */
export class ApprovalDesk {
  readonly #parts: ApprovalParts;
  readonly #official = new Map<string, Official | null>();

  constructor(parts: ApprovalParts) {
    this.#parts = parts;
  }

  /** What waits now, as far as it concerns whoever asks; other work of the bench goes on meanwhile. */
  async queue(asking: Signer | null): Promise<ApprovalQueue> {
    const signer = asking === null ? null : this.#parts.signing.withAge(asking);
    const tests: WaitingTest[] = [];
    const released: WaitingPaper[] = [];
    let lookedBackTo: string | null = null;
    for await (const { official, number } of this.#newestFirst()) {
      lookedBackTo = number;
      if (official === null) continue;
      const given = this.#parts.signing.ofSealed(official.summary.id);
      const release = given.find(({ meaning }) => meaning === 'authorised');
      if (release === undefined) tests.push(waiting(official, given, signer));
      else released.push(paperOf(official, release));
    }
    const isAll = this.#parts.store.list({ beforeNumber: lookedBackTo, limit: 1 }).length === 0;
    return {
      tests: tests.toReversed(),
      papers: this.#awaited(released).toReversed(),
      lookedBackTo: isAll ? null : lookedBackTo,
    };
  }

  async *#newestFirst(): AsyncGenerator<{ readonly official: Official | null; readonly number: string }> {
    let beforeNumber: string | null = null;
    for (let looked = 0; looked < mostTests; looked += pageLength) {
      const page = this.#parts.store.list({ beforeNumber, limit: pageLength });
      for (const test of page) yield { official: await this.#officialOf(test), number: test.number };
      beforeNumber = page.at(-1)?.number ?? null;
      if (page.length < pageLength) return;
      await nextTurn();
    }
  }

  /** Null for a test whose result is not released: another record stands in its place, or it never was official. */
  async #officialOf(test: TestSummary): Promise<Official | null> {
    if (test.outcome !== 'closed' || test.simulated || test.amendedBy !== null) return null;
    const known = this.#official.get(test.id);
    if (known !== undefined) return known;
    await nextTurn();
    const record = this.#parts.store.find(test.id);
    const found = record === null || !isOfficialRecord(record) ? null : officialOf(record);
    this.#official.set(test.id, found);
    return found;
  }

  /** A laboratory that never took a signed copy in does not wait for any. */
  #awaited(released: readonly WaitingPaper[]): readonly WaitingPaper[] {
    const { store } = this.#parts;
    const kept = store.kept();
    if (kept.eventsOf('signed-copy-kept').length === 0) return [];
    return released.filter(({ id, number, authorisedAt }) => {
      const printed = kept.eventsOf('report-printed', number).some(({ content }) => {
        const { at } = JSON.parse(content) as { readonly at: string };
        return Date.parse(at) >= Date.parse(authorisedAt);
      });
      return printed && store.signedCopies(id).length === 0;
    });
  }
}

function officialOf(record: TestRecord): Official {
  const { id, number, startedAt, closedAt, evidence, judgement, amends } = record;
  const { conditions, vehicle, order } = evidence;
  return {
    summary: {
      id,
      number,
      startedAt,
      closedAt,
      operator: conditions.operator,
      client: order?.clientName ?? '',
      plate: vehicle.plate,
      vehicle: [vehicle.make, vehicle.model].filter((part) => part !== '').join(' '),
      verdict: judgement.verdict,
      reportedDb: judgement.result?.reportedDb ?? null,
      amends: amends?.number ?? null,
    },
    rules: rulesOf(record),
  };
}

/** Only what the rules of signing look at. */
function rulesOf({ startedAt, amends, evidence }: TestRecord): SigningRecord {
  const { mode, simulated, conditions, handOvers, profile } = evidence;
  return {
    startedAt,
    amends,
    evidence: {
      mode,
      simulated,
      conditions: { operator: conditions.operator },
      ...(handOvers !== undefined && { handOvers }),
      profile: profile.signing === undefined ? {} : { signing: profile.signing },
    },
  };
}

function waiting(
  { summary, rules }: Official,
  given: readonly SignatureContent[],
  signer: Signer | null,
): WaitingTest {
  const faultOf = (meaning: SignatureContent['meaning']) =>
    signer === null ? null : signingFault(rules, given, signer, meaning);
  const meanings = ['performed', 'checked', 'authorised'] as const;
  return {
    ...summary,
    signed: meanings.filter((meaning) => given.some((one) => one.meaning === meaning)),
    open: signer === null ? [] : meanings.filter((meaning) => faultOf(meaning) === null),
    barred: faultOf('authorised'),
  };
}

function paperOf({ summary }: Official, { signedAt }: SignatureContent): WaitingPaper {
  const { id, number, client, plate } = summary;
  return { id, number, client, plate, authorisedAt: signedAt };
}
