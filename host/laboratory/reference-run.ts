import { isOfficialRecord } from '#core/record/official-record.ts';
import type { ReferenceItem } from '#core/record/reference-item.ts';
import type { TestRecord } from '#core/record/test-record.ts';

/** What a test gives a reference exhaust. */
export interface ReferenceRun {
  readonly item: ReferenceItem;
  readonly testId: string;
  readonly testNumber: string;
  readonly at: string;
  /** Before it is rounded to what is reported: rounding would hide a drift. */
  readonly levelDb: number;
  readonly expandedUncertaintyDb: number | null;
}

type RunRecord = Pick<TestRecord, 'id' | 'number' | 'startedAt' | 'outcome' | 'evidence' | 'judgement'>;

/** What a test gives a reference; null where it is not official, not complete or without a level. */
export function referenceRunOf(record: RunRecord): ReferenceRun | null {
  const { result, uncertainty, limit, targetSpeedRpm, valid } = record.judgement;
  if (!isOfficialRecord(record) || record.outcome !== 'closed' || result === null || !valid) return null;
  const { vehicle, exhaust, profile } = record.evidence;
  const named = vehicle.plate === '' ? vehicle.chassisNumber : vehicle.plate;
  return {
    item: {
      vehicle: joined(named, vehicle.make, vehicle.model),
      exhaust: joined(exhaust.maker, exhaust.model, exhaust.serialNumber),
      profileId: profile.id,
      targetSpeedRpm,
    },
    testId: record.id,
    testNumber: record.number,
    at: record.startedAt,
    levelDb: result.unroundedDb,
    expandedUncertaintyDb: uncertainty?.expandedUncertaintyDb ?? limit?.expandedUncertaintyDb ?? null,
  };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' ');
}
