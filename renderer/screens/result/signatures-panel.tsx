import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TestRecord, TestSignatures } from '#host/http/contract.ts';
import { isOfficialRecord } from '#core/record/official-record.ts';
import type { SignatureMeaning } from '#core/record/test-signature.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { roleWords } from '#core/words/people-words.ts';
import { meaningWords, signatureWords, signMeaningWords } from '#core/words/signature-words.ts';
import { useSignatures } from '../../door/queries.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './result.module.css';
import { SignDialog } from './sign-dialog.tsx';

function GivenSignatures({ given }: Pick<TestSignatures, 'given'>) {
  const say = useSay();
  const { language } = useLanguage();
  if (given.length === 0) return <p>{say(signatureWords.none)}</p>;
  return (
    <Facts
      facts={given.map(({ meaning, name, role, signedAt, state }) => {
        const what = `${name} (${say(roleWords[role])}), ${formatInstant(signedAt, language)}`;
        return [
          say(meaningWords[meaning]),
          state === 'valid' ? what : `${what}: ${say(signatureWords.isVoid)}`,
        ];
      })}
    />
  );
}

/** That nobody can sign for names that were typed; draws nothing where there are none. */
function TypedNames({ names }: { readonly names: readonly string[] }) {
  const say = useSay();
  if (names.length === 0) return null;
  return <p>{say(signatureWords.typed).replace('{names}', names.join(', '))}</p>;
}

/**
 * Who signed an official test and what by it, and buttons for the signatures that whoever is signed in can give; none of them
 * where the record is only to be read.
 */
export function SignaturesPanel(properties: { readonly record: TestRecord; readonly isReadOnly?: boolean }) {
  const { record, isReadOnly = false } = properties;
  const say = useSay();
  const isOfficial = isOfficialRecord(record);
  const { data, error } = useSignatures(record.id, isOfficial);
  const [chosen, setChosen] = useState<SignatureMeaning | null>(null);
  if (!isOfficial) return null;
  return (
    <Panel title={say(signatureWords.title)}>
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data === undefined ? null : <GivenSignatures given={data.given} />}
      <TypedNames names={data?.typed ?? []} />
      <div className={styles.buttons}>
        {(isReadOnly ? [] : (data?.open ?? [])).map((meaning) => (
          <Button key={meaning} variant="default" onClick={() => setChosen(meaning)}>
            {say(signMeaningWords[meaning].button)}
          </Button>
        ))}
      </div>
      {chosen === null ? null : <SignDialog record={record} meaning={chosen} close={() => setChosen(null)} />}
    </Panel>
  );
}
