import type { Context } from 'hono';
import type { TestRecord } from '#core/record/test-record.ts';
import type { Account } from '../accounts/account.ts';
import type { TestAmending } from '../accounts/test-amending.ts';
import type { IntegrityChecks } from '../integrity/integrity-desk.ts';
import type { Bench } from '../session/bench.ts';
import { DoorProblem } from './door-problem.ts';
import type { People } from './people.ts';
import { wholeRecordFor } from './record-of.ts';
import { personOf } from './rights-gate.ts';

/** What it takes to find a record that a person may put their name to. */
export interface ConfirmingParts {
  /** Knows which records others took the place of: nobody puts their name to those any more. */
  readonly amending: Pick<TestAmending, 'amendedBy'>;
  readonly integrity: IntegrityChecks;
  readonly people: Pick<People, 'accounts'>;
}

/** A person whose password was asked for just now. */
type Confirmed = Account & { readonly accountId: string };

/**
 * The whole, standing record of a request and the person who asks, once their password was right.
 * @throws DoorProblem `SIGN_IN_NEEDED` where nobody signed in, `TEST_AMENDED` where another record took its place, and what
 * {@link wholeRecordFor} and the check of a password throw
 */
export async function confirmedRecord(
  context: Context,
  bench: Bench,
  { amending, integrity, people }: ConfirmingParts,
  password: string,
): Promise<{ readonly record: TestRecord; readonly person: Confirmed }> {
  await wholeRecordFor(context, bench, integrity);
  const accountId = personOf(context)?.accountId;
  if (accountId === undefined) throw new DoorProblem(401, 'SIGN_IN_NEEDED');
  const account = await people.accounts.confirm(accountId, password);
  // Looked at after the password: what was whole when it was asked for may not be so any more.
  const record = await wholeRecordFor(context, bench, integrity);
  if (amending.amendedBy(record.id) !== null) throw new DoorProblem(409, 'TEST_AMENDED');
  return { record, person: { ...account, accountId } };
}
