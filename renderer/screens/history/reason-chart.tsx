import type { ReasonCode } from '#core/procedure/reason.ts';
import type { CountedReason } from '#core/record/history-view.ts';
import { historyWords } from '#core/words/history-words.ts';
import { reasonTitle } from '#core/words/reason-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { countText, shareText } from './share-text.ts';
import { useRoving } from './use-roving.ts';
import styles from './history.module.css';

const mostBars = 10;

interface ReasonsProperties {
  readonly label: string;
  readonly of: number;
  readonly list: readonly CountedReason[];
  readonly open: (code: ReasonCode) => void;
}

/** How often each reason stands, the most frequent first. */
export function ReasonChart({ label, of, list, open }: ReasonsProperties) {
  const say = useSay();
  const { language } = useLanguage();
  const shown = list.slice(0, mostBars);
  const markOf = useRoving(shown.length);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <div role="group" aria-label={`${label}. ${say(historyWords.keys)}`} className={styles.bars} data-marks>
      {shown.map(({ code, count }, index) => (
        <button
          key={code}
          {...markOf(index, () => open(code))}
          type="button"
          className={styles.bar}
          onClick={() => open(code)}
        >
          <span className={styles.barName}>{reasonTitle(code, language)}</span>
          <span className={styles.reasonTrack}>
            <span className={styles.reasonBar} style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <span className={styles.barText}>{shareText(count, of, language)}</span>
        </button>
      ))}
    </div>
  );
}

/** The same numbers as a table. */
export function ReasonTable({ label, list, open }: ReasonsProperties) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Table
      label={label}
      heads={[say(historyWords.reasonHead), { text: say(historyWords.sum), isFigure: true }]}
      isDense
    >
      {list.map(({ code, count }) => (
        <tr key={code}>
          <th scope="row" className={styles.rowHead}>
            {reasonTitle(code, language)}
          </th>
          <td className={cell.figure}>
            <button
              type="button"
              className={styles.countButton}
              aria-label={`${reasonTitle(code, language)}: ${countText(count, language)}`}
              onClick={() => open(code)}
            >
              {countText(count, language)}
            </button>
          </td>
        </tr>
      ))}
    </Table>
  );
}
