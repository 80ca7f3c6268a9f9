import { formatSigned } from '#core/report/number-format.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { bandLabel } from '../spectrum/spectrum-view.ts';
import styles from './gain-bars.module.css';

/** Bands that an exhaust is heard in. */
const lowestHz = 50;
const highestHz = 10_000;

/** The difference in each third-octave band as a bar from the middle line: down is quieter. */
export function GainBars(properties: {
  readonly bands: readonly { readonly nominalHz: number; readonly differenceDb: number }[];
}) {
  const { language } = useLanguage();
  const say = useSay();
  const shown = properties.bands.filter(({ nominalHz }) => nominalHz >= lowestHz && nominalHz <= highestHz);
  const span = Math.max(3, ...shown.map(({ differenceDb }) => Math.abs(differenceDb)));
  return (
    <ul className={styles.bars} aria-label={say(workshopWords.gainSpectrum)}>
      {shown.map(({ nominalHz, differenceDb }, index) => {
        const share = `${(Math.abs(differenceDb) / span) * 50}%`;
        const isQuieter = differenceDb < 0;
        return (
          <li key={nominalHz} className={styles.slot}>
            <span className={styles.track}>
              <span
                className={`${styles.bar} ${isQuieter ? styles.down : styles.up}`}
                style={{ height: share }}
              />
              <span
                className={styles.value}
                style={isQuieter ? { top: `calc(50% + ${share})` } : { bottom: `calc(50% + ${share})` }}
              >
                {formatSigned(differenceDb, 0, language)}
              </span>
            </span>
            <span className={index % 3 === 0 ? styles.band : styles.quietBand}>
              {bandLabel(nominalHz, language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
