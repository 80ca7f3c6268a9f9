import { Button } from '@mantine/core';
import { useState } from 'react';
import { demoWords } from '#core/words/demo-words.ts';
import { wordsOfError } from '../keys/use-operator.ts';
import { useSay } from '../language/language-context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { colour } from '../theme/colour.ts';
import styles from './demo.module.css';
import { useDemo } from './use-demo.ts';

function RemoveDialog(properties: {
  readonly opened: boolean;
  readonly close: () => void;
  readonly remove: () => void;
}) {
  const { opened, close, remove } = properties;
  const say = useSay();
  return (
    <Dialog opened={opened} close={close} title={say(demoWords.removeTitle)}>
      <p>{say(demoWords.removeExplain)}</p>
      <div className={styles.buttons}>
        <Button variant="outline" color={colour.red} onClick={remove}>
          {say(demoWords.remove)}
        </Button>
        <Button variant="default" onClick={close} data-autofocus>
          {say(demoWords.keep)}
        </Button>
      </div>
    </Dialog>
  );
}

function Buttons({ demo, ask }: { readonly demo: ReturnType<typeof useDemo>; readonly ask: () => void }) {
  const say = useSay();
  const { view, open, remove } = demo;
  return (
    <div className={styles.buttons}>
      {view?.state === 'open' && view.address !== null ? (
        <Button component="a" href={view.address} target="_blank" rel="noreferrer">
          {say(demoWords.go)}
        </Button>
      ) : (
        <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
          {say(demoWords.open)}
        </Button>
      )}
      {view?.kept === true ? (
        <Button variant="default" loading={remove.isPending} disabled={open.isPending} onClick={ask}>
          {say(demoWords.remove)}
        </Button>
      ) : null}
    </div>
  );
}

/** Opens the demo bench beside this one, and removes its data; nothing where this bench opens none. */
export function DemoSection() {
  const say = useSay();
  const demo = useDemo();
  const [asking, setAsking] = useState(false);
  const { view, open, remove } = demo;
  if (view === undefined || view.state === 'not-here') return null;
  const error = open.error ?? remove.error;
  return (
    <div className={styles.section}>
      <h3>{say(demoWords.title)}</h3>
      <p>{say(demoWords.explain)}</p>
      <Notice words={error === null ? null : wordsOfError(error)} />
      <p role="status" className={styles.state}>
        {open.isPending ? say(demoWords.opening) : view.state === 'open' ? say(demoWords.opened) : ''}
      </p>
      <Buttons demo={demo} ask={() => setAsking(true)} />
      <RemoveDialog
        opened={asking}
        close={() => setAsking(false)}
        remove={() => {
          setAsking(false);
          remove.mutate();
        }}
      />
    </div>
  );
}
