import { StoreError } from './store-error.ts';

/** Place of a test within its year. */
export interface TestPlace {
  readonly year: number;
  readonly yearSequence: number;
}

/** Number as printed: `2026-0147`; after 9999 it simply grows longer. */
export function testNumber(place: TestPlace): string {
  return `${place.year}-${String(place.yearSequence).padStart(4, '0')}`;
}

/** Place of a printed number, or null when it is none. */
export function testPlace(number: string): TestPlace | null {
  const parts = /^(\d{4})-(\d{4,9})$/.exec(number);
  if (parts === null) return null;
  return { year: Number(parts[1]), yearSequence: Number(parts[2]) };
}

/** Year in local time of an ISO 8601 moment. @throws StoreError `START_TIME_UNREADABLE` */
export function yearOf(startedAt: string): number {
  const parts = /^(\d{4})-\d{2}-\d{2}T/.exec(startedAt);
  if (parts === null || Number.isNaN(Date.parse(startedAt)))
    throw new StoreError('START_TIME_UNREADABLE', startedAt);
  return Number(parts[1]);
}
