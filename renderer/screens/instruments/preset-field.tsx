import { Select } from '@mantine/core';
import type { DriverChoice } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { presetName } from '#core/words/preset-words.ts';
import { useSay } from '../../language/language-context.tsx';
import styles from './instruments.module.css';

/** Ready-made settings of a kind of instrument: what each is for, and the name by which files and commands know it. */
export function PresetField(properties: {
  readonly driver: DriverChoice | undefined;
  readonly value: string | null;
  readonly onChange: (preset: string | null) => void;
}) {
  const { driver, value, onChange } = properties;
  const say = useSay();
  const { instruments } = pageWords;
  return (
    <Select
      label={say(instruments.preset)}
      placeholder={say(instruments.noPreset)}
      clearable
      withScrollArea={false}
      classNames={{ options: styles.options ?? '' }}
      comboboxProps={{ width: 360, position: 'bottom-start' }}
      value={value}
      data={(driver?.presets ?? []).map(({ id }) => ({
        value: id,
        label: say(presetName(driver?.id ?? '', id)),
      }))}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <br />
          <span className={styles.hint}>{option.value}</span>
        </span>
      )}
      onChange={onChange}
    />
  );
}
