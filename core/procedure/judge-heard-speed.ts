import { rejects, warns } from './make-reason.ts';
import type { Reason } from './reason.ts';
import type { SpeedAgreement, SpeedDisagreement } from './speed-agreement.ts';

/** Short disagreements together void a hold when they take up more of it than this. */
const LARGEST_DISAGREEING_SHARE = 0.25;

/**
 * What the speed heard along a run says against the sensor. In the hold a disagreement that lasts rejects, or many short ones
 * do; a short one is noted. Outside the hold it is noted, and rejects with the run where the sensor's speed is refused anyway:
 * it then tells why. What cannot be told says nothing.
 */
export function judgeHeardSpeed(agreement: SpeedAgreement, isSpeedRefused: boolean): readonly Reason[] {
  const { disagreements, disagreeingShare } = agreement;
  const isHoldRefused = disagreeingShare > LARGEST_DISAGREEING_SHARE;
  const refusing = disagreements.filter(({ part, isLasting }) =>
    part === 'hold' ? isLasting || isHoldRefused : isLasting && isSpeedRefused,
  );
  if (refusing.length > 0) {
    return [rejects('RPM_SOUND_MISMATCH', 'run', figuresOf(longestOf(refusing), agreement))];
  }
  const noted = disagreements.filter(({ part, isLasting }) => part === 'hold' || isLasting);
  return noted.length === 0
    ? []
    : [warns('RPM_SOUND_MISMATCH', 'run', figuresOf(longestOf(noted), agreement))];
}

/** A sensor that never agrees has no moments: its settings are wrong. */
function figuresOf(disagreement: SpeedDisagreement, { agreesAnywhere }: SpeedAgreement) {
  const { heardRpm, sensorRpm, startSeconds, endSeconds } = disagreement;
  const during = agreesAnywhere ? { during: { startSeconds, endSeconds } } : {};
  return { measured: heardRpm, required: sensorRpm, unit: 'rpm', ...during } as const;
}

function longestOf(stretches: readonly SpeedDisagreement[]): SpeedDisagreement {
  return stretches.reduce((longest, one) => (seconds(one) > seconds(longest) ? one : longest));
}

function seconds({ startSeconds, endSeconds }: SpeedDisagreement): number {
  return endSeconds - startSeconds;
}
