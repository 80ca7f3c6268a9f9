import { atMost, decimalDifference, exactly } from '#core/units/decimal.ts';
import type { LevelSample } from './evidence.ts';
import type { SteadyTone } from './procedure-state.ts';

/**
 * The steady stretch after one more level: it goes on while lowest and highest level of the stretch differ by no more than
 * the allowed deviation, which keeps each of them within that deviation of their mean. An overload or a lost value ends it.
 */
export function advanceSteadyTone(
  tone: SteadyTone | null,
  timeSeconds: number,
  sample: LevelSample,
  maximumFluctuationDb: number,
): SteadyTone | null {
  const { levelDb } = sample;
  if (levelDb === null || sample.overload) return null;
  const fresh = { sinceSeconds: timeSeconds, minimumDb: levelDb, maximumDb: levelDb };
  if (tone === null) return fresh;
  const minimumDb = Math.min(tone.minimumDb, levelDb);
  const maximumDb = Math.max(tone.maximumDb, levelDb);
  const range = exactly(decimalDifference(maximumDb, minimumDb));
  return atMost(range, exactly(maximumFluctuationDb)) ? { ...tone, minimumDb, maximumDb } : fresh;
}
