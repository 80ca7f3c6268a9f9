import type { LevelSample } from '#core/procedure/evidence.ts';
import { voidsValue } from '#core/reading/reading-doubt.ts';
import type { Flag, SoundLevelReading } from '#core/reading/reading.ts';

/** A latched flag counts as set: nobody knows whether it was set before or during what is measured now. */
const isSet = (flag: Flag): boolean => flag === 'now' || flag === 'latched';

/** True where the meter shows the sound as it is and not a value it keeps. */
export function isLive(reading: SoundLevelReading): boolean {
  return reading.hold === 'none' || reading.hold === 'unknown';
}

/**
 * A meter's reading as a sample of a level track; a value that the meter only keeps (hold) is no level of this moment, and one
 * that cannot be right is none at all. The meter's own maximum register goes with it only where the test is measured by it.
 */
export function levelSampleOf(
  reading: SoundLevelReading,
  beganSeconds: number,
  withMaximum = false,
): LevelSample {
  const usable = reading.value.state === 'value' && isLive(reading) && !voidsValue(reading.doubt);
  return {
    timeSeconds: reading.timeSeconds - beganSeconds,
    levelDb: usable && reading.value.state === 'value' ? reading.value.value : null,
    maximumDb: withMaximum && usable ? (reading.maximum?.levelDb ?? null) : null,
    overload: isSet(reading.overload),
    underRange: isSet(reading.underRange),
  };
}
