import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './analyse.module.css';
import type { DeskWork } from './recording-desk.ts';
import { desk } from './use-desk.ts';

/** What is under way, how far it is, and a way to stop it. */
export function WorkBar({ work }: { readonly work: DeskWork }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  if (work.kind === 'none') return null;
  const word = { copying: analyse.copying, waiting: analyse.waiting, running: analyse.running }[work.kind];
  const share = work.kind === 'waiting' ? 0 : work.share;
  const percent = `${formatNumber(share * 100, 0, language)} %`;
  return (
    <div className={styles.begin}>
      <div className={styles.work} role="status">
        <span>
          {say(word)} {work.kind === 'copying' ? work.name : ''}
        </span>
        <b>{work.kind === 'waiting' ? '' : percent}</b>
      </div>
      <progress className={styles.progress} max={1} value={share} aria-label={say(word)} />
      <Button fullWidth variant="default" size="md" onClick={() => desk.cancel()}>
        {say(analyse.cancel)}
      </Button>
    </div>
  );
}
