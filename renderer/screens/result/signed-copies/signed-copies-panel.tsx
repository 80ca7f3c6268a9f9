import type { Replacement } from '#core/record/amendment.ts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedSignedCopy, TestRecord } from '#host/http/contract.ts';
import { isOfficialRecord } from '#core/record/official-record.ts';
import { formatInstant } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import {
  copyOriginWords,
  copyStateWords,
  signedCopyWords,
  signPaperWords,
} from '#core/words/signed-copy-words.ts';
import { signedCopyAddress } from '../../../door/addresses.ts';
import { useRights } from '../../../door/people-queries.ts';
import { signedCopiesDoor, signedCopiesKey, useSignedCopies } from '../../../door/signed-copies-door.ts';
import { wordsOfError } from '../../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../../language/language-context.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { CopyDropPlace } from './copy-drop-place.tsx';
import { SignPaperDialog } from './sign-paper-dialog.tsx';
import styles from './signed-copies.module.css';

/** Who signed a copy and when, how it came here, and a link that saves it where its file is whole. */
function CopyLine({
  testId,
  copy,
  canSave,
}: {
  readonly testId: string;
  readonly copy: ListedSignedCopy;
  readonly canSave: boolean;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { signatures, state, sha256 } = copy;
  const names = signatures.map(({ name, at }) =>
    at === '' ? name : `${name}, ${formatInstant(at, language)}`,
  );
  const isUntold = state === 'untold';
  return (
    <li>
      <div>
        <b>
          {isUntold
            ? say(signedCopyWords.unknownCopy)
            : `${say(signedCopyWords.signedBy)} ${names.join('; ')}`}
        </b>
        <p className={styles.quiet}>
          {[...keptText(copy, language), `SHA-256 ${sha256.slice(0, 16)}`].join(' · ')}
        </p>
        <Notice words={state === 'whole' ? null : copyStateWords[state]} />
      </div>
      {state === 'whole' && canSave ? (
        <Button variant="default" component="a" href={signedCopyAddress(testId, sha256)} download>
          {say(signedCopyWords.save)}
        </Button>
      ) : null}
    </li>
  );
}

/** How a copy came here, by whom and when; nothing where that is not known. */
function keptText({ origin, keptBy, keptAt }: ListedSignedCopy, language: Language): readonly string[] {
  if (origin === null || keptAt === null) return [];
  const by = keptBy === '' ? '' : `, ${signedCopyWords.keptBy[language]} ${keptBy}`;
  return [`${copyOriginWords[origin][language]}${by}, ${formatInstant(keptAt, language)}`];
}

/**
 * Papers of an official test that were signed electronically, here or elsewhere; whoever may issue them brings one that came back or
 * signs one with a certificate file.
 */
export function SignedCopiesPanel(properties: {
  readonly record: TestRecord;
  /** The newest record that took the place of this one: its papers are signed no more. */
  readonly replacedBy: Replacement | null;
  /** True for a record that is not as it was sealed: nothing is handed out, taken or signed. */
  readonly isReadOnly?: boolean;
}) {
  const { record, replacedBy, isReadOnly = false } = properties;
  const say = useSay();
  const mayIssue = useRights().has('issue-signed');
  const isOfficial = isOfficialRecord(record);
  const { data: copies, error } = useSignedCopies(record.id, isOfficial);
  if (!isOfficial) return null;
  return (
    <Panel title={say(signedCopyWords.title)}>
      <div className={styles.rows}>
        <Notice words={error === null ? null : wordsOfError(error)} />
        {copies?.length === 0 ? <p className={styles.quiet}>{say(signedCopyWords.none)}</p> : null}
        {copies === undefined || copies.length === 0 ? null : (
          <>
            <ul className={styles.list}>
              {copies.map((copy) => (
                <CopyLine
                  key={`${copy.state} ${copy.sha256}`}
                  testId={record.id}
                  copy={copy}
                  canSave={!isReadOnly}
                />
              ))}
            </ul>
            <small className={styles.quiet}>{say(signedCopyWords.issuer)}</small>
          </>
        )}
        {mayIssue && !isReadOnly ? <Issuing record={record} canSign={replacedBy === null} /> : null}
      </div>
    </Panel>
  );
}

function Issuing({ record, canSign }: { readonly record: TestRecord; readonly canSign: boolean }) {
  const say = useSay();
  const queries = useQueryClient();
  const [isSigning, setSigning] = useState(false);
  const keeping = useMutation({
    mutationFn: async (file: File) => await signedCopiesDoor.keep(record.id, file),
    onSuccess: (copies) => queries.setQueryData(signedCopiesKey(record.id), copies),
  });
  return (
    <>
      <CopyDropPlace isChecking={keeping.isPending} take={(file) => keeping.mutate(file)} />
      <Notice words={keeping.error === null ? null : wordsOfError(keeping.error)} />
      <Notice kind="circle-check" words={keeping.isSuccess ? signedCopyWords.kept : null} />
      {canSign ? (
        <div>
          <Button variant="default" onClick={() => setSigning(true)}>
            {say(signPaperWords.button)}
          </Button>
        </div>
      ) : null}
      {isSigning ? <SignPaperDialog record={record} close={() => setSigning(false)} /> : null}
    </>
  );
}
