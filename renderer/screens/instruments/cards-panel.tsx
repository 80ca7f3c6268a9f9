import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DriverChoice, InstrumentCard } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { useInstruments } from '../../door/queries.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { blankCard, withCard } from './card-draft.ts';
import { CardForm } from './card-form.tsx';
import { CardsTable } from './cards-table.tsx';
import { CertificateNotices, useToday } from './certificate-notices.tsx';
import styles from './instruments.module.css';

function useKeep(after: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (cards: readonly InstrumentCard[]) => await door.setInstruments(cards),
    onSuccess: (kept) => {
      queries.setQueryData(['instruments'], kept);
      after();
    },
  });
}

function Empty() {
  const say = useSay();
  return <p className={styles.empty}>{say(pageWords.cards.none)}</p>;
}

/** The instruments of the bench with their certificates: added, changed and removed here. */
export function CardsPanel({ drivers }: { readonly drivers: readonly DriverChoice[] }) {
  const say = useSay();
  const today = useToday();
  const known = useInstruments();
  const [edited, setEdited] = useState<InstrumentCard | null>(null);
  const keeping = useKeep(() => setEdited(null));
  const all = known.data ?? [];
  const failure = keeping.error ?? known.error;
  const isNew = edited !== null && !all.some(({ id }) => id === edited.id);
  const { cards } = pageWords;
  return (
    <>
      <CertificateNotices />
      <Panel
        title={say(cards.title)}
        aside={
          <Button size="xs" onClick={() => setEdited(blankCard(crypto.randomUUID(), 'meter'))}>
            {say(cards.add)}
          </Button>
        }
      >
        <p className={styles.hint}>{say(cards.intro)}</p>
        <Notice words={failure === null ? null : wordsOfError(failure)} />
        {known.isSuccess && all.length === 0 ? <Empty /> : null}
        {all.length === 0 ? null : <CardsTable cards={all} today={today} edit={setEdited} />}
      </Panel>
      {edited === null ? null : (
        <Dialog opened wide title={isNew ? say(cards.newTitle) : edited.name} close={() => setEdited(null)}>
          <CardForm
            card={edited}
            isNew={isNew}
            drivers={drivers}
            keep={(card) => keeping.mutate(withCard(all, card))}
            remove={() => keeping.mutate(all.filter(({ id }) => id !== edited.id))}
            close={() => setEdited(null)}
          />
        </Dialog>
      )}
    </>
  );
}
