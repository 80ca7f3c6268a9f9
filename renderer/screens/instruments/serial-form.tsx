import { Button } from '@mantine/core';
import type { LineSettings } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { ChoiceField, YearField } from '../../parts/fields.tsx';
import styles from './instruments.module.css';

const dataBits = ['7', '8'] as const;
const stopBits = ['1', '2'] as const;
const parities = ['none', 'even', 'odd'] as const;
const flows = ['none', 'rts-cts', 'xon-xoff'] as const;
const levels = ['on', 'off', 'leave'] as const;
const lowestBaudRate = 50;

type Level = (typeof levels)[number];

const levelOf = (value: boolean | null): Level => (value === null ? 'leave' : value ? 'on' : 'off');
const valueOf = (level: Level): boolean | null => (level === 'leave' ? null : level === 'on');

interface SerialProperties {
  readonly settings: LineSettings;
  readonly change: (part: Partial<LineSettings>) => void;
}

/** A choice among a few texts, each with its words. */
function Few<Value extends string>(properties: {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly words: (value: Value) => string;
  readonly set: (value: Value) => void;
}) {
  const { label, value, values, words, set } = properties;
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={values.map((one) => ({ value: one, label: words(one) }))}
      onChange={(chosen) => set(chosen ?? value)}
    />
  );
}

function Frame({ settings, change }: SerialProperties) {
  const say = useSay();
  const { serial } = pageWords;
  return (
    <>
      <Few
        label={say(serial.dataBits)}
        value={settings.dataBits === 7 ? '7' : '8'}
        values={dataBits}
        words={String}
        set={(chosen) => change({ dataBits: chosen === '7' ? 7 : 8 })}
      />
      <Few
        label={say(serial.parity)}
        value={settings.parity}
        values={parities}
        words={(value) => say(serial.parities[value])}
        set={(parity) => change({ parity })}
      />
      <Few
        label={say(serial.stopBits)}
        value={settings.stopBits === 1 ? '1' : '2'}
        values={stopBits}
        words={String}
        set={(chosen) => change({ stopBits: chosen === '1' ? 1 : 2 })}
      />
    </>
  );
}

/** Speed, frame, flow control and the two lines that power or wake some cables. */
export function SerialForm({
  settings,
  change,
  reset,
}: SerialProperties & { readonly reset: (() => void) | null }) {
  const say = useSay();
  const { serial } = pageWords;
  return (
    <>
      <div className={styles.halves}>
        <YearField
          label={say(serial.baudRate)}
          value={settings.baudRate}
          onChange={(baudRate) => change({ baudRate: Math.max(lowestBaudRate, baudRate ?? 0) })}
        />
        <Frame settings={settings} change={change} />
        <Few
          label={say(serial.flowControl)}
          value={settings.flowControl}
          values={flows}
          words={(value) => say(serial.flows[value])}
          set={(flowControl) => change({ flowControl })}
        />
        <span />
        <Few
          label={say(serial.dataTerminalReady)}
          value={levelOf(settings.dataTerminalReady)}
          values={levels}
          words={(value) => say(serial.levels[value])}
          set={(level) => change({ dataTerminalReady: valueOf(level) })}
        />
        <Few
          label={say(serial.requestToSend)}
          value={levelOf(settings.requestToSend)}
          values={levels}
          words={(value) => say(serial.levels[value])}
          set={(level) => change({ requestToSend: valueOf(level) })}
        />
      </div>
      <Button variant="subtle" size="xs" disabled={reset === null} onClick={() => reset?.()}>
        {say(serial.reset)}
      </Button>
    </>
  );
}
