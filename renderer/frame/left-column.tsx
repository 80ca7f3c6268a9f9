import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../language/language-context.tsx';
import styles from './left-column.module.css';
import { SideMenu } from './side-menu.tsx';

/** Steps of a test and ways to the other screens: always in sight on a wide screen, opened by a button on a narrow one. */
export function LeftColumn({ steps }: { readonly steps: ReactNode }) {
  const say = useSay();
  const { pathname } = useLocation();
  const columnId = useId();
  // Opened on one screen it is shut on the next: whoever went somewhere wants to see it.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const isOpen = openedAt === pathname;
  const close = (): void => setOpenedAt(null);
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    // Else the same press would ask whether to abort the test.
    event.stopPropagation();
    close();
  };
  const hasSteps = steps !== undefined;
  const { frame } = pageWords;
  return (
    <div className={styles.place} onKeyDown={closeByKey} role="presentation">
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={columnId}
        onClick={() => setOpenedAt(isOpen ? null : pathname)}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="2" />
        </svg>
        {say(hasSteps ? frame.left : frame.menu)}
      </button>
      {isOpen ? <div className={styles.backdrop} onClick={close} role="presentation" /> : null}
      <section
        id={columnId}
        className={`${styles.column} ${isOpen ? styles.open : ''}`}
        aria-label={say(frame.left)}
      >
        {steps}
        <SideMenu low={hasSteps} />
      </section>
    </div>
  );
}
