import { colours } from '../theme/tokens.ts';
import { LevelSymbol } from '../parts/symbol.tsx';
import styles from './history-legend.module.css';

/** Which curve is which. */
export function HistoryLegend() {
  return (
    <span className={styles.legend}>
      <span>
        <i style={{ background: colours.teal }} />
        <LevelSymbol /> (dB)
      </span>
      <span>
        <i style={{ background: colours.amber }} />
        rpm
      </span>
    </span>
  );
}
