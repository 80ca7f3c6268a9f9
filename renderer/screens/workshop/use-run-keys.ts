import { useState } from 'react';
import type { InEachLanguage } from '#core/words/language.ts';
import type { OperatorAction } from '#host/http/contract.ts';
import { type RunCommand, workshopDoor } from '../../door/workshop-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import type { KeyMoment } from '../../keys/key-map.ts';
import type { RunKeys } from './guide-band.tsx';
import type { Workbench } from './use-workbench.ts';

/** The keys of a run, what the keyboard makes of them, and what was refused last. */
export interface RunOperator {
  readonly keys: RunKeys;
  readonly moment: KeyMoment;
  readonly act: (action: OperatorAction) => void;
  /** Runs one of several parts; null while none can be run. */
  readonly measure: ((partId: string) => void) | null;
  readonly clearHeld: () => void;
  readonly refusal: InEachLanguage<string> | null;
}

/** Space begins and stops, R repeats; where nothing else tells the speed, Space or Enter says that it is there. */
export function useRunKeys(bench: Workbench, partId: string | null): RunOperator {
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const { view, live, bike } = bench;
  const send = (command: RunCommand): void => {
    setRefusal(null);
    workshopDoor.run(command).catch((error: unknown) => setRefusal(wordsOfError(error)));
  };
  const run = live?.run ?? null;
  const isReady = run === null && view?.meter.meter !== null && bike !== undefined && partId !== null;
  const measure = isReady
    ? (wanted: string) => send({ command: 'begin', bikeId: bike.id, partId: wanted })
    : null;
  const keys: RunKeys = {
    start: measure === null || partId === null ? null : () => measure(partId),
    stop: run === null ? null : () => send({ command: 'stop' }),
    go: run !== null && !run.hearsSpeed && run.stage === 'raise' ? () => send({ command: 'go' }) : null,
  };
  const byAction: Partial<Record<OperatorAction, (() => void) | null>> = {
    start: keys.start,
    repeat: keys.start,
    stop: keys.stop,
    next: keys.go,
  };
  // Whoever says that the speed is there has one hand and one key for it: stopping is a button then.
  const offered = keys.go === null ? (['start', 'repeat', 'stop'] as const) : (['next'] as const);
  return {
    keys,
    moment: { actions: offered.filter((action) => byAction[action] !== null), pausing: null, step: null },
    measure,
    act: (action) => byAction[action]?.(),
    clearHeld: () => send({ command: 'clear-maximum' }),
    refusal,
  };
}
