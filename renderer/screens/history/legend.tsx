import type { VerdictCounts } from '#core/record/history-view.ts';
import { signWords } from '#core/words/history-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import { fillOf } from './patterns.tsx';
import { countText, shareText } from './share-text.ts';
import { countsBySign, signs } from './verdict-signs.ts';
import styles from './history.module.css';

/** How many tests ended how, each with its shape, its pattern in the charts and its share; each opens its tests. */
export function Legend(properties: {
  readonly tests: number;
  readonly counts: VerdictCounts;
  readonly open: (sign: StatusSign) => void;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { tests, counts, open } = properties;
  const bySign = countsBySign(counts);
  return (
    <ul className={styles.legend}>
      {signs.map((sign) => (
        <li key={sign}>
          <button type="button" className={styles.legendItem} onClick={() => open(sign)}>
            <span className={styles.legendHead}>
              <VerdictShape kind={sign} size={15} />
              {say(signWords[sign])}
              <svg width="22" height="11" aria-hidden="true">
                <rect width="22" height="11" rx="2" fill={fillOf(sign)} />
              </svg>
            </span>
            <b className={styles.legendCount}>{countText(bySign[sign], language)}</b>
            <span className={styles.quiet}>{shareText(bySign[sign], tests, language)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
