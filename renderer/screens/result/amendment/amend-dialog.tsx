import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { factOf } from '#core/record/amend-record.ts';
import {
  type AmendmentKind,
  amendmentReasonSchema,
  correctableFacts,
  type Corrections,
} from '#core/record/amendment.ts';
import { amendmentKindWords, amendmentWords, correctableFactWords } from '#core/words/amendment-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { peopleDoor } from '../../../door/people-door.ts';
import { amendmentsKey, signaturesKey } from '../../../door/queries.ts';
import { useSay } from '../../../language/language-context.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { PasswordField } from '../../../people/password-field.tsx';
import { PeopleForm } from '../../../people/people-form.tsx';
import styles from './amendment.module.css';

/** What the corrections change of a record. */
export function changedFacts(record: TestRecord, entered: Corrections): Corrections {
  return Object.fromEntries(
    correctableFacts.flatMap((fact) => {
      const value = entered[fact]?.trim();
      return value === undefined || value === factOf(record.evidence, fact) ? [] : [[fact, value]];
    }),
  );
}

/** Asks what shall be amended, why, and the password; then goes to the new record. */
export function AmendDialog(properties: {
  readonly record: TestRecord;
  readonly kind: AmendmentKind;
  readonly close: () => void;
}) {
  const { record, kind, close } = properties;
  const say = useSay();
  const [entered, setEntered] = useState<Corrections>({});
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const corrections = changedFacts(record, entered);
  const amending = useAmending(record.id, close);
  const hasChange = kind === 'withdrawal' || Object.keys(corrections).length > 0;
  const hasReason = amendmentReasonSchema.safeParse(reason).success;
  const { button, explain } = amendmentKindWords[kind];
  return (
    <Dialog opened wide title={`${say(button)}: ${record.number}`} close={close}>
      <PeopleForm
        explain={explain}
        action={amendmentWords.confirm}
        isComplete={hasChange && hasReason && password !== ''}
        isPending={amending.isPending}
        error={amending.error}
        submit={() => amending.mutate({ kind, reason: reason.trim(), corrections, password })}
      >
        {kind === 'correction' ? (
          <CorrectionFields record={record} entered={entered} onChange={setEntered} />
        ) : null}
        <TextField
          label={say(amendmentWords.reason)}
          hint={say(amendmentWords.reasonHint)}
          value={reason}
          onChange={setReason}
        />
        <PasswordField
          label={say(pageWords.people.password)}
          value={password}
          isNew={false}
          onChange={setPassword}
        />
      </PeopleForm>
    </Dialog>
  );
}

function useAmending(testId: string, close: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (wish: Parameters<typeof peopleDoor.amend>[1]) => await peopleDoor.amend(testId, wish),
    onSuccess: async ({ id }) => {
      close();
      for (const queryKey of [amendmentsKey(testId), signaturesKey(testId), ['tests']]) {
        await queries.invalidateQueries({ queryKey });
      }
      await navigate(`/tests/${id}`);
    },
  });
}

function CorrectionFields(properties: {
  readonly record: TestRecord;
  readonly entered: Corrections;
  readonly onChange: (entered: Corrections) => void;
}) {
  const { record, entered, onChange } = properties;
  const say = useSay();
  return (
    <>
      <p>{say(amendmentWords.chosen)}</p>
      <div className={styles.fields}>
        {correctableFacts.map((fact) => (
          <TextField
            key={fact}
            label={say(correctableFactWords[fact])}
            value={entered[fact] ?? factOf(record.evidence, fact)}
            onChange={(value) => onChange({ ...entered, [fact]: value })}
          />
        ))}
      </div>
    </>
  );
}
