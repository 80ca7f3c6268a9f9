import { Button } from '@mantine/core';
import type { AccountView } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleWords } from '#core/words/people-words.ts';
import { useAccountChange } from '../../door/accounts-queries.ts';
import { peopleDoor } from '../../door/people-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table/table.tsx';
import { refusalWords } from '../../people/people-form.tsx';
import styles from './accounts.module.css';
import type { Once } from './once-notice.tsx';

const { accounts } = pageWords;

interface TableProperties {
  readonly list: readonly AccountView[];
  readonly show: (once: Once) => void;
}

function stateOf({ disabled, mustChangePassword }: AccountView) {
  if (disabled) return accounts.disabled;
  return mustChangePassword ? accounts.mustChange : accounts.active;
}

function AccountButtons({
  account,
  show,
}: {
  readonly account: AccountView;
  readonly show: TableProperties['show'];
}) {
  const say = useSay();
  const { id, disabled } = account;
  const change = useAccountChange(
    async (wish: { readonly disabled: boolean }) => await peopleDoor.change(id, wish),
    () => undefined,
  );
  const reset = useAccountChange<null, Awaited<ReturnType<typeof peopleDoor.reset>>>(
    async () => await peopleDoor.reset(id),
    ({ oneTimePassword }) => show({ words: accounts.once, name: account.name, secret: oneTimePassword }),
  );
  const error = change.error ?? reset.error;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          loading={reset.isPending}
          onClick={() => reset.mutate(null)}
        >
          {say(accounts.reset)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ disabled: !disabled })}
        >
          {say(disabled ? accounts.enable : accounts.disable)}
        </Button>
      </div>
      <Notice words={error === null ? null : refusalWords(error)} />
    </>
  );
}

/** Everybody who has an account, and what can be done about it. */
export function AccountsTable({ list, show }: TableProperties) {
  const say = useSay();
  const { fullName, role, state, actions } = accounts;
  const heads = [...[fullName, role, state].map(say), { text: say(actions), isHidden: true }];
  return (
    <Table label={say(accounts.title)} heads={heads} isLevel>
      {list.map((account) => (
        <tr key={account.id}>
          <td>{account.name}</td>
          <td>{say(roleWords[account.role])}</td>
          <td>{say(stateOf(account))}</td>
          <td>
            <AccountButtons account={account} show={show} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
