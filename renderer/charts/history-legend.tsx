import { colours } from '../theme/tokens.ts';
import { LevelSymbol } from '../parts/symbol.tsx';
import styles from './history-legend.module.css';

/** Which curve is which; `heard` names the dotted one where there is one. */
export function HistoryLegend({ heard }: { readonly heard?: string | null }) {
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
      {heard == null ? null : (
        <span>
          <i className={styles.dotted} />
          {heard}
        </span>
      )}
    </span>
  );
}
