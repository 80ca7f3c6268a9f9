import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useAccounts } from '../../door/accounts-queries.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { AddAccount } from './add-account.tsx';
import { type Once, OnceNotice } from './once-notice.tsx';
import { TokensPanel } from './tokens-panel.tsx';

const { accounts } = pageWords;

/** The accounts of the bench, for its administrator. */
export function AccountsScreen() {
  const say = useSay();
  const isAllowed = useRights().has('manage-accounts');
  const list = useAccounts(isAllowed).data ?? [];
  const [once, setOnce] = useState<Once | null>(null);
  if (!isAllowed) {
    return (
      <Frame>
        <PageHead title={accounts.title} intro={accounts.intro} />
        <Notice words={accounts.notAllowed} kind="diamond" />
      </Frame>
    );
  }
  return (
    <Frame>
      <PageHead title={accounts.title} intro={accounts.intro} />
      <Panel title={say(accounts.people)}>
        <OnceNotice once={once} />
        <AddAccount show={setOnce} />
        <AccountsTable list={list} show={setOnce} />
      </Panel>
      <TokensPanel list={list} show={setOnce} />
    </Frame>
  );
}
