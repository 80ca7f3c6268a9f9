import type { InEachLanguage } from '#core/words/language.ts';
import { useSay } from '../language/language-context.tsx';
import styles from './page-head.module.css';

/** What a screen is called, and what it is for. */
export function PageHead(properties: {
  readonly title: InEachLanguage<string>;
  readonly intro: InEachLanguage<string>;
}) {
  const say = useSay();
  return (
    <div className={styles.head}>
      <h1>{say(properties.title)}</h1>
      <p>{say(properties.intro)}</p>
    </div>
  );
}
