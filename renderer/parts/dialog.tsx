import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

/** A question or explanation over the page: named by its heading, closed by Esc or a click beside it. */
export function Dialog(properties: {
  readonly opened: boolean;
  readonly title: string;
  readonly wide?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const { opened, title, wide = false, close, children } = properties;
  return (
    <Modal.Root opened={opened} onClose={close} centered size={wide ? 'lg' : 'md'}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body pt={18}>
          <h2 className={styles.title}>{title}</h2>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
