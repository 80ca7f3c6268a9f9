import { demoWords } from '#core/words/demo-words.ts';
import { useBench } from '../door/queries.ts';
import { useSay } from '../language/language-context.tsx';
import styles from './demo.module.css';

/** Says on every screen of the demo bench, at all times, that it is one. */
export function DemoBanner() {
  const say = useSay();
  const { data: bench } = useBench();
  if (bench?.demo !== true) return null;
  return (
    <div className={styles.banner} role="note">
      {say(demoWords.banner)}
    </div>
  );
}
