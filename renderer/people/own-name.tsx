import { pageWords } from '#core/words/page-words.ts';
import { useOwnName } from '../door/people-queries.ts';
import { useSay } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';
import styles from './people.module.css';

/** Under whose name a step will stand: that of whoever is signed in, which nobody types. */
export function OwnName() {
  const say = useSay();
  const name = useOwnName();
  const { people } = pageWords;
  if (name === '') return <Notice words={people.needed} kind="diamond" />;
  return (
    <p className={styles.hint}>
      {say(people.signedInAs)} <b>{name}</b>
    </p>
  );
}
