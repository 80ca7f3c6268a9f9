import type { ShareKind } from '#core/diagnosis/share-kind.ts';
import { shareLooks } from './share-look.ts';
import styles from './why.module.css';

/** The letter of a kind in its colour, as it stands in the bars. */
export function ShareSwatch({ kind }: { readonly kind: ShareKind }) {
  const { letter, fill, text } = shareLooks[kind];
  return (
    <span className={styles.swatch} style={{ background: fill, color: text }} aria-hidden="true">
      {letter}
    </span>
  );
}
