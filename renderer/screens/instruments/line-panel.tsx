import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DriverChoice, InstrumentCard, LineSetup, PortChoice } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { appliedWord, Refused, type AppliedSetup } from './applied.tsx';
import { DriverField } from './driver-field.tsx';
import { IdentifyDialog } from './identify-dialog.tsx';
import styles from './instruments.module.css';
import {
  blankLine,
  draftedLine,
  draftOfLine,
  driversFor,
  lineSettingsOf,
  withDriver,
  withLineSettings,
  type LineDraft,
} from './line-draft.ts';
import { LiveReading } from './live-reading.tsx';
import { PortField } from './port-field.tsx';
import { PresetField } from './preset-field.tsx';
import { SerialForm } from './serial-form.tsx';
import { SettingsForm } from './settings-form.tsx';

type Role = LineSetup['role'];

interface DraftProperties {
  readonly role: Role;
  readonly drivers: readonly DriverChoice[];
  readonly draft: LineDraft;
  readonly change: (draft: LineDraft) => void;
}

const titleOf = {
  meter: pageWords.instruments.meter,
  'speed-sensor': pageWords.instruments.speedSensor,
  microphone: pageWords.instruments.microphoneLine,
} as const;

/** Port of the line, and the search for what hangs on it. */
function PortRow(
  properties: DraftProperties & { readonly ports: readonly PortChoice[]; readonly locked: boolean },
) {
  const { role, drivers, ports, draft, change, locked } = properties;
  const say = useSay();
  const [searched, setSearched] = useState<string | null>(null);
  const path = draft.portPath.trim();
  return (
    <div className={styles.portRow}>
      <PortField
        ports={ports}
        value={draft.portPath}
        onChange={(portPath) => change({ ...draft, portPath })}
      />
      <Button variant="default" disabled={locked || path === ''} onClick={() => setSearched(path)}>
        {say(pageWords.identify.button)}
      </Button>
      {searched === null ? null : (
        <IdentifyDialog
          path={searched}
          drivers={driversFor(role, drivers)}
          close={() => setSearched(null)}
          take={({ driverId, lineSettings }) => {
            const driver = drivers.find(({ id }) => id === driverId);
            const next = withDriver(draft, driverId);
            change(driver === undefined ? next : withLineSettings(next, driver, lineSettings));
            setSearched(null);
          }}
        />
      )}
    </div>
  );
}

function DriverFields({ role, drivers, draft, change }: DraftProperties) {
  const say = useSay();
  const { instruments, verification } = pageWords;
  const driver = drivers.find(({ id }) => id === draft.driverId);
  return (
    <>
      <div>
        <DriverField
          label={say(instruments.driver)}
          value={draft.driverId}
          drivers={driversFor(role, drivers)}
          onChange={(driverId) => change(withDriver(draft, driverId))}
        />
        <p className={styles.hint}>
          {driver === undefined ? '\u00a0' : say(verification[driver.verification])}
        </p>
      </div>
      <PresetField driver={driver} value={draft.preset} onChange={(preset) => change({ ...draft, preset })} />
    </>
  );
}

function CardField(properties: {
  readonly role: Role;
  readonly cards: readonly InstrumentCard[];
  readonly value: string | null;
  readonly onChange: (cardId: string | null) => void;
}) {
  const { role, cards, value, onChange } = properties;
  const say = useSay();
  const own = cards.filter(({ kind }) => kind === role);
  return (
    <ChoiceField
      label={say(pageWords.cards.line)}
      hint={say(pageWords.cards.noCard)}
      value={own.some(({ id }) => id === value) ? value : null}
      clearable
      choices={own.map(({ id, name, serialNumber }) => ({
        value: id,
        label: serialNumber === '' ? name : `${name} · ${serialNumber}`,
      }))}
      onChange={onChange}
    />
  );
}

function Details({ drivers, draft, change }: DraftProperties) {
  const say = useSay();
  const driver = drivers.find(({ id }) => id === draft.driverId);
  if (driver === undefined) return null;
  return (
    <>
      <details className={styles.more}>
        <summary>{say(pageWords.settings.title)}</summary>
        <SettingsForm
          driver={driver}
          preset={draft.preset}
          draft={draft.settings}
          change={(settings) => change({ ...draft, settings })}
        />
      </details>
      <details className={styles.more}>
        <summary>{say(pageWords.serial.title)}</summary>
        <SerialForm
          settings={lineSettingsOf(draft, driver)}
          change={(part) => change(withLineSettings(draft, driver, part))}
          reset={draft.line === null ? null : () => change({ ...draft, line: null })}
        />
      </details>
    </>
  );
}

/** What a line panel is made of. */
export interface LinePanelProperties {
  readonly role: Role;
  readonly setup: LineSetup | undefined;
  readonly ports: readonly PortChoice[];
  readonly drivers: readonly DriverChoice[];
  readonly cards: readonly InstrumentCard[];
  readonly locked: boolean;
  /** What became of the last setup of this line; null where it was of another one. */
  readonly applied: AppliedSetup | null;
  readonly apply: (role: Role, setup: LineSetup | null) => void;
  readonly watch: () => void;
}

/** One line: its live reading and state in words, and port, driver, settings and card of its instrument. */
export function LinePanel(properties: LinePanelProperties) {
  const { role, setup, ports, drivers, cards, locked, applied, apply, watch } = properties;
  const say = useSay();
  const { instruments, views } = pageWords;
  const [draft, change] = useState<LineDraft>(() => draftOfLine(setup, drivers));
  const drafted = draftedLine(role, draft);
  const word = appliedWord(applied);
  const parts = { role, drivers, draft, change };
  return (
    <Panel title={say(titleOf[role])} aside={<output>{word === null ? '' : say(word)}</output>}>
      <LiveReading role={role} />
      <div className={styles.fields}>
        <PortRow {...parts} ports={ports} locked={locked} />
        <DriverFields {...parts} />
        <CardField
          role={role}
          cards={cards}
          value={draft.cardId}
          onChange={(cardId) => change({ ...draft, cardId })}
        />
        <Details {...parts} />
        <Notice words={drafted.state === 'wrong' ? drafted.words : null} />
        <div className={styles.buttons}>
          <Button
            disabled={locked || drafted.state !== 'line'}
            onClick={() => apply(role, drafted.state === 'line' ? drafted.setup : null)}
          >
            {say(instruments.apply)}
          </Button>
          <Button
            variant="default"
            disabled={locked || setup === undefined}
            onClick={() => {
              change(blankLine);
              apply(role, null);
            }}
          >
            {say(instruments.remove)}
          </Button>
          <Button variant="subtle" disabled={setup === undefined} onClick={watch}>
            {say(views.watch)}
          </Button>
        </div>
        {applied === null || applied.error === null ? null : (
          <Refused key={applied.submittedAt} error={applied.error} driverId={draft.driverId ?? ''} />
        )}
      </div>
    </Panel>
  );
}
