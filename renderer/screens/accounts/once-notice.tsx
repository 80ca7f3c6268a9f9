import type { InEachLanguage } from '#core/words/language.ts';
import { useSay } from '../../language/language-context.tsx';
import styles from './accounts.module.css';

/** Something that is shown this once, and for whom. */
export interface Once {
  readonly words: InEachLanguage<string>;
  readonly name: string;
  readonly secret: string;
}

/** Shows a password or token that is never shown again. */
export function OnceNotice({ once }: { readonly once: Once | null }) {
  const say = useSay();
  if (once === null) return null;
  return (
    <div className={styles.once} role="status">
      <p>{say(once.words).replace('{name}', once.name)}</p>
      <code className={styles.secret}>{once.secret}</code>
    </div>
  );
}
