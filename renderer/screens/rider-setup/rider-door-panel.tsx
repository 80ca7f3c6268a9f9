import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RiderDoorView } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './rider-setup.module.css';

/** How the switch is used: one wish at a time. */
interface Switch {
  readonly ask: (wish: () => Promise<RiderDoorView>) => void;
  readonly isAsking: boolean;
}

/** Digits in groups, as a person reads them out. */
function spaced(code: string): string {
  return code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

interface OpenDoorProps extends Switch {
  readonly open: NonNullable<RiderDoorView['open']>;
}

function OpenDoor({ open, ask, isAsking }: OpenDoorProps) {
  const say = useSay();
  const { riderDoor: words } = pageWords;
  const { hostname } = new URL(open.address);
  return (
    <>
      <dl className={styles.entry}>
        <dt>{say(words.address)}</dt>
        <dd>{open.address}</dd>
        <dt>{say(words.code)}</dt>
        <dd>{open.code === null ? say(words.spent[open.spent ?? 'used']) : spaced(open.code)}</dd>
      </dl>
      <div className={styles.buttons}>
        <Button variant="default" disabled={isAsking} onClick={() => ask(() => door.openRiderDoor(hostname))}>
          {say(words.another)}
        </Button>
        <Button variant="default" disabled={isAsking} onClick={() => ask(door.closeRiderDoor)}>
          {say(words.close)}
        </Button>
      </div>
    </>
  );
}

function ShutDoor({ view, ask, isAsking }: Switch & { readonly view: RiderDoorView }) {
  const say = useSay();
  const { riderDoor: words } = pageWords;
  if (view.addresses.length === 0) return <p className={styles.explain}>{say(words.noAddress)}</p>;
  return (
    <div className={styles.buttons}>
      {view.addresses.map((address) => (
        <Button
          key={address}
          variant="default"
          disabled={isAsking}
          onClick={() => ask(() => door.openRiderDoor(address))}
        >
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
  const key = ['rider-door'];
  // A code that has been used elsewhere must not stand here as if it were good.
  const { data: view } = useQuery({ queryKey: key, queryFn: door.riderDoor, refetchInterval: 2000 });
  const asking = useMutation({
    mutationFn: (wish: () => Promise<RiderDoorView>) => wish(),
    onSuccess: (next) => queries.setQueryData(key, next),
  });
  const used = { ask: asking.mutate, isAsking: asking.isPending };
  const { riderDoor: words } = pageWords;
  return (
    <Panel title={say(words.title)}>
      <p className={styles.explain}>{say(words.explain)}</p>
      <Notice words={asking.isError ? wordsOfError(asking.error) : null} />
      {view === undefined ? null : view.open === null ? (
        <ShutDoor view={view} {...used} />
      ) : (
        <OpenDoor open={view.open} {...used} />
      )}
    </Panel>
  );
}
