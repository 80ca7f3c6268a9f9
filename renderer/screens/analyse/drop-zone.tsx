import { useState, type DragEvent, type ReactNode } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import styles from './analyse.module.css';
import { desk } from './use-desk.ts';

/** Takes a dropped file as the recording, wherever on the screen it falls. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void desk.choose('recording', file);
  };
  return (
    <div
      className={styles.dropZone}
      onDragOver={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {children}
      {isOver ? <div className={styles.dropping}>{say(pageWords.analyse.dropAgain)}</div> : null}
    </div>
  );
}
