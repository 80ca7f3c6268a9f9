import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SimulationCommand } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { useLive } from '../../door/live-context.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './instruments.module.css';

const faults = [
  'none',
  'unplug-meter',
  'plug-meter',
  'unplug-speed-sensor',
  'plug-speed-sensor',
  'overload',
  'wrong-weighting',
  'garbage',
] as const;

/** Speed ridden when no test has set a target. */
const usualTargetRpm = 4000;

function siteCommands(targetSpeedRpm: number) {
  const { simulation } = pageWords;
  const ride = { kind: 'ride', targetSpeedRpm, holdSeconds: 3 } as const;
  return [
    { words: simulation.automatic, command: { kind: 'automatic', on: true } },
    { words: simulation.calibratorOn, command: { kind: 'calibrator', on: true } },
    { words: simulation.calibratorOff, command: { kind: 'calibrator', on: false } },
    { words: simulation.engineOn, command: { kind: 'engine', on: true } },
    { words: simulation.engineOff, command: { kind: 'engine', on: false } },
    { words: simulation.ride, command: { ...ride, release: 'sudden' } },
    { words: simulation.rideSoft, command: { ...ride, release: 'soft' } },
  ] as const;
}

/** Drives the simulated site and its faults; only a simulated bench shows it. */
export function SimulationPanel() {
  const say = useSay();
  const target = useLive((live) => live.test?.targetSpeedRpm ?? usualTargetRpm);
  const sending = useMutation({
    mutationFn: async (command: SimulationCommand) => await door.simulate(command),
  });
  const { simulation } = pageWords;
  return (
    <Panel title={say(simulation.title)}>
      <p className={styles.hint}>
        {say(simulation.intro)} {say(simulation.automatic)}: {say(simulation.automaticHint)}.
      </p>
      <Notice words={sending.error === null ? null : wordsOfError(sending.error)} />
      <div className={styles.group}>
        <div className={styles.buttons}>
          {siteCommands(target).map(({ words, command }) => (
            <Button key={words.en} variant="default" onClick={() => sending.mutate(command)}>
              {say(words)}
            </Button>
          ))}
        </div>
      </div>
      <fieldset className={styles.group}>
        <legend className={styles.label}>{say(simulation.faults)}</legend>
        <div className={styles.buttons}>
          {faults.map((fault) => (
            <Button key={fault} variant="default" onClick={() => sending.mutate({ kind: 'fault', fault })}>
              {say(simulation.fault[fault])}
            </Button>
          ))}
        </div>
      </fieldset>
    </Panel>
  );
}
