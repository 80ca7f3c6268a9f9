import type { PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { arithmeticOf } from '#core/words/diagnosis-arithmetic.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './why.module.css';

/** The arithmetic of the shares, figure by figure, so that it can be reckoned again. */
export function Arithmetic({ part }: { readonly part: PartSplit }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  return (
    <div className={styles.arithmetic}>
      <h3>{say(why.sums)}</h3>
      <dl>
        {arithmeticOf(part, language).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{say(why.arithmetic)}</p>
    </div>
  );
}
