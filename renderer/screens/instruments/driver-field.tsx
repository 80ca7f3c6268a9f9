import { Select } from '@mantine/core';
import type { DriverChoice } from '#host/http/contract.ts';
import { driverName } from '#core/words/driver-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { driverGroups } from './driver-groups.ts';
import styles from './instruments.module.css';

/** The kind of instrument, from a list by what each measures; every choice says how far it has been proved. */
export function DriverField(properties: {
  readonly label: string;
  readonly drivers: readonly DriverChoice[];
  readonly value: string | null;
  readonly clearable?: boolean;
  readonly onChange: (driverId: string | null) => void;
}) {
  const { label, drivers, value, clearable = false, onChange } = properties;
  const say = useSay();
  const byId = new Map(drivers.map((driver) => [driver.id, driver]));
  return (
    <Select
      label={label}
      searchable
      allowDeselect={clearable}
      clearable={clearable}
      withScrollArea={false}
      classNames={{ options: styles.options ?? '' }}
      comboboxProps={{ width: 360, position: 'bottom-start' }}
      value={value}
      data={driverGroups(drivers).map((group) => ({
        group: say(pageWords.driverGroup[group.kind]),
        items: group.drivers.map((driver) => ({ value: driver.id, label: say(driverName(driver)) })),
      }))}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <br />
          <span className={styles.hint}>
            {say(pageWords.verification[byId.get(option.value)?.verification ?? 'instrument-seen'])}
          </span>
        </span>
      )}
      onChange={onChange}
    />
  );
}
