import type { TestRecord } from '#core/record/test-record.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { RecordTable } from './schema.ts';

/** The row of a record: its JSON and the columns of the history list. @throws NonFiniteNumberError */
export function recordRow(record: TestRecord): RecordTable {
  return { ...listedColumns(record), json: canonicalJson(record) };
}

/** The columns of the history list that repeat a record. */
export function listedColumns(record: TestRecord): Omit<RecordTable, 'json'> {
  const { evidence, judgement } = record;
  return {
    testId: record.id,
    number: record.number,
    startedAt: record.startedAt,
    closedAt: record.closedAt,
    plate: evidence.vehicle.plate,
    vehicle: joined(evidence.vehicle.make, evidence.vehicle.model),
    exhaust: joined(evidence.exhaust.maker, evidence.exhaust.model),
    profileId: evidence.profile.id,
    verdict: judgement.verdict,
    reportedDb: judgement.result?.reportedDb ?? null,
    simulated: evidence.simulated ? 1 : 0,
  };
}

/** Maker and model as one name. */
export function joined(maker: string, model: string): string {
  return [maker, model]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
