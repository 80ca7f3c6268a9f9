import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PeopleView } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleTaskWords, roleWords } from '#core/words/people-words.ts';
import { peopleDoor } from '../door/people-door.ts';
import { usePeopleChange } from '../door/people-queries.ts';
import { useSay } from '../language/language-context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { PasswordForm } from './password-form.tsx';
import styles from './people.module.css';
import { SetUpForm } from './set-up-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

const { people } = pageWords;

type SignedIn = NonNullable<PeopleView['person']>;

function OwnAccount({ person, close }: { readonly person: SignedIn; readonly close: () => void }) {
  const say = useSay();
  const [isChanging, setChanging] = useState(false);
  const signOut = usePeopleChange<null>(peopleDoor.signOut, close);
  const lock = usePeopleChange<null>(peopleDoor.lock, close);
  if (isChanging) return <PasswordForm isForced={false} done={close} />;
  return (
    <div className={styles.stack}>
      <p className={styles.who}>{person.name}</p>
      <p className={styles.hint}>
        {say(roleWords[person.role])}. {say(roleTaskWords[person.role])}
      </p>
      <div className={styles.buttons}>
        <Button loading={lock.isPending} onClick={() => lock.mutate(null)}>
          {say(people.lock)}
        </Button>
        <Button variant="default" onClick={() => setChanging(true)}>
          {say(people.changePassword)}
        </Button>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate(null)}>
          {say(people.signOut)}
        </Button>
      </div>
    </div>
  );
}

/** What the dialog is called for whoever stands before it. */
export function titleOfDialog({ person, lockedName, hasAccounts }: PeopleView) {
  if (person !== null) return person.mustChangePassword ? people.changePassword : people.signedInAs;
  if (!hasAccounts) return people.setUp;
  return lockedName === null ? people.signIn : people.locked;
}

/** Where people sign in, and what whoever is signed in can do about their account. */
export function PeopleDialog({ view, close }: { readonly view: PeopleView; readonly close: () => void }) {
  const say = useSay();
  const { person, lockedName, hasAccounts } = view;
  const form =
    person === null ? (
      hasAccounts ? (
        <SignInForm lockedName={lockedName} done={close} />
      ) : (
        <SetUpForm done={close} />
      )
    ) : person.mustChangePassword ? (
      <PasswordForm isForced done={close} />
    ) : (
      <OwnAccount person={person} close={close} />
    );
  return (
    <Dialog opened title={say(titleOfDialog(view))} close={close}>
      {form}
    </Dialog>
  );
}
