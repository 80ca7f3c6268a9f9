import type { TestRecord } from '#core/record/test-record.ts';
import type { Bench } from '../session/bench.ts';
import { DoorProblem } from './door-problem.ts';

/** The closed test with this identifier. @throws DoorProblem 404 `TEST_UNKNOWN` */
export function recordOf(bench: Bench, id: string): TestRecord {
  const record = bench.test(id);
  if (record === null) throw new DoorProblem(404, 'TEST_UNKNOWN');
  return record;
}
