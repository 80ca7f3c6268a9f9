import { colour } from '../theme/colour.ts';
import { LevelSymbol } from '../parts/symbol.tsx';
import styles from './history-legend.module.css';

/** Which curve is which; `heard` names the dotted one where there is one. */
export function HistoryLegend({ heard }: { readonly heard?: string | null }) {
  return (
    <span className={styles.legend}>
      <span>
        <i style={{ background: colour.teal }} />
        <LevelSymbol /> (dB)
      </span>
      <span>
        <i style={{ background: colour.amber }} />
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
