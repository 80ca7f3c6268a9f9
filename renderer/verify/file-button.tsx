import { useRef } from 'react';
import { FileInput } from '../parts/file-input.tsx';
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
      <FileInput input={input} label={label} accept={accept} onChoose={choose} />
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
