import { Link } from 'react-router';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { integritySentence } from '#core/words/integrity-words.ts';
import { useLanguage, useSay } from '../../../language/language-context.tsx';
import { toneOfShape, VerdictShape } from '../../../parts/verdict-shape.tsx';
import styles from './damage.module.css';
import type { Standing } from './standing.ts';

const titles = {
  damaged: damagedTestWords.title,
  files: damagedTestWords.filesTitle,
  unchecked: damagedTestWords.uncheckedTitle,
} as const;

/** Says at the top of a result what is not as it was sealed and what follows from it; draws nothing for a whole test. */
export function StandingNotice({ standing }: { readonly standing: Standing }) {
  const { language } = useLanguage();
  const say = useSay();
  if (standing.kind === 'whole' || standing.kind === 'checking') return null;
  const areFiles = standing.kind === 'files';
  const shape = areFiles ? 'diamond' : 'octagon-cross';
  const { colour, wash, text } = toneOfShape[shape];
  return (
    <section
      className={styles.notice}
      style={{ background: wash, borderColor: colour, color: text }}
      role="alert"
    >
      <VerdictShape kind={shape} size={30} />
      <div className={styles.words}>
        <h2 className={styles.title}>{say(titles[standing.kind])}</h2>
        {'findings' in standing ? (
          <ul className={styles.findings}>
            {standing.findings.map((one) => (
              <li key={`${one.code} ${one.what} ${one.notedAt}`}>{integritySentence(one, language)}</li>
            ))}
          </ul>
        ) : null}
        {areFiles ? (
          <p>{say(damagedTestWords.filesStand)}</p>
        ) : (
          <p>
            {say(damagedTestWords.refused)} {say(damagedTestWords.whatToDo)}
          </p>
        )}
        <Link to="/verify">{say(damagedTestWords.allData)}</Link>
      </div>
    </section>
  );
}
