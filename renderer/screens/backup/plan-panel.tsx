import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BackupPlan } from '#core/record/backup-state.ts';
import { backupPageWords as words } from '#core/words/backup-page-words.ts';
import { backupDoor, useBackupChange } from '../../door/backup-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { NumberField, TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { draftOfPlan, finishedPlan, type PlanDraft } from './plan-draft.ts';
import styles from './backup.module.css';

/** Where backups go, when they are made by themselves and how many stay: for the administrator to set. */
export function PlanPanel({
  plan,
  mayChange,
}: {
  readonly plan: BackupPlan | null;
  readonly mayChange: boolean;
}) {
  const say = useSay();
  return (
    <Panel title={say(words.planTitle)}>
      {mayChange ? <PlanForm plan={plan} /> : <p className={styles.hint}>{say(words.planByAdministrator)}</p>}
    </Panel>
  );
}

function PlanForm({ plan }: { readonly plan: BackupPlan | null }) {
  const say = useSay();
  const [draft, setDraft] = useState(() => draftOfPlan(plan));
  const [isAsked, setAsked] = useState(false);
  const keeping = useBackupChange(backupDoor.keepPlan);
  const finished = finishedPlan(draft);
  const save = (): void => {
    setAsked(true);
    if ('plan' in finished) keeping.mutate(finished.plan);
  };
  const remove = (): void => {
    setDraft(draftOfPlan(null));
    setAsked(false);
    keeping.mutate(null);
  };
  const set = (part: Partial<PlanDraft>): void => {
    keeping.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PlanFields draft={draft} set={set} />
      <p className={styles.hint}>{say(words.keepExplain)}</p>
      <Notice words={isAsked && 'problem' in finished ? finished.problem : null} kind="diamond" />
      <Notice words={keeping.error === null ? null : wordsOfError(keeping.error)} />
      <Notice words={keeping.isSuccess ? words.saved : null} kind="circle-check" />
      <div className={styles.buttons}>
        <Button type="submit" loading={keeping.isPending}>
          {say(words.save)}
        </Button>
        {plan === null ? null : (
          <Button variant="subtle" color="red" onClick={remove}>
            {say(words.remove)}
          </Button>
        )}
      </div>
    </form>
  );
}

function PlanFields(properties: {
  readonly draft: PlanDraft;
  readonly set: (part: Partial<PlanDraft>) => void;
}) {
  const { draft, set } = properties;
  const say = useSay();
  return (
    <div className={styles.fields}>
      <TextField
        label={say(words.folder)}
        hint={say(words.folderHint)}
        value={draft.folder}
        className={styles.wide}
        onChange={(folder) => set({ folder })}
      />
      <TextInput
        type="time"
        label={say(words.dailyAt)}
        value={draft.dailyAt}
        onChange={(event) => set({ dailyAt: event.currentTarget.value })}
      />
      <NumberField
        label={say(words.everyTests)}
        value={draft.everyTests}
        minimum={1}
        onChange={(everyTests) => set({ everyTests })}
      />
      <NumberField
        label={say(words.keep)}
        hint={say(words.keepHint)}
        value={draft.keep}
        minimum={3}
        onChange={(keep) => set({ keep })}
      />
    </div>
  );
}
