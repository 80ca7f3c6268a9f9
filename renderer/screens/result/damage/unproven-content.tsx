import { Component, type ReactNode } from 'react';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { useSay } from '../../../language/language-context.tsx';
import { Notice } from '../../../parts/notice.tsx';
import styles from './damage.module.css';

/** Draws what a record that is not proven says: under a heading that tells so, without colours, as far as it can be drawn. */
export function UnprovenContent({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  return (
    <div className={styles.content}>
      <h2 className={styles.heading}>{say(damagedTestWords.content)}</h2>
      <div className={styles.grey}>
        <ReadablePart>{children}</ReadablePart>
      </div>
    </div>
  );
}

/** A changed record may lack what is to be drawn; the notice above must stay then. */
export class ReadablePart extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Notice words={damagedTestWords.unreadable} kind="triangle" />;
  }
}
