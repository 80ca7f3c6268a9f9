import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Letterhead } from '#core/procedure/letterhead.ts';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import { door } from '../../door/door.ts';
import { useLetterhead } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AccreditationFields } from './accreditation-fields.tsx';
import { blankLetterhead, finishedLetterhead, type LetterheadDraft } from './letterhead-draft.ts';
import styles from './letterhead.module.css';
import { LogoField } from './logo-field.tsx';
import { ZonePanel } from './zone-panel.tsx';

function useKeep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (letterhead: Letterhead | null) => await door.setLetterhead(letterhead),
    onSuccess: (kept) => queries.setQueryData(['letterhead'], kept),
  });
}

interface PartProperties {
  readonly draft: LetterheadDraft;
  readonly set: (part: Partial<LetterheadDraft>) => void;
}

function Issuer({ draft, set }: PartProperties) {
  const say = useSay();
  return (
    <Panel title={say(letterheadWords.laboratory)}>
      <div className={styles.grid}>
        <TextField
          label={say(letterheadWords.name)}
          value={draft.name}
          className={styles.wide}
          onChange={(name) => set({ name })}
        />
        <Textarea
          label={say(letterheadWords.address)}
          value={draft.address}
          className={styles.wide}
          rows={3}
          maxLength={500}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <TextField
          label={say(letterheadWords.contact)}
          value={draft.contact}
          className={styles.wide}
          onChange={(contact) => set({ contact })}
        />
      </div>
      <LogoField logo={draft.logo} change={(logo) => set({ logo })} />
    </Panel>
  );
}

function LetterheadForm({ known }: { readonly known: Letterhead | null }) {
  const say = useSay();
  const keeping = useKeep();
  const [draft, setDraft] = useState<LetterheadDraft>(known ?? blankLetterhead);
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<LetterheadDraft>): void => {
    keeping.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const finished = finishedLetterhead(draft);
  const keep = (): void => {
    setAsked(true);
    if ('letterhead' in finished) keeping.mutate(finished.letterhead);
  };
  const remove = (): void => {
    setDraft(blankLetterhead);
    setAsked(false);
    keeping.mutate(null);
  };
  return (
    <>
      <Issuer draft={draft} set={set} />
      <AccreditationFields entered={draft.accreditation} change={(accreditation) => set({ accreditation })} />
      <Notice words={isAsked && 'problem' in finished ? finished.problem : null} />
      <Notice words={keeping.error === null ? null : wordsOfError(keeping.error)} />
      <Notice kind="circle-check" words={keeping.isSuccess ? letterheadWords.kept : null} />
      <div className={styles.buttons}>
        <Button onClick={keep} loading={keeping.isPending}>
          {say(letterheadWords.keep)}
        </Button>
        <Button variant="subtle" color="red" onClick={remove}>
          {say(letterheadWords.remove)}
        </Button>
      </div>
    </>
  );
}

/** Who issues the reports: name, address, logo and accreditation of the laboratory. */
export function LetterheadScreen() {
  const { data, error } = useLetterhead();
  return (
    <Frame>
      <PageHead title={letterheadWords.title} intro={letterheadWords.intro} />
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data === undefined ? null : <LetterheadForm known={data} />}
      <ZonePanel />
    </Frame>
  );
}
