import { Button, FileInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { NewProfile, Profile } from '#host/http/contract.ts';
import { profileIdPattern } from '#core/procedure/own-profile/copied-profile.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useOwnName } from '../../door/people-queries.ts';
import { useBeginProfile } from '../../door/profile-queries.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ChoiceField, TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OwnName } from '../../people/own-name.tsx';
import { ErrorNotice } from './error-notice.tsx';
import styles from './profiles.module.css';

interface Entered {
  readonly id: string;
  readonly category: string | null;
  readonly file: File | null;
}

/** What the dialog asks the host for; null while something is missing. */
async function wishOf(
  { id, category, file }: Entered,
  person: string,
  from: Profile | null,
): Promise<NewProfile | null> {
  if (from !== null) {
    return { id, person, from: { kind: 'copy', profile: `${from.id}@${from.version}`, category } };
  }
  const content: unknown = file === null ? null : JSON.parse(await file.text());
  if (file === null || typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  return { id, person, from: { kind: 'file', name: file.name, content: { ...content } } };
}

function CategoryField(properties: {
  readonly from: Profile | null;
  readonly value: string | null;
  readonly change: (category: string | null) => void;
}) {
  const { from, value, change } = properties;
  const say = useSay();
  if (from === null || from.methodReference === null || from.categories.length < 2) return null;
  return (
    <ChoiceField
      label={say(pageWords.profiles.copyCategory)}
      value={value}
      choices={from.categories.map((category) => ({ value: category, label: category }))}
      onChange={change}
    />
  );
}

/** Begins an own profile: a copy of a profile, or out of a file where there is none. */
export function NewProfileDialog(properties: { readonly from: Profile | null; readonly close: () => void }) {
  const { from, close } = properties;
  const say = useSay();
  const person = useOwnName();
  const navigate = useNavigate();
  const [entered, setEntered] = useState<Entered>({
    id: from === null ? '' : `lab-${from.id}`,
    category: from?.categories[0] ?? null,
    file: null,
  });
  const [isBadFile, setBadFile] = useState(false);
  const begin = useBeginProfile(({ id }) => void navigate(`/profiles/${id}/draft`));
  const set = (part: Partial<Entered>): void => setEntered((before) => ({ ...before, ...part }));
  const { profiles } = pageWords;
  const isComplete =
    profileIdPattern.test(entered.id) && person !== '' && (from !== null || entered.file !== null);
  const send = async (): Promise<void> => {
    const asked = from?.methodReference === null ? { ...entered, category: null } : entered;
    const wish = await wishOf(asked, person, from).catch(() => null);
    setBadFile(wish === null);
    if (wish === null) return;
    begin.mutate(wish);
  };
  return (
    <Dialog
      opened
      title={say(from === null ? profiles.import : profiles.copy).replace('…', '')}
      close={close}
    >
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) void send();
        }}
      >
        {from === null ? (
          <FileInput
            label={say(profiles.file)}
            placeholder={say(profiles.chooseFile)}
            accept="application/json,.json"
            value={entered.file}
            onChange={(file) => set({ file })}
          />
        ) : null}
        <TextField
          label={say(profiles.identifier)}
          hint={say(profiles.identifierHint)}
          value={entered.id}
          onChange={(id) => set({ id: id.trim() })}
        />
        <CategoryField from={from} value={entered.category} change={(category) => set({ category })} />
        <OwnName />
        <Notice words={isBadFile ? profiles.badFile : null} />
        <ErrorNotice error={begin.error} />
        <div className={styles.buttons}>
          <Button type="submit" disabled={!isComplete} loading={begin.isPending}>
            {say(profiles.begin)}
          </Button>
          <Button variant="default" onClick={close}>
            {say(profiles.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
