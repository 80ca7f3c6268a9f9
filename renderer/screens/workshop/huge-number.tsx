import type { ShownNumber } from '../../language/live-number-words.ts';
import styles from './huge-number.module.css';

/** A figure to be read from three metres; a word of the same box stands where there is none. `isDoubtful` looks different in itself. */
export function HugeNumber(properties: {
  readonly shown: ShownNumber;
  readonly unit: string;
  readonly label: string;
  readonly isDoubtful?: boolean;
}) {
  const { shown, unit, label, isDoubtful = false } = properties;
  return (
    <figure className={styles.box} aria-label={label}>
      {shown.isValue ? (
        <span className={`${styles.number} ${isDoubtful ? styles.doubtful : ''}`}>
          {shown.text}
          <span className={styles.unit}>{unit}</span>
        </span>
      ) : (
        <span className={styles.word}>{shown.text}</span>
      )}
    </figure>
  );
}
