import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { amendmentWords } from '#core/words/amendment-words.ts';
import { useAmendments } from '../../../door/queries.ts';
import { wordsOfError } from '../../../keys/use-operator.ts';
import { useSay } from '../../../language/language-context.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { AmendedFacts } from './amended-facts.tsx';

/** What a record amends, and which one took its place; nothing where it is neither. */
export function AmendmentPanel({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  const { data, error } = useAmendments(record.id);
  const { amends } = record;
  const amendedBy = data?.amendedBy ?? null;
  if (amends === undefined && amendedBy === null && error === null) return null;
  return (
    <Panel title={say(amendmentWords.title)}>
      <Notice words={error === null ? null : wordsOfError(error)} />
      {amends === undefined ? null : <AmendedFacts amends={amends} />}
      {amendedBy === null ? null : (
        <Button component={Link} to={`/tests/${amendedBy.id}`} mt={amends === undefined ? 0 : 12}>
          {`${say(amendmentWords.open)} ${amendedBy.number}`}
        </Button>
      )}
    </Panel>
  );
}
