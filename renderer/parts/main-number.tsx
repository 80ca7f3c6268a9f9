import type { ShownNumber } from '../language/live-number-words.ts';
import styles from './main-number.module.css';

/** One of the two very large numbers; a word of the same box stands where there is no value. */
export function MainNumber(properties: {
  readonly shown: ShownNumber;
  readonly unit: string;
  readonly label: string;
  /** True where five digits can come, so that the size never changes while the number does. */
  readonly long?: boolean;
  /** True where nobody has checked the number yet: thin and slanted, told apart also without colour. */
  readonly isUnchecked?: boolean;
}) {
  const { shown, unit, label, long = false, isUnchecked = false } = properties;
  const looks = [styles.number, long && styles.long, isUnchecked && styles.unchecked];
  return (
    <figure className={styles.box} aria-label={label}>
      {shown.isValue ? (
        <span className={looks.filter(Boolean).join(' ')}>
          {shown.text} <span className={styles.unit}>{unit}</span>
        </span>
      ) : (
        <span className={styles.word}>{shown.text}</span>
      )}
    </figure>
  );
}
