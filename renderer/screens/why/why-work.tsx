import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './why.module.css';

/** How far the splitting is, and a way to stop it; `share` is null while it waits its turn. */
export function WhyWork({ share, cancel }: { readonly share: number | null; readonly cancel: () => void }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const word = say(share === null ? why.waiting : why.running);
  return (
    <Panel title={word} aside={share === null ? '' : `${formatNumber(100 * share, 0, language)} %`}>
      <div className={styles.row} role="status">
        <progress className={styles.progress} max={1} value={share ?? 0} aria-label={word} />
        <Button variant="default" onClick={cancel}>
          {say(why.cancel)}
        </Button>
      </div>
    </Panel>
  );
}
