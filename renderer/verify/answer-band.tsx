import type { BundleAnswer } from '#core/record/bundle/verify-bundle.ts';
import { toneOfShape, VerdictShape, type ShapeKind } from '../parts/verdict-shape.tsx';
import styles from './verify.module.css';

/** Shape of each answer, of a bundle and of the code of a paper alike. */
export const shapeOf: Readonly<Record<BundleAnswer['state'], ShapeKind>> = {
  genuine: 'circle-check',
  untrusted: 'diamond',
  altered: 'octagon-cross',
  unreadable: 'circle-dash',
};

/** An answer in one word and one sentence, with its shape; read out at once unless it is good. */
export function AnswerBand(properties: {
  readonly kind: ShapeKind;
  readonly word: string;
  readonly meaning: string;
  /** What the answer is about, where that is not plain. */
  readonly detail: string | null;
}) {
  const { kind, word, meaning, detail } = properties;
  return (
    <div
      className={styles.answer}
      role={kind === 'circle-check' ? 'status' : 'alert'}
      style={{ background: toneOfShape[kind].wash, color: toneOfShape[kind].text }}
    >
      <VerdictShape kind={kind} size={56} />
      <div>
        <strong>{word}</strong>
        <p>{meaning}</p>
        {detail === null ? null : <p className={styles.fileName}>{detail}</p>}
      </div>
    </div>
  );
}
