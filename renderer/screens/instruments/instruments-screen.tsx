import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LineSetup } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { useLive } from '../../door/live-context.tsx';
import { useBench, useDrivers, useLines, usePorts } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { CorrectionPanel } from './correction-panel.tsx';
import styles from './instruments.module.css';
import { withLine, type LineDraft } from './line-draft.ts';
import { LinePanel } from './line-panel.tsx';
import { SimulationPanel } from './simulation-panel.tsx';

const roles = ['meter', 'speed-sensor'] as const satisfies readonly LineSetup['role'][];

function useApply(lines: readonly LineSetup[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ role, draft }: { role: LineSetup['role']; draft: LineDraft }) =>
      await door.setLines(withLine(lines, role, draft)),
    onSuccess: async () => await queries.invalidateQueries({ queryKey: ['lines'] }),
  });
}

/** Which instrument hangs on which port, with the live reading of each. */
export function InstrumentsScreen() {
  const say = useSay();
  const bench = useBench();
  const ports = usePorts();
  const drivers = useDrivers();
  const lines = useLines();
  const running = useLive((live) => live.test !== null && live.test !== undefined);
  const setups = lines.data ?? [];
  const applying = useApply(setups);
  const failure = applying.error ?? lines.error ?? drivers.error ?? ports.error;
  const { instruments } = pageWords;
  return (
    <Frame>
      <div className={styles.head}>
        <h1>{say(instruments.title)}</h1>
        <p>{say(instruments.intro)}</p>
      </div>
      <Notice words={running ? instruments.testRunning : null} kind="diamond" />
      <Notice words={failure === null ? null : wordsOfError(failure)} />
      <Notice words={applying.isSuccess ? instruments.applied : null} kind="circle-check" />
      {lines.isSuccess && drivers.isSuccess ? (
        <div className={styles.pair}>
          {roles.map((role) => (
            <LinePanel
              key={role}
              role={role}
              setup={setups.find((setup) => setup.role === role)}
              ports={ports.data ?? []}
              drivers={drivers.data}
              locked={running}
              apply={(chosen, draft) => applying.mutate({ role: chosen, draft })}
            />
          ))}
        </div>
      ) : null}
      <CorrectionPanel locked={running} />
      {bench.data?.simulated === true ? <SimulationPanel /> : null}
    </Frame>
  );
}
