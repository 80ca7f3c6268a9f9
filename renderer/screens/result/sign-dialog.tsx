import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TestRecord } from '#host/http/contract.ts';
import type { SignatureMeaning } from '#core/record/test-signature.ts';
import { pageWords } from '#core/words/page-words.ts';
import { signMeaningWords, signatureWords } from '#core/words/signature-words.ts';
import { peopleDoor } from '../../door/people-door.ts';
import { useOwnName } from '../../door/people-queries.ts';
import { signaturesKey } from '../../door/queries.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { PasswordField } from '../../people/password-field.tsx';
import { PeopleForm } from '../../people/people-form.tsx';

/** Says what a signature states and asks the password of whoever gives it. */
export function SignDialog(properties: {
  readonly record: Pick<TestRecord, 'id' | 'number'>;
  readonly meaning: SignatureMeaning;
  readonly close: () => void;
}) {
  const { record, meaning, close } = properties;
  const say = useSay();
  const name = useOwnName();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const signing = useMutation({
    mutationFn: async () => await peopleDoor.signTest(record.id, meaning, password),
    onSuccess: (signatures) => {
      queries.setQueryData(signaturesKey(record.id), signatures);
      close();
    },
  });
  const { states, button } = signMeaningWords[meaning];
  const filled = (text: string): string => text.replace('{name}', name).replace('{number}', record.number);
  return (
    <Dialog opened title={`${say(button)}: ${record.number}`} close={close}>
      <PeopleForm
        explain={{ id: filled(states.id), en: filled(states.en) }}
        action={signatureWords.sign}
        isComplete={password !== ''}
        isPending={signing.isPending}
        error={signing.error}
        submit={() => signing.mutate()}
      >
        <PasswordField
          label={say(pageWords.people.password)}
          hint={say(signatureWords.forEver)}
          value={password}
          isNew={false}
          onChange={setPassword}
        />
      </PeopleForm>
    </Dialog>
  );
}
