import {
  type ProfileDifference,
  profileDifferences,
} from '#core/procedure/own-profile/profile-differences.ts';
import { pageWords } from '#core/words/page-words.ts';
import { fieldPlace } from '#core/words/profile/field-words.ts';
import { fieldValueText } from '#core/words/profile/value-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Table } from '../../parts/table/table.tsx';
import styles from './profiles.module.css';

function Row({ difference }: { readonly difference: ProfileDifference }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const { path, field, before, after } = difference;
  return (
    <tr>
      <th scope="row">{fieldPlace(path, language)}</th>
      <td className={styles.changed} data-label={say(profiles.before)}>
        <span className={styles.old}>{fieldValueText(field, before, path, language)}</span>
      </td>
      <td className={`${styles.changed} ${styles.new}`} data-label={say(profiles.after)}>
        {fieldValueText(field, after, path, language)}
      </td>
    </tr>
  );
}

/** Every field in which two profiles differ, old and new side by side. */
export function DifferencesTable({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const say = useSay();
  const { profiles } = pageWords;
  const differences = profileDifferences(before, after);
  if (differences.length === 0) return <p className={styles.hint}>{say(profiles.noChanges)}</p>;
  return (
    <Table
      label={say(profiles.changes)}
      heads={[say(profiles.field), say(profiles.before), say(profiles.after)]}
      folds
    >
      {differences.map((difference) => (
        <Row key={difference.path.join('.')} difference={difference} />
      ))}
    </Table>
  );
}
