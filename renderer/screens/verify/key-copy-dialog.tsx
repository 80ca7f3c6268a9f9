import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keyCopyWords, fewestPassphraseCharacters } from '#core/words/bench-key-words.ts';
import { peopleDoor } from '../../door/people-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { saveText } from '../../parts/save-text.ts';
import { PasswordField } from '../../people/password-field.tsx';
import { PeopleForm } from '../../people/people-form.tsx';

/** Asks for the password and for a passphrase, and saves a copy of the bench's key under it. */
export function KeyCopyDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const [password, setPassword] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const saving = useMutation({
    mutationFn: async () => await peopleDoor.copyKey(password, passphrase),
    onSuccess: (copy) => {
      saveText('senyap-bench-key-copy.pem', copy, 'application/x-pem-file');
      close();
    },
  });
  const isLong = Array.from(passphrase).length >= fewestPassphraseCharacters;
  const differs = again !== '' && again !== passphrase;
  return (
    <Dialog opened title={say(keyCopyWords.title)} close={close}>
      <PeopleForm
        explain={keyCopyWords.intro}
        action={keyCopyWords.save}
        isComplete={password !== '' && isLong && again === passphrase}
        isPending={saving.isPending}
        error={saving.error}
        submit={() => saving.mutate()}
      >
        <PasswordField
          label={say(keyCopyWords.password)}
          value={password}
          isNew={false}
          onChange={setPassword}
        />
        <PasswordField
          label={say(keyCopyWords.passphrase)}
          value={passphrase}
          isNew
          onChange={setPassphrase}
        />
        <PasswordField
          label={say(keyCopyWords.again)}
          hint={say(differs ? keyCopyWords.differ : keyCopyWords.restoredBy)}
          value={again}
          isNew
          onChange={setAgain}
        />
      </PeopleForm>
    </Dialog>
  );
}
