import type { Profile } from '#host/http/contract.ts';
import type { Vehicle } from '#core/procedure/evidence.ts';
import { speedBandOf } from '#core/procedure/speed-band.ts';
import { targetSpeedOf, withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { declaredTargetWord } from '#core/words/declared-target-words.ts';
import { mannerSentence } from '#core/words/manner-words.ts';
import { noTargetSentence } from '#core/words/profile-words.ts';
import type { Language } from '#core/words/language.ts';

/** The target speed with the way it was found: `S 8.000 → 4.000 rpm (50 %)` and its window. */
export interface TargetWords {
  readonly formula: string;
  readonly window: string;
}

/** Why there is no target speed, yet or by the method. */
export interface NoTargetWords {
  readonly reason: string;
}

/** The target speed of a vehicle in words, or why it cannot be worked out and what to enter. */
export function targetWords(
  profile: Profile,
  vehicle: Vehicle,
  language: Language,
  declaredRpm: number | null = null,
): TargetWords | NoTargetWords {
  const target = targetSpeedOf(profile, vehicle, declaredRpm);
  if (target.state === 'unknown') return { reason: noTargetSentence(target.reason, language) };
  if (target.state === 'not-asked') return { reason: mannerSentence(target.manner, language) };
  const rpm = (value: number): string => formatNumber(value, 0, language);
  const shown = `${rpm(target.speedRpm)} rpm`;
  const band = speedBandOf(target.speedRpm, withOwnTargetRule(profile, vehicle));
  const window = `${rpm(band.lowRpm)} – ${rpm(band.highRpm)} rpm`;
  if (target.unreachableRpm !== null && vehicle.maximumSpeedAtRestRpm !== null) {
    const share = (100 * target.speedRpm) / vehicle.maximumSpeedAtRestRpm;
    const highest = rpm(vehicle.maximumSpeedAtRestRpm);
    return { formula: `${highest} → ${shown} (${formatNumber(share, 0, language)} %)`, window };
  }
  if (target.origin === 'declared') return { formula: `${shown} (${declaredTargetWord[language]})`, window };
  if (target.origin !== 'rated' || vehicle.ratedSpeedRpm === null) return { formula: shown, window };
  const share = formatNumber((100 * target.speedRpm) / vehicle.ratedSpeedRpm, 0, language);
  return { formula: `S ${rpm(vehicle.ratedSpeedRpm)} → ${shown} (${share} %)`, window };
}
