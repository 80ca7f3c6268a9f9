import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { FileInput } from '../../parts/file-input.tsx';
import styles from './analyse.module.css';

/** A file's place in the form: its name or that there is none, and buttons to choose and remove it. */
export function FileChoice(properties: {
  readonly label: string;
  readonly name: string | null;
  readonly accept: string;
  readonly disabled: boolean;
  readonly hint?: ReactNode;
  readonly chooseWord?: string;
  readonly onChoose: (file: File) => void;
  readonly onRemove: () => void;
}) {
  const { label, name, accept, disabled, hint, onChoose, onRemove } = properties;
  const say = useSay();
  const { analyse } = pageWords;
  const input = useRef<HTMLInputElement>(null);
  const chooseWord = properties.chooseWord ?? say(analyse.choose);
  return (
    <div className={styles.file}>
      <span className={styles.label}>{label}</span>
      <FileInput input={input} label={label} accept={accept} onChoose={onChoose} />
      <div className={styles.fileButtons}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={disabled}
          aria-label={`${label}: ${name === null ? chooseWord : say(analyse.other)}`}
          onClick={() => input.current?.click()}
        >
          {name === null ? chooseWord : say(analyse.other)}
        </Button>
        {name === null ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={disabled}
            aria-label={`${label}: ${say(analyse.remove)}`}
            onClick={onRemove}
          >
            ✕
          </Button>
        )}
      </div>
      <span className={name === null ? styles.noFile : styles.fileName} title={name ?? undefined}>
        {name ?? say(analyse.none)}
      </span>
      {hint}
    </div>
  );
}
