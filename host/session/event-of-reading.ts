import type { ProcedureEvent } from '#core/procedure/procedure-state.ts';
import { addsNothing } from '#core/reading/reading-doubt.ts';
import type { Reading } from '#core/reading/reading.ts';
import type { LineRole } from './bench-lines.ts';
import { comesFromMeter } from './comes-from-meter.ts';
import { levelSampleOf } from './level-sample-of-reading.ts';
import { speedOf } from './speed-of-reading.ts';
import type { TestOpening } from './test-opening.ts';

/** What a reading means to the procedure, with the meter's own maximum where the phase is measured by it; null where it is not the line or the kind that this test goes by. */
export function eventOfReading(
  role: LineRole,
  reading: Reading,
  { levelSource, speedRole }: Pick<TestOpening, 'levelSource' | 'speedRole'>,
  withMaximum = false,
): ProcedureEvent | null {
  const { timeSeconds } = reading;
  if (addsNothing(reading)) return null;
  if (reading.kind === 'spl' && role === 'meter' && comesFromMeter(levelSource)) {
    return { kind: 'level', timeSeconds, sample: levelSampleOf(reading, 0, withMaximum) };
  }
  if (reading.kind !== 'rpm' || role !== speedRole) return null;
  return { kind: 'speed', timeSeconds, speedRpm: speedOf(reading) };
}
