import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AccountView, TokenView } from '#host/http/contract.ts';
import { formatDay } from '#core/words/date-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleWords } from '#core/words/people-words.ts';
import { useAccountChange } from '../../door/accounts-queries.ts';
import { peopleDoor } from '../../door/people-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField, TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table } from '../../parts/table/table.tsx';
import { refusalWords } from '../../people/people-form.tsx';
import styles from './accounts.module.css';
import type { Once } from './once-notice.tsx';

const { accounts } = pageWords;
const usualDays = 90;

interface PanelProperties {
  readonly list: readonly AccountView[];
  readonly show: (once: Once) => void;
}

function MakeToken({ list, show }: PanelProperties) {
  const say = useSay();
  const [accountId, setAccountId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [days, setDays] = useState<number | null>(usualDays);
  const account = list.find(({ id }) => id === accountId);
  const make = useAccountChange(
    async (holder: AccountView) =>
      await peopleDoor.makeToken(holder.id, { name, role: holder.role, days: days ?? 0 }),
    ({ token, view }) => {
      setName('');
      show({ words: accounts.tokenOnce, name: view.name, secret: token });
    },
  );
  const isComplete = account !== undefined && name.trim().length > 1 && days !== null;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) make.mutate(account);
        }}
      >
        <ChoiceField
          label={say(accounts.account)}
          value={accountId}
          choices={list
            .filter(({ disabled }) => !disabled)
            .map((one) => ({ value: one.id, label: one.name }))}
          onChange={setAccountId}
        />
        <TextField label={say(accounts.tokenName)} value={name} onChange={setName} />
        <NumberField label={say(accounts.tokenDays)} value={days} minimum={1} onChange={setDays} />
        <Button type="submit" variant="default" disabled={!isComplete} loading={make.isPending}>
          {say(accounts.makeToken)}
        </Button>
      </form>
      <Notice words={make.error === null ? null : refusalWords(make.error)} />
    </>
  );
}

function TokenRow({ account, token }: { readonly account: AccountView; readonly token: TokenView }) {
  const say = useSay();
  const { language } = useLanguage();
  const revoke = useAccountChange<null, unknown>(
    async () => await peopleDoor.revokeToken(account.id, token.id),
    () => undefined,
  );
  return (
    <tr>
      <td>{token.name}</td>
      <td>{account.name}</td>
      <td>{say(roleWords[token.role])}</td>
      <td>
        {say(accounts.until)} {formatDay(token.expiresAt, language)}
      </td>
      <td>
        {token.revokedAt === null ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(null)}
          >
            {say(accounts.revoke)}
          </Button>
        ) : (
          say(accounts.revoked)
        )}
      </td>
    </tr>
  );
}

function TokensTable({ list }: Pick<PanelProperties, 'list'>) {
  const say = useSay();
  if (list.every(({ tokens }) => tokens.length === 0)) return null;
  const { tokenName, account: holder, role, validity, actions } = accounts;
  const heads = [...[tokenName, holder, role, validity].map(say), { text: say(actions), isHidden: true }];
  return (
    <Table label={say(accounts.tokens)} heads={heads} isLevel>
      {list.flatMap((account) =>
        account.tokens.map((token) => <TokenRow key={token.id} account={account} token={token} />),
      )}
    </Table>
  );
}

/** Tokens by which other systems of the laboratory come in. */
export function TokensPanel({ list, show }: PanelProperties) {
  const say = useSay();
  return (
    <Panel title={say(accounts.tokens)}>
      <MakeToken list={list} show={show} />
      <TokensTable list={list} />
    </Panel>
  );
}
