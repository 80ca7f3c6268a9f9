import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { peopleDoor } from '../door/people-door.ts';
import { usePeopleChange } from '../door/people-queries.ts';
import { useSay } from '../language/language-context.tsx';
import { isTwice, NewPasswordFields } from './new-password-fields.tsx';
import { PeopleForm } from './people-form.tsx';

const { people } = pageWords;

/** Makes the first account of a bench, its administrator. */
export function SetUpForm({ done }: { readonly done: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [password, setPassword] = useState({ first: '', second: '' });
  const setUp = usePeopleChange<null>(async () => await peopleDoor.setUp(name, password.first), done);
  return (
    <PeopleForm
      explain={people.setUpExplain}
      action={people.setUp}
      isComplete={name.trim().length > 1 && isTwice(password)}
      isPending={setUp.isPending}
      error={setUp.error}
      submit={() => setUp.mutate(null)}
    >
      <TextInput
        label={say(pageWords.accounts.fullName)}
        value={name}
        maxLength={80}
        autoComplete="username"
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPasswordFields value={password} change={setPassword} />
    </PeopleForm>
  );
}
