import { Button } from '@mantine/core';
import { useRef } from 'react';
import { signedCopyWords } from '#core/words/signed-copy-words.ts';
import { useSay } from '../../../language/language-context.tsx';
import { FileInput } from '../../../parts/file-input.tsx';
import { useFileDrop } from '../../../parts/use-file-drop.ts';
import styles from './signed-copies.module.css';

/** Takes a PDF that came back signed, dropped or chosen. */
export function CopyDropPlace(properties: {
  readonly isChecking: boolean;
  readonly take: (file: File) => void;
}) {
  const { isChecking, take } = properties;
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const { isOver, handlers } = useFileDrop(take);
  const label = say(signedCopyWords.choose);
  return (
    <div className={`${styles.drop} ${isOver ? styles.over : ''}`} {...handlers}>
      <span>{say(isChecking ? signedCopyWords.checking : signedCopyWords.drop)}</span>
      <FileInput input={input} label={label} accept=".pdf,application/pdf" onChoose={take} />
      <Button variant="default" loading={isChecking} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </div>
  );
}
