import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DriverChoice, LineSetup } from '#host/http/contract.ts';
import { door } from '../../door/door.ts';
import { useInstruments, usePorts } from '../../door/queries.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { Notice } from '../../parts/notice.tsx';
import { CertificateNotices } from './certificate-notices.tsx';
import styles from './instruments.module.css';
import { withLine } from './line-draft.ts';
import { LinePanel } from './line-panel.tsx';

type Role = LineSetup['role'];

const roles = ['meter', 'speed-sensor', 'microphone'] as const satisfies readonly Role[];

function useApply(lines: readonly LineSetup[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ role, setup }: { role: Role; setup: LineSetup | null }) =>
      await door.setLines(withLine(lines, role, setup)),
    onSuccess: async () => await queries.invalidateQueries({ queryKey: ['lines'] }),
  });
}

/** The three lines of the bench side by side. */
export function LinesView(properties: {
  readonly lines: readonly LineSetup[];
  readonly drivers: readonly DriverChoice[];
  readonly locked: boolean;
  readonly watch: (role: Role) => void;
}) {
  const { lines, drivers, locked, watch } = properties;
  const ports = usePorts();
  const { data: cards = [] } = useInstruments();
  const applying = useApply(lines);
  return (
    <>
      <CertificateNotices />
      <Notice words={ports.error === null ? null : wordsOfError(ports.error)} />
      <div className={styles.lines}>
        {roles.map((role) => (
          <LinePanel
            key={role}
            role={role}
            setup={lines.find((setup) => setup.role === role)}
            ports={ports.data ?? []}
            drivers={drivers}
            cards={cards}
            locked={locked}
            applied={applying.variables?.role === role ? applying : null}
            apply={(chosen, setup) => applying.mutate({ role: chosen, setup })}
            watch={() => watch(role)}
          />
        ))}
      </div>
    </>
  );
}
