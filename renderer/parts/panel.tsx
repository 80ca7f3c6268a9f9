import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

/** A white panel with its heading, and what stands at the heading's right. */
export function Panel(properties: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section className={`${styles.panel} ${properties.className ?? ''}`} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={headingId}>
          {properties.title}
        </h2>
        {properties.aside === undefined ? null : <span className={styles.aside}>{properties.aside}</span>}
      </div>
      {properties.children}
    </section>
  );
}
