import type { TestEvidence } from '#core/procedure/evidence.ts';
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
  return {
    item: referenceItemOf(record.evidence, targetSpeedRpm),
    testId: record.id,
    testNumber: record.number,
    at: record.startedAt,
    levelDb: result.unroundedDb,
    expandedUncertaintyDb: uncertainty?.expandedUncertaintyDb ?? limit?.expandedUncertaintyDb ?? null,
  };
}

/** What a test is of, by what was declared. */
export function referenceItemOf(
  { vehicle, exhaust, profile }: Pick<TestEvidence, 'vehicle' | 'exhaust' | 'profile'>,
  targetSpeedRpm: number | null,
): ReferenceItem {
  const named = vehicle.plate === '' ? vehicle.chassisNumber : vehicle.plate;
  return {
    vehicle: joined(named, vehicle.make, vehicle.model),
    exhaust: joined(exhaust.maker, exhaust.model, exhaust.serialNumber),
    profileId: profile.id,
    targetSpeedRpm,
  };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' ');
}
