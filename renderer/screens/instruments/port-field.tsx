import { Autocomplete } from '@mantine/core';
import type { PortChoice } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import styles from './instruments.module.css';

/** The port of a line: chosen from those that were found, or typed. */
export function PortField(properties: {
  readonly ports: readonly PortChoice[];
  readonly value: string;
  readonly onChange: (portPath: string) => void;
}) {
  const { ports, value, onChange } = properties;
  const say = useSay();
  const { instruments } = pageWords;
  const names = new Map(ports.map(({ path, friendlyName }) => [path, friendlyName]));
  return (
    <Autocomplete
      label={say(instruments.port)}
      placeholder={say(instruments.portHint)}
      description={names.get(value) ?? (ports.length === 0 ? say(instruments.noPorts) : '\u00a0')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      data={ports.map(({ path }) => path)}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      renderOption={({ option }) => (
        <span>
          {names.get(option.value)}
          <br />
          <span className={styles.hint}>{option.value}</span>
        </span>
      )}
      filter={({ options }) => options}
      onChange={onChange}
    />
  );
}
