import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import styles from './analyse.module.css';
import type { ChosenText } from './draft.ts';
import { FileChoice } from './file-choice.tsx';

const largestBytes = 10_000_000;

/** A small text file that travels with the question; a large one is surely the wrong one. */
export function TextFileChoice(properties: {
  readonly label: string;
  readonly chosen: ChosenText | null;
  readonly disabled: boolean;
  readonly hint: string;
  readonly onChange: (chosen: ChosenText | null) => void;
}) {
  const { label, chosen, disabled, hint, onChange } = properties;
  const say = useSay();
  const [isTooLarge, setTooLarge] = useState(false);
  const choose = async (file: File): Promise<void> => {
    setTooLarge(file.size > largestBytes);
    if (file.size <= largestBytes) onChange({ name: file.name, text: await file.text() });
  };
  const { analyse } = pageWords;
  return (
    <FileChoice
      label={label}
      name={chosen?.name ?? null}
      accept=".txt,.csv,.cal,.frd,text/plain,text/csv"
      disabled={disabled}
      chooseWord={say(analyse.chooseText)}
      hint={
        <span className={styles.hint}>
          {isTooLarge ? say(analyse.tooLargeText) : chosen === null ? hint : null}
        </span>
      }
      onChoose={(file) => void choose(file)}
      onRemove={() => onChange(null)}
    />
  );
}
