import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import type { TestRecord } from '#host/http/contract.ts';
import { firingOrderOf } from './order-lines.ts';

/** A run of which maps are made. */
export interface MappedRun {
  readonly key: string;
  /** What stands over its map. */
  readonly name: string;
  readonly testId: string;
  readonly testNumber: string;
  /** From 1. */
  readonly series: number;
  readonly number: number;
  readonly waveformSha256: string | null;
  /** Speed against time, for order lines. */
  readonly speed: readonly SpeedPoint[];
  readonly firingOrder: number | null;
  /** Highest level of every run of its test. */
  readonly highestLevelsDb: readonly number[];
  /** What is added to the run's own times to have those of the screen. */
  readonly shiftSeconds: number;
}

/** A run as a record holds it. */
export interface RunOfRecord {
  readonly key: string;
  readonly name: string;
  readonly record: TestRecord;
  /** From 0. */
  readonly series: number;
  readonly number: number;
  readonly shiftSeconds: number;
}

/** What a map needs of a run of a record. */
export function mappedRun({ record, series, number, ...shown }: RunOfRecord): MappedRun {
  const { evidence } = record;
  const run = evidence.series[series]?.runs.find((one) => one.number === number);
  const sensed = run?.speed?.samples ?? [];
  const isSensed = sensed.some(({ speedRpm }) => speedRpm !== null);
  return {
    ...shown,
    testId: record.id,
    testNumber: record.number,
    series: series + 1,
    number,
    waveformSha256: run?.waveformSha256 ?? null,
    speed: isSensed ? sensed : (run?.speedHeard?.samples ?? []),
    firingOrder: firingOrderOf(evidence.vehicle),
    highestLevelsDb: highestLevels(record),
  };
}

function highestLevels({ evidence }: TestRecord): readonly number[] {
  return evidence.series.flatMap(({ runs }) =>
    runs.flatMap(({ level }) => {
      let highest: number | null = null;
      for (const { levelDb, maximumDb } of level?.samples ?? []) {
        const found = maximumDb ?? levelDb;
        if (found !== null && (highest === null || found > highest)) highest = found;
      }
      return highest === null ? [] : [highest];
    }),
  );
}
