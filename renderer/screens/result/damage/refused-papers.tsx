import { Button } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { papersOf } from '#core/report/paper-kind.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { paperWords, shortPaperWords } from '#core/words/paper-words.ts';
import { useSay } from '../../../language/language-context.tsx';
import styles from '../result.module.css';

/** The buttons for papers and exports of a test that is not proven: there, off, and with the reason. */
export function RefusedPapers({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  const reason = useId();
  const { result } = pageWords;
  const shortPapers = papersOf(record)
    .filter((kind) => kind !== 'report')
    .map((kind) => `${say(shortPaperWords.print)} ${say(paperWords[kind].title)}`);
  const words = [say(result.printIndonesian), say(result.printEnglish), say(result.export), ...shortPapers];
  return (
    <div>
      <div className={styles.buttons}>
        {words.map((word) => (
          <Button key={word} variant="default" disabled aria-describedby={reason}>
            {word}
          </Button>
        ))}
        <Button variant="default" component={Link} to="/prepare">
          {say(result.newTest)}
        </Button>
      </div>
      <p className={styles.small} id={reason}>
        {say(damagedTestWords.refused)}
      </p>
    </div>
  );
}
