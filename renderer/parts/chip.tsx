import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { toneOfShape, VerdictShape, type ShapeKind } from './verdict-shape.tsx';

/** A small label: shape, word and colour together. */
export function Chip({ kind, children }: { readonly kind: ShapeKind; readonly children: ReactNode }) {
  const { text, wash } = toneOfShape[kind];
  return (
    <span className={styles.chip} style={{ color: text, background: wash }}>
      <VerdictShape kind={kind} size={12} />
      {children}
    </span>
  );
}
