import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { peopleDoor } from '../door/people-door.ts';
import { usePeopleChange } from '../door/people-queries.ts';
import { useSay } from '../language/language-context.tsx';
import { isTwice, NewPasswordFields } from './new-password-fields.tsx';
import { PasswordField } from './password-field.tsx';
import { PeopleForm } from './people-form.tsx';

const { people } = pageWords;

/** Changes one's own password. */
export function PasswordForm({ isForced, done }: { readonly isForced: boolean; readonly done: () => void }) {
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState({ first: '', second: '' });
  const change = usePeopleChange<null>(
    async () => await peopleDoor.changePassword(current, password.first),
    done,
  );
  return (
    <PeopleForm
      explain={isForced ? people.mustChange : people.passwordHint}
      action={people.changePassword}
      isComplete={current !== '' && isTwice(password)}
      isPending={change.isPending}
      error={change.error}
      submit={() => change.mutate(null)}
    >
      <PasswordField
        label={say(people.currentPassword)}
        value={current}
        isNew={false}
        onChange={setCurrent}
      />
      <NewPasswordFields value={password} change={setPassword} />
    </PeopleForm>
  );
}
