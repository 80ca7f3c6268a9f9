import { Link } from 'react-router';
import type { Amendment } from '#core/record/amendment.ts';
import { amendmentKindWords, amendmentWords, correctableFactWords } from '#core/words/amendment-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { roleWords } from '#core/words/people-words.ts';
import { useLanguage, useSay } from '../../../language/language-context.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { cell, Table } from '../../../parts/table/table.tsx';
import styles from './amendment.module.css';

/** What a record amends: which one, why, by whom, when, and every fact before and after. */
export function AmendedFacts({ amends }: { readonly amends: Amendment }) {
  const say = useSay();
  const { language } = useLanguage();
  const { kind, testId, number, reason, by, at, changes } = amends;
  return (
    <>
      <Facts
        facts={[
          [say(amendmentWords.kind), say(amendmentKindWords[kind].name)],
          [say(amendmentWords.reason), reason],
          [say(amendmentWords.by), `${by.name} (${say(roleWords[by.role])})`],
          [say(amendmentWords.at), formatInstant(at, language)],
        ]}
      />
      {changes.length === 0 ? null : <Changes changes={changes} />}
      <p className={styles.earlier}>
        <Link to={`/tests/${testId}`}>{`${say(amendmentWords.amends)} ${number}`}</Link>
      </p>
    </>
  );
}

function Changes({ changes }: Pick<Amendment, 'changes'>) {
  const say = useSay();
  const text = (value: string): string => (value === '' ? say(amendmentWords.nothing) : value);
  const { what, was, is } = amendmentWords;
  return (
    <Table label={say(amendmentWords.amends)} heads={[what, was, is].map(say)}>
      {changes.map(({ fact, old, new: now }) => (
        <tr key={fact}>
          <th scope="row">{say(correctableFactWords[fact])}</th>
          <td className={cell.loose}>{text(old)}</td>
          <td className={cell.loose}>{text(now)}</td>
        </tr>
      ))}
    </Table>
  );
}
