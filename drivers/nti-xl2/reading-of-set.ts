import type { Flag, HoldState, MaximumRegister, SoundLevelReading } from '#core/reading/reading.ts';
import { levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { isLevel, type LatchedLevel } from './latched-set.ts';
import type { Xl2Settings } from './settings.ts';

/** What one latch has brought, and what is known of the meter's state. */
export interface LatchedSet {
  readonly level: LatchedLevel;
  readonly maximum: LatchedLevel | null;
  readonly register: MaximumRegister | null;
  /** Null where the state was not heard. */
  readonly isHeld: boolean | null;
}

const reasons = {
  UNDEF: 'undefined',
  NO_DT_VALUE: 'undefined',
  OPTION_REQUIRED: 'option-required',
} as const;

/** The reading of one latch; the weightings are certain, since the question names them. */
export function readingOfSet(origin: FrameOrigin, settings: Xl2Settings, set: LatchedSet): SoundLevelReading {
  const { level, maximum, register, isHeld } = set;
  const { status } = level;
  const value =
    status === 'OK' || status === 'LOW' || status === 'OVLD' ? level.levelDb : { none: reasons[status] };
  return levelReading(origin, value, {
    frequencyWeighting: reported(settings.frequencyWeighting),
    timeWeighting: reported(settings.timeWeighting),
    hold: holdOf(isHeld),
    // An overload since the latch before shows in the maximum's status alone.
    overload: flagOf(level, status === 'OVLD' || maximum?.status === 'OVLD'),
    underRange: flagOf(level, status === 'LOW'),
    maximum: register,
  });
}

function holdOf(isHeld: boolean | null): HoldState | 'unknown' {
  if (isHeld === null) return 'unknown';
  return isHeld ? 'hold' : 'none';
}

function flagOf(level: LatchedLevel, isSet: boolean): Flag {
  if (isSet) return 'now';
  return isLevel(level) ? 'no' : 'unknown';
}
