import type { ReactNode } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { useFileDrop } from '../../parts/use-file-drop.ts';
import styles from './analyse.module.css';
import { desk } from './use-desk.ts';

/** Takes a dropped file as the recording, wherever on the screen it falls. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { isOver, handlers } = useFileDrop((file) => void desk.choose('recording', file));
  return (
    <div className={styles.dropZone} {...handlers}>
      {children}
      {isOver ? <div className={styles.dropping}>{say(pageWords.analyse.dropAgain)}</div> : null}
    </div>
  );
}
