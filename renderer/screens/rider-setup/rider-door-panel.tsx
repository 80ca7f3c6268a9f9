import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RiderDoorView } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './rider-setup.module.css';

type Ask = (asked: Promise<RiderDoorView>) => void;

/** Digits in groups, as a person reads them out. */
function spaced(code: string): string {
  return code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

function OpenDoor({ open, ask }: { readonly open: NonNullable<RiderDoorView['open']>; readonly ask: Ask }) {
  const say = useSay();
  const { riderDoor: words } = pageWords;
  const { hostname } = new URL(open.address);
  return (
    <>
      <dl className={styles.entry}>
        <dt>{say(words.address)}</dt>
        <dd>{open.address}</dd>
        <dt>{say(words.code)}</dt>
        <dd>{open.code === null ? say(words.used) : spaced(open.code)}</dd>
      </dl>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => ask(door.openRiderDoor(hostname))}>
          {say(words.another)}
        </Button>
        <Button variant="default" onClick={() => ask(door.closeRiderDoor())}>
          {say(words.close)}
        </Button>
      </div>
    </>
  );
}

function ShutDoor({ view, ask }: { readonly view: RiderDoorView; readonly ask: Ask }) {
  const say = useSay();
  const { riderDoor: words } = pageWords;
  if (view.addresses.length === 0) return <p className={styles.explain}>{say(words.noAddress)}</p>;
  return (
    <div className={styles.buttons}>
      {view.addresses.map((address) => (
        <Button key={address} variant="default" onClick={() => ask(door.openRiderDoor(address))}>
          {say(words.open)} {address}
        </Button>
      ))}
    </div>
  );
}

/** The switch of the door for a tablet, with the address and the code to type there. */
export function RiderDoorPanel() {
  const say = useSay();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const key = ['rider-door'];
  // A code that has been used elsewhere must not stand here as if it were good.
  const { data: view } = useQuery({ queryKey: key, queryFn: door.riderDoor, refetchInterval: 2000 });
  const ask: Ask = (asked) => {
    setRefusal(null);
    asked.then(
      (next) => queries.setQueryData(key, next),
      (error: unknown) => setRefusal(wordsOfError(error)),
    );
  };
  const { riderDoor: words } = pageWords;
  return (
    <Panel title={say(words.title)}>
      <p className={styles.explain}>{say(words.explain)}</p>
      <Notice words={refusal} />
      {view === undefined ? null : view.open === null ? (
        <ShutDoor view={view} ask={ask} />
      ) : (
        <OpenDoor open={view.open} ask={ask} />
      )}
    </Panel>
  );
}
