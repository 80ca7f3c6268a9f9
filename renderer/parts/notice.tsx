import type { InEachLanguage } from '#core/words/language.ts';
import { useSay } from '../language/language-context.tsx';
import styles from './notice.module.css';
import { toneOfShape, VerdictShape, type ShapeKind } from './verdict-shape.tsx';

/** A sentence that stands out on a screen; draws nothing without words. A fault is read out at once. */
export function Notice({
  words,
  kind = 'octagon-cross',
}: {
  readonly words: InEachLanguage<string> | null;
  readonly kind?: ShapeKind;
}) {
  const say = useSay();
  if (words === null) return null;
  const { text, wash } = toneOfShape[kind];
  return (
    <div
      className={styles.notice}
      style={{ background: wash, color: text }}
      role={kind === 'octagon-cross' ? 'alert' : 'status'}
    >
      <VerdictShape kind={kind} size={20} />
      <span>{say(words)}</span>
    </div>
  );
}
