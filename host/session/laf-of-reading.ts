import type { Flag, SoundLevelReading } from '#core/reading/reading.ts';
import { sessionWords } from '#core/words/session-words.ts';
import type { Bilingual, Lamp, LiveNumber } from '../http/contract.ts';
import { isLive } from './level-sample-of-reading.ts';

/** True where the instrument or the operator states something other than A and Fast. */
export function isNotLAF({ frequencyWeighting, timeWeighting }: SoundLevelReading): boolean {
  const otherFrequency = frequencyWeighting.origin !== 'unknown' && frequencyWeighting.value !== 'A';
  const otherTime = timeWeighting.origin !== 'unknown' && timeWeighting.value !== 'F';
  return otherFrequency || otherTime;
}

/** The LAF that a reading shows, or why it shows none. */
export function lafOfReading(reading: SoundLevelReading): LiveNumber {
  if (isNotLAF(reading)) return { state: 'none', why: 'wrong-weighting' };
  if (reading.overload === 'now') return { state: 'none', why: 'overload' };
  if (reading.underRange === 'now') return { state: 'none', why: 'under-range' };
  if (reading.value.state === 'none' || !isLive(reading)) return { state: 'none', why: 'no-data' };
  return { state: 'value', value: reading.value.value };
}

/** What is wrong with the way the meter is set, in words, or null. */
export function meterComplaint(reading: SoundLevelReading): Bilingual | null {
  if (isNotLAF(reading)) return sessionWords.NOT_LAF;
  if (!isLive(reading)) return sessionWords.METER_HOLDS;
  const unstated =
    reading.frequencyWeighting.origin === 'unknown' || reading.timeWeighting.origin === 'unknown';
  return unstated ? sessionWords.WEIGHTING_UNSTATED : null;
}

/** A lamp that stays lit once it was: the worst of what was seen and what is seen now. */
export function latchedLamp(seen: Lamp, flag: Flag): Lamp {
  if (seen === 'on' || flag === 'now') return 'on';
  if (seen === 'warning' || flag === 'latched') return 'warning';
  return flag === 'unknown' ? 'unknown' : 'off';
}
