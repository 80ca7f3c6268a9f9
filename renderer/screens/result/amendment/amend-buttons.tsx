import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TestRecord } from '#host/http/contract.ts';
import { type AmendmentKind, amendmentKinds } from '#core/record/amendment.ts';
import { amendmentKindWords } from '#core/words/amendment-words.ts';
import { useAmendments } from '../../../door/queries.ts';
import { useSay } from '../../../language/language-context.tsx';
import styles from '../result.module.css';
import { AmendDialog } from './amend-dialog.tsx';

/** Correction and withdrawal, for whoever can amend the test now; nothing for anybody else. */
export function AmendButtons({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  const { data } = useAmendments(record.id);
  const [chosen, setChosen] = useState<AmendmentKind | null>(null);
  if (data?.isOpen !== true) return null;
  return (
    <div className={styles.buttons}>
      {amendmentKinds.map((kind) => (
        <Button key={kind} variant="default" onClick={() => setChosen(kind)}>
          {say(amendmentKindWords[kind].button)}
        </Button>
      ))}
      {chosen === null ? null : <AmendDialog record={record} kind={chosen} close={() => setChosen(null)} />}
    </div>
  );
}
