import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { peopleDoor } from '../door/people-door.ts';
import { usePeopleChange } from '../door/people-queries.ts';
import { useSay } from '../language/language-context.tsx';
import { PasswordField } from './password-field.tsx';
import { PeopleForm } from './people-form.tsx';

const { people } = pageWords;

/** Where a person signs in; `lockedName` is whose place this is. */
export function SignInForm({
  lockedName,
  done,
}: {
  readonly lockedName: string | null;
  readonly done: () => void;
}) {
  const say = useSay();
  const [name, setName] = useState(lockedName ?? '');
  const [password, setPassword] = useState('');
  const signIn = usePeopleChange<null>(async () => await peopleDoor.signIn(name, password), done);
  return (
    <PeopleForm
      explain={lockedName === null ? people.signInExplain : people.lockedExplain}
      action={people.signIn}
      isComplete={name.trim() !== '' && password !== ''}
      isPending={signIn.isPending}
      error={signIn.error}
      submit={() => signIn.mutate(null)}
    >
      <TextInput
        label={say(people.name)}
        value={name}
        maxLength={200}
        autoComplete="username"
        data-autofocus={lockedName === null ? true : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordField label={say(people.password)} value={password} isNew={false} onChange={setPassword} />
    </PeopleForm>
  );
}
