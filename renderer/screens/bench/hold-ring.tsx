import { formatNumber } from '#core/report/number-format.ts';
import { colour } from '../../theme/colour.ts';
import { useLanguage } from '../../language/language-context.tsx';
import styles from './hold-ring.module.css';

const radius = 28;
const circumference = 2 * Math.PI * radius;

/** Share of a hold that is done, between 0 and 1; a profile without a hold time counts as done at once. */
export function holdShare(heldSeconds: number, requiredSeconds: number): number {
  if (requiredSeconds <= 0) return heldSeconds > 0 ? 1 : 0;
  return Math.min(1, Math.max(0, heldSeconds / requiredSeconds));
}

/** Ring that closes while the speed is held. */
export function HoldRing(properties: { readonly heldSeconds: number; readonly requiredSeconds: number }) {
  const { heldSeconds, requiredSeconds } = properties;
  const { language } = useLanguage();
  const offset = circumference * (1 - holdShare(heldSeconds, requiredSeconds));
  return (
    <div className={styles.ring}>
      <svg width="66" height="66" viewBox="0 0 66 66" aria-hidden="true">
        <circle
          cx="33"
          cy="33"
          r={radius}
          fill="none"
          stroke={colour.onDark}
          strokeOpacity="0.28"
          strokeWidth="6.5"
        />
        <circle
          className={styles.arc}
          cx="33"
          cy="33"
          r={radius}
          fill="none"
          stroke={colour.onDark}
          strokeWidth="6.5"
          strokeDasharray={circumference}
          strokeDashoffset={offset}
          transform="rotate(-90 33 33)"
        />
      </svg>
      <span className={styles.text}>{formatNumber(heldSeconds, 1, language)} s</span>
    </div>
  );
}
