import { VisuallyHidden } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import styles from './table.module.css';
import { useOverflow } from './use-overflow.ts';

/** The head of a column: its words alone, or with what its cells are. */
export type TableHead =
  | string
  | {
      readonly text: string;
      /** Numbers, which stand at the right. */
      readonly isFigure?: boolean;
      /** Read aloud but not shown, for a column of buttons. */
      readonly isHidden?: boolean;
    };

/** Classes for cells: `figure`, `strong`, `once` (never broken), `quiet`, `end`, `loose` (broken anywhere). */
export const cell = {
  figure: styles.figure,
  strong: styles.strong,
  once: styles.once,
  quiet: styles.quiet,
  end: styles.end,
  loose: styles.loose,
} as const;

function Head({ head }: { readonly head: TableHead }) {
  const { text, isFigure = false, isHidden = false } = typeof head === 'string' ? { text: head } : head;
  return (
    <th scope="col" className={isFigure ? styles.figure : undefined}>
      {isHidden ? <VisuallyHidden>{text}</VisuallyHidden> : text}
    </th>
  );
}

const textOf = (head: TableHead): string => (typeof head === 'string' ? head : head.text);

/**
 * The one table of the bench; children are its lines. Too wide for its place it moves sideways, also by keyboard.
 * With `folds` it becomes one block for each line in a narrow window: give the cells their `data-label` then.
 * `isLevel` centres cells of one short value each, `isDense` is for long tables of figures.
 */
export function Table(properties: {
  readonly label: string;
  readonly heads?: readonly TableHead[];
  readonly folds?: boolean;
  readonly isLevel?: boolean;
  readonly isDense?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { label, heads, folds = false, isLevel = false, isDense = false, className, children } = properties;
  const place = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(place);
  const looks = [styles.table, folds && styles.folds, isLevel && styles.level, isDense && styles.dense];
  return (
    <div
      ref={place}
      className={styles.scroll}
      {...(overflows ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      <table className={[...looks, className].filter(Boolean).join(' ')} aria-label={label}>
        {heads === undefined ? null : (
          <thead>
            <tr>
              {heads.map((head) => (
                <Head key={textOf(head)} head={head} />
              ))}
            </tr>
          </thead>
        )}
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
