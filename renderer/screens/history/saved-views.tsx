import { Button, Menu, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { historyWords } from '#core/words/history-words.ts';
import { useKeepViews, useSavedViews } from '../../door/history-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { HistoryAddress } from './use-history-filter.ts';
import styles from './history.module.css';

/** The views that were kept, and keeping what is shown now under a name. */
export function SavedViews({ address }: { readonly address: HistoryAddress }) {
  const say = useSay();
  const views = useSavedViews(true).data ?? [];
  const keep = useKeepViews();
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default">{say(historyWords.savedViews)}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? <Menu.Label>{say(historyWords.noViews)}</Menu.Label> : null}
          {views.map(({ name, filter }) => (
            <Menu.Item key={name} onClick={() => address.replace(filter)}>
              {name}
            </Menu.Item>
          ))}
          {views.length === 0 ? null : <Menu.Divider />}
          {views.map(({ name }) => (
            <Menu.Item
              key={name}
              className={styles.quiet}
              onClick={() => keep.mutate(views.filter((view) => view.name !== name))}
            >
              {`${say(historyWords.dropView)}: ${name}`}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" onClick={() => setNaming(true)}>
        {say(historyWords.saveView)}
      </Button>
      <Notice words={keep.error === null ? null : wordsOfError(keep.error)} />
      {isNaming ? <NameDialog address={address} close={() => setNaming(false)} /> : null}
    </>
  );
}

function NameDialog({ address, close }: { readonly address: HistoryAddress; readonly close: () => void }) {
  const say = useSay();
  const views = useSavedViews(true).data ?? [];
  const keep = useKeepViews();
  const [name, setName] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const own = { name: name.trim(), filter: address.filter };
    keep.mutate([...views.filter((view) => view.name !== own.name), own], { onSuccess: close });
  };
  return (
    <Dialog opened title={say(historyWords.saveView)} close={close}>
      <form onSubmit={save} className={styles.nameForm}>
        <p className={styles.note}>{say(historyWords.viewsOf)}</p>
        <TextInput
          label={say(historyWords.viewName)}
          value={name}
          maxLength={60}
          data-autofocus
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Notice words={keep.error === null ? null : wordsOfError(keep.error)} />
        <Button type="submit" disabled={name.trim() === ''}>
          {say(historyWords.keep)}
        </Button>
      </form>
    </Dialog>
  );
}
