import { Autocomplete, Button } from '@mantine/core';
import { useState } from 'react';
import type { DriverChoice, LineSetup, LiveValues, PortChoice } from '#host/http/contract.ts';
import { lineStateWord } from '#core/words/line-state-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { ChoiceField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './instruments.module.css';
import { blankLine, draftOfLine, driversFor, type LineDraft } from './line-draft.ts';

type Role = LineSetup['role'];

function lineOf(values: LiveValues | null, role: Role): LiveValues['meter'] | undefined {
  return role === 'meter' ? values?.meter : values?.speedSensor;
}

function LiveReading({ role }: { readonly role: Role }) {
  const { language } = useLanguage();
  const say = useSay();
  const values = useLive((live) => live.values);
  const line = lineOf(values, role);
  const isMeter = role === 'meter';
  const shown = showLiveNumber(isMeter ? values?.LAFDb : values?.speedRpm, isMeter ? 1 : 0, language);
  const state = line === undefined ? noValueWord('no-data', language) : lineStateWord(line.state, language);
  const message = line?.message ?? null;
  return (
    <>
      <div className={styles.reading}>
        <span className={shown.isValue ? styles.number : styles.noNumber}>
          {shown.isValue ? `${shown.text} ${isMeter ? 'dB' : 'rpm'}` : shown.text}
        </span>
        <span className={styles.state}>{state}</span>
      </div>
      <output className={styles.message}>{message === null ? '' : say(message)}</output>
    </>
  );
}

function PortField({
  ports,
  draft,
  change,
}: {
  readonly ports: readonly PortChoice[];
  readonly draft: LineDraft;
  readonly change: (part: Partial<LineDraft>) => void;
}) {
  const say = useSay();
  const { instruments } = pageWords;
  const names = new Map(ports.map(({ path, friendlyName }) => [path, friendlyName]));
  return (
    <Autocomplete
      label={say(instruments.port)}
      placeholder={say(instruments.portHint)}
      description={names.get(draft.portPath) ?? (ports.length === 0 ? say(instruments.noPorts) : '\u00a0')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft.portPath}
      data={ports.map(({ path }) => path)}
      renderOption={({ option }) => (
        <span>
          {names.get(option.value)}
          <br />
          <span className={styles.hint}>{option.value}</span>
        </span>
      )}
      filter={({ options }) => options}
      onChange={(portPath) => change({ portPath })}
    />
  );
}

function DriverFields({
  role,
  drivers,
  draft,
  change,
}: {
  readonly role: Role;
  readonly drivers: readonly DriverChoice[];
  readonly draft: LineDraft;
  readonly change: (part: Partial<LineDraft>) => void;
}) {
  const say = useSay();
  const { instruments } = pageWords;
  const driver = drivers.find(({ id }) => id === draft.driverId);
  return (
    <>
      <ChoiceField
        label={say(instruments.driver)}
        value={draft.driverId}
        choices={driversFor(role, drivers).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(driverId) => change({ driverId, preset: null })}
      />
      <ChoiceField
        label={say(instruments.preset)}
        hint={say(instruments.noPreset)}
        value={draft.preset}
        clearable
        choices={(driver?.presets ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(preset) => change({ preset })}
      />
      <p className={styles.hint}>
        {driver?.verification === 'parser-verified-instrument-not-seen' ? say(instruments.unseen) : '\u00a0'}
      </p>
    </>
  );
}

/** One line: its live reading and state in words, and which port, driver and preset it uses. */
export function LinePanel(properties: {
  readonly role: Role;
  readonly setup: LineSetup | undefined;
  readonly ports: readonly PortChoice[];
  readonly drivers: readonly DriverChoice[];
  readonly locked: boolean;
  readonly apply: (role: Role, draft: LineDraft) => void;
}) {
  const { role, setup, ports, drivers, locked, apply } = properties;
  const say = useSay();
  const { instruments } = pageWords;
  const [draft, setDraft] = useState<LineDraft>(() => draftOfLine(setup));
  const change = (part: Partial<LineDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const complete = draft.portPath.trim() !== '' && draft.driverId !== null;
  return (
    <Panel title={say(role === 'meter' ? instruments.meter : instruments.speedSensor)}>
      <LiveReading role={role} />
      <div className={styles.fields}>
        <PortField ports={ports} draft={draft} change={change} />
        <DriverFields role={role} drivers={drivers} draft={draft} change={change} />
        <div className={styles.buttons}>
          <Button disabled={locked || !complete} onClick={() => apply(role, draft)}>
            {say(instruments.apply)}
          </Button>
          <Button
            variant="default"
            disabled={locked || setup === undefined}
            onClick={() => {
              setDraft(blankLine);
              apply(role, blankLine);
            }}
          >
            {say(instruments.remove)}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
