import type { ReactNode } from 'react';
import type { RiderValues } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { speedBarPosition } from '../../parts/bar-scale.ts';
import styles from './rider-screen.module.css';

const longestGiantWord = 8;
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Edges of the speeds that count; null where there are none. */
export interface RiderBand {
  readonly lowSpeedRpm: number | null;
  readonly highSpeedRpm: number | null;
}

/** The giant word, the figure that matters now below it where there is one, and a line. */
export function RiderCue(properties: {
  readonly word: string;
  readonly line: string;
  readonly figure?: string;
}) {
  const { word, line, figure } = properties;
  return (
    <div className={styles.cue}>
      <h1 className={`${styles.word} ${word.length > longestGiantWord ? styles.longWord : ''}`}>
        <output aria-live="assertive">{word}</output>
      </h1>
      {figure === undefined ? null : (
        <div className={styles.figure} aria-hidden="true">
          {figure}
        </div>
      )}
      <div className={styles.line}>{line}</div>
    </div>
  );
}

/** The window of speeds with the needle in it; an empty bar of the same size where there is none. */
export function RiderBar({
  band,
  values,
}: {
  readonly band: RiderBand;
  readonly values: RiderValues | null;
}) {
  const { language } = useLanguage();
  const { lowSpeedRpm: low, highSpeedRpm: high } = band;
  if (low === null || high === null) return <div className={styles.bar} aria-hidden="true" />;
  const place = (rpm: number): number => speedBarPosition(rpm, low, high);
  return (
    <div className={styles.bar} aria-hidden="true">
      <div
        className={styles.window}
        style={{ left: percent(place(low)), width: percent(place(high) - place(low)) }}
      />
      {values?.speedRpm.state === 'value' ? (
        <div className={styles.needle} style={{ left: percent(place(values.speedRpm.value)) }} />
      ) : null}
      {[low, high].map((rpm) => (
        <span key={rpm} className={styles.edge} style={{ left: percent(place(rpm)) }}>
          {formatNumber(rpm, 0, language)}
        </span>
      ))}
    </div>
  );
}

/** What is said of the runs at the left, the live level at the right. */
export function RiderBottom(properties: {
  readonly values: RiderValues | null;
  readonly children: ReactNode;
}) {
  const { values, children } = properties;
  const { language } = useLanguage();
  const level = showLiveNumber(values?.LAFDb, 1, language);
  return (
    <div className={styles.bottom}>
      {children}
      <span className={styles.level}>{level.isValue ? `${level.text} dB` : level.text}</span>
    </div>
  );
}
