import type { Context } from 'hono';
import { isOfficialRecord } from '#core/record/official-record.ts';
import { damageIn } from '#core/record/test-damage.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { IntegrityChecks } from '../integrity/integrity-desk.ts';
import type { Bench } from '../session/bench.ts';
import { StoreError } from '../store/store-error.ts';
import { DoorProblem } from './door-problem.ts';
import { demandGraver } from './rights-gate.ts';

/** The closed test with this identifier. @throws DoorProblem 404 `TEST_UNKNOWN` */
export function recordOf(bench: Bench, id: string): TestRecord {
  const record = bench.test(id);
  if (record === null) throw new DoorProblem(404, 'TEST_UNKNOWN');
  return record;
}

/** The closed test that a request names, for whoever may see it: an official one asks for more. @throws DoorProblem */
export function recordFor(context: Context, bench: Bench): TestRecord {
  const record = recordOf(bench, context.req.param('id') ?? '');
  if (isOfficialRecord(record)) demandGraver(context);
  return record;
}

/** The closed test that a request names, also where its record can no longer be read: that one asks for more. @throws DoorProblem */
export function testFor(context: Context, bench: Bench): string {
  try {
    return recordFor(context, bench).id;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'RECORD_UNREADABLE') throw error;
    demandGraver(context);
    return context.req.param('id') ?? '';
  }
}

/**
 * A closed test as {@link recordFor}, to be handed out: one that is not as it was sealed is refused.
 * @throws DoorProblem 409 `TEST_DAMAGED`
 */
export async function wholeRecordFor(
  context: Context,
  bench: Bench,
  integrity: IntegrityChecks,
): Promise<TestRecord> {
  const record = recordFor(context, bench);
  const damage = damageIn(await integrity.findingsOf(record.id));
  if (damage.length > 0) throw new DoorProblem(409, 'TEST_DAMAGED', damage);
  return record;
}
