import { useRef } from 'react';
import styles from './verify.module.css';

/** A button that asks for a file. */
export function FileButton(properties: {
  readonly label: string;
  readonly accept: string;
  readonly isMain: boolean;
  readonly choose: (file: File) => void;
}) {
  const { label, accept, isMain, choose } = properties;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className={styles.hidden}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) choose(file);
        }}
      />
      <button
        type="button"
        className={isMain ? styles.mainButton : styles.button}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
    </>
  );
}
