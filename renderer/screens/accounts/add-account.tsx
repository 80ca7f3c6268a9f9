import { Button } from '@mantine/core';
import { useState } from 'react';
import { roles, type Role } from '#core/people/role.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleTaskWords, roleWords } from '#core/words/people-words.ts';
import { useAccountChange } from '../../door/accounts-queries.ts';
import { peopleDoor } from '../../door/people-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { ChoiceField, TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { refusalWords } from '../../people/people-form.tsx';
import styles from './accounts.module.css';
import type { Once } from './once-notice.tsx';

const { accounts } = pageWords;

/** Makes an account and shows its one-time password. */
export function AddAccount({ show }: { readonly show: (once: Once) => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('technician');
  const add = useAccountChange<null, Awaited<ReturnType<typeof peopleDoor.add>>>(
    async () => await peopleDoor.add(name, role),
    ({ account, oneTimePassword }) => {
      setName('');
      show({ words: accounts.once, name: account.name, secret: oneTimePassword });
    },
  );
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim().length > 1) add.mutate(null);
        }}
      >
        <TextField label={say(accounts.fullName)} value={name} onChange={setName} />
        <ChoiceField
          label={say(accounts.role)}
          value={role}
          choices={roles.map((value) => ({ value, label: say(roleWords[value]) }))}
          onChange={(chosen) => setRole(chosen ?? role)}
        />
        <Button type="submit" disabled={name.trim().length < 2} loading={add.isPending}>
          {say(accounts.add)}
        </Button>
      </form>
      <p className={styles.intro}>{say(roleTaskWords[role])}</p>
      <Notice words={add.error === null ? null : refusalWords(add.error)} />
    </>
  );
}
