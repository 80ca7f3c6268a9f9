import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage } from '../language/language-context.tsx';
import { levelBarDb, levelBarPosition, speedBarPosition } from './bar-scale.ts';
import styles from './bars.module.css';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Level as a bar with the mark of the largest level; null draws the empty bar. */
export function LevelBar(properties: { readonly levelDb: number | null; readonly maximumDb: number | null }) {
  const { levelDb, maximumDb } = properties;
  const { language } = useLanguage();
  const ticks = [levelBarDb.low, 60, 80, 100, levelBarDb.high];
  return (
    <div aria-hidden="true">
      <div className={styles.bar}>
        {levelDb === null ? null : (
          <div className={styles.fill} style={{ width: percent(levelBarPosition(levelDb)) }} />
        )}
        {maximumDb === null ? null : (
          <div className={styles.mark} style={{ left: percent(levelBarPosition(maximumDb)) }} />
        )}
      </div>
      <div className={styles.labels}>
        {ticks.slice(1, -1).map((tick) => (
          <span key={tick} style={{ left: percent(levelBarPosition(tick)) }}>
            {formatNumber(tick, 0, language)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Speed as a needle over the bar with the window in its middle; without a window the bar stays empty. */
export function SpeedBar(properties: {
  readonly speedRpm: number | null;
  readonly lowRpm: number | null;
  readonly targetRpm: number | null;
  readonly highRpm: number | null;
}) {
  const { speedRpm, lowRpm, targetRpm, highRpm } = properties;
  const { language } = useLanguage();
  if (lowRpm === null || highRpm === null) return <div className={styles.bar} aria-hidden="true" />;
  const place = (rpm: number): string => percent(speedBarPosition(rpm, lowRpm, highRpm));
  const width = speedBarPosition(highRpm, lowRpm, highRpm) - speedBarPosition(lowRpm, lowRpm, highRpm);
  return (
    <div aria-hidden="true">
      <div className={styles.bar}>
        <div className={styles.window} style={{ left: place(lowRpm), width: percent(width) }} />
        {speedRpm === null ? null : <div className={styles.needle} style={{ left: place(speedRpm) }} />}
      </div>
      <div className={styles.labels}>
        {[lowRpm, ...(targetRpm === null ? [] : [targetRpm]), highRpm].map((rpm) => (
          <span key={rpm} style={{ left: place(rpm) }}>
            {formatNumber(rpm, 0, language)}
          </span>
        ))}
      </div>
    </div>
  );
}
