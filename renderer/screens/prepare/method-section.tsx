import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Profile } from '#host/http/contract.ts';
import { hasNoTargetRule } from '#core/procedure/target-speed.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useDrivers, useLines } from '../../door/queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Draft } from './draft.ts';
import styles from './prepare.module.css';
import { chosenProfile, profileChoices } from './profile-choices.ts';

function Segments<Value extends string>(properties: {
  readonly label: InEachLanguage<string>;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, words: InEachLanguage<string>])[];
  readonly hint?: ReactNode;
  readonly onChange: (value: Value) => void;
}) {
  const { label, value, choices, hint, onChange } = properties;
  const say = useSay();
  return (
    <fieldset className={styles.segments}>
      <legend className={styles.label}>{say(label)}</legend>
      <SegmentedControl
        fullWidth
        value={value}
        data={choices.map(([choice, words]) => ({ value: choice, label: say(words) }))}
        onChange={(chosen) => onChange(chosen)}
      />
      {hint}
    </fieldset>
  );
}

/** True where the configured meter sends its own maximum. */
function useMeterHasRegister(): boolean {
  const drivers = useDrivers();
  const meter = useLines().data?.find(({ role }) => role === 'meter');
  const driver = drivers.data?.find(({ id }) => id === meter?.driverId);
  return driver !== undefined && driver.maximumRegister !== 'none';
}

/** A speed of nothing is no declaration. */
function positiveOrNone(entered: number | null): number | undefined {
  return entered === null || entered <= 0 ? undefined : entered;
}

/** Profile, mode, source of the level and decision rule. */
export function MethodSection(properties: {
  readonly draft: Draft;
  readonly profiles: readonly Profile[];
  readonly change: (part: Partial<Draft>) => void;
}) {
  const { draft, profiles, change } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { field, section, choice, hint, modeHint, speedHint } = pageWords;
  const decide = (part: Partial<Draft['decision']>): void =>
    change({ decision: { ...draft.decision, ...part } });
  const profile = chosenProfile(profiles, draft.profileId);
  const needsReference = profile?.limits.some((limit) => limit.kind === 'reference-plus');
  const hasRegister = useMeterHasRegister() || draft.levelSource === 'meter-maximum';
  return (
    <Panel title={say(section.method)}>
      <div className={styles.grid} style={{ alignItems: 'start' }}>
        <ChoiceField
          label={say(field.profile)}
          value={draft.profileId === '' ? null : draft.profileId}
          className={styles.wide}
          choices={profileChoices(profiles, language)}
          onChange={(profileId) => change({ profileId: profileId ?? '' })}
        />
        <ChoiceField
          label={say(field.decision)}
          value={draft.decision.rule}
          className={styles.wide}
          choices={(['simple', 'guarded', 'four-way'] as const).map((value) => ({
            value,
            label: say(choice[value]),
          }))}
          onChange={(rule) => decide({ rule: rule ?? 'simple' })}
        />
        <Segments
          label={field.mode}
          value={draft.mode}
          choices={[
            ['site', choice.site],
            ['workshop', choice.workshop],
          ]}
          hint={<p className={styles.hint}>{say(modeHint[draft.mode])}</p>}
          onChange={(mode) => change(mode === 'site' ? { mode, speedSource: 'sensor' } : { mode })}
        />
        <Segments
          label={field.levelSource}
          value={draft.levelSource}
          choices={[
            ['meter-stream', choice.meterStream],
            ...(hasRegister ? [['meter-maximum', choice.meterMaximum] as const] : []),
            ['waveform', choice.waveform],
          ]}
          onChange={(levelSource) => change({ levelSource })}
        />
        {draft.mode === 'workshop' ? (
          <Segments
            label={field.speedSource}
            value={draft.speedSource ?? 'sensor'}
            choices={[
              ['sensor', choice.bySensor],
              ['sound', choice.bySound],
            ]}
            hint={draft.speedSource === 'sound' ? <p className={styles.hint}>{say(speedHint)}</p> : null}
            onChange={(speedSource) => change({ speedSource })}
          />
        ) : null}
        <NumberField
          label={say(field.expandedUncertaintyDb)}
          hint={say(hint.uncertainty)}
          value={draft.decision.expandedUncertaintyDb}
          minimum={0}
          className={styles.wide}
          onChange={(expandedUncertaintyDb) => decide({ expandedUncertaintyDb })}
        />
        {profile !== null && hasNoTargetRule(profile) ? (
          <NumberField
            label={say(field.declaredTargetSpeedRpm)}
            hint={say(hint.declaredTarget)}
            value={draft.declaredTargetSpeedRpm ?? null}
            minimum={0}
            className={styles.wide}
            onChange={(entered) => change({ declaredTargetSpeedRpm: positiveOrNone(entered) })}
          />
        ) : null}
        {needsReference === true ? (
          <NumberField
            label={say(field.plusDb)}
            hint={say(hint.plusDb)}
            value={draft.plusDb}
            className={styles.wide}
            onChange={(plusDb) => change({ plusDb })}
          />
        ) : null}
      </div>
    </Panel>
  );
}
