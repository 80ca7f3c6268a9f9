import type { VerdictCounts } from '#core/record/history-view.ts';
import { historyWords, signWords } from '#core/words/history-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { countText } from './share-text.ts';
import { countsBySign, signs } from './verdict-signs.ts';
import styles from './history.module.css';

/** A line of such a table. */
export interface CountedLine {
  readonly key: string;
  readonly name: string;
  readonly tests: number;
  readonly counts: VerdictCounts;
  /** Opens the tests of this line, or those of them with a sign; absent where they are no single group. */
  readonly open?: ((sign: StatusSign | null) => void) | undefined;
}

/** The numbers of a chart as a table; each number opens its tests. */
export function CountsTable(properties: {
  readonly label: string;
  readonly head: string;
  readonly lines: readonly CountedLine[];
}) {
  const say = useSay();
  const { label, head, lines } = properties;
  const heads = [head, ...signs.map((sign) => ({ text: say(signWords[sign]), isFigure: true }))];
  return (
    <Table label={label} heads={[...heads, { text: say(historyWords.sum), isFigure: true }]} isDense>
      {lines.map(({ key, name, tests, counts, open }) => {
        const bySign = countsBySign(counts);
        return (
          <tr key={key}>
            <th scope="row" className={styles.rowHead}>
              {name}
            </th>
            {signs.map((sign) => (
              <Count
                key={sign}
                name={`${name}, ${say(signWords[sign])}`}
                count={bySign[sign]}
                open={open && (() => open(sign))}
              />
            ))}
            <Count name={name} count={tests} open={open && (() => open(null))} />
          </tr>
        );
      })}
    </Table>
  );
}

function Count(properties: {
  readonly name: string;
  readonly count: number;
  readonly open: (() => void) | undefined;
}) {
  const { language } = useLanguage();
  const { name, count, open } = properties;
  const text = countText(count, language);
  return (
    <td className={cell.figure}>
      {open === undefined || count === 0 ? (
        text
      ) : (
        <button type="button" className={styles.countButton} aria-label={`${name}: ${text}`} onClick={open}>
          {text}
        </button>
      )}
    </td>
  );
}
