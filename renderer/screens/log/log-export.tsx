import type { LogFilter } from '#core/record/log-group.ts';
import { exportWords } from '#core/words/export-words.ts';
import { logWords } from '#core/words/log-words.ts';
import { logAddress } from '../../door/log-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './log.module.css';

/** Links that save what is filtered, for those who may take evidence away. */
export function LogExport({ filter }: { readonly filter: LogFilter }) {
  const say = useSay();
  const { language } = useLanguage();
  if (!useRights().has('export')) return null;
  return (
    <p className={styles.export}>
      <span>{say(logWords.export)}</span>
      {(['csv-id', 'csv'] as const).map((form) => (
        <a key={form} href={logAddress(filter, form, language)} download>
          {say(exportWords.csv[form])}
        </a>
      ))}
    </p>
  );
}
