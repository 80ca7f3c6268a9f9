import { voidsValue } from '#core/reading/reading-doubt.ts';
import type { EngineSpeedReading } from '#core/reading/reading.ts';

/** The engine speed that a reading is evidence of, in rpm; null for none, and where what it says cannot be right. */
export function speedOf({ value, doubt }: EngineSpeedReading): number | null {
  return value.state === 'none' || voidsValue(doubt) ? null : value.value;
}
