import { Checkbox } from '@mantine/core';
import type { Profile } from '#host/http/contract.ts';
import { isMeasuredAsOne } from '#core/procedure/measured-outlets.ts';
import { exhaustNotes, modeWord } from '#core/words/exhaust-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { siteCheckPageWords } from '#core/words/page/site-check-page-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField, TextField, YearField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import type { Draft } from './draft.ts';
import styles from './prepare.module.css';

const inserts = ['fitted', 'removed', 'permanent', 'none', 'unknown'] as const;
const modes = ['none', 'loudest-tested', 'other-tested', 'unknown'] as const;

type Exhaust = Draft['exhaust'];

interface ExhaustProperties {
  readonly exhaust: Exhaust;
  readonly profile: Profile | null;
  readonly change: (exhaust: Exhaust) => void;
}

/** The dB killer and the modes that the rider can select, with what they mean for the result. */
function InsertAndModes({ exhaust, change }: ExhaustProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const { field } = pageWords;
  const hasModes = exhaust.modes === 'loudest-tested' || exhaust.modes === 'other-tested';
  return (
    <>
      <ChoiceField
        label={say(field.insert)}
        value={exhaust.insert}
        className={styles.wide}
        choices={inserts.map((value) => ({ value, label: recordWords(language).insert[value] }))}
        onChange={(insert) => change({ ...exhaust, insert: insert ?? 'unknown' })}
      />
      <ChoiceField
        label={say(field.modes)}
        value={exhaust.modes ?? null}
        className={styles.wide}
        choices={modes.map((value) => ({ value, label: modeWord(value, language) }))}
        onChange={(chosen) => change({ ...exhaust, modes: chosen ?? 'unknown' })}
      />
      {hasModes ? (
        <TextField
          label={say(field.modeTested)}
          value={exhaust.modeTested ?? ''}
          className={styles.wide}
          onChange={(modeTested) => change({ ...exhaust, modeTested })}
        />
      ) : null}
    </>
  );
}

/** Several outlets: how far apart they lie, and what the procedure makes of it. */
function SeveralOutlets({ exhaust, profile, change }: ExhaustProperties) {
  const say = useSay();
  const { field } = pageWords;
  const { asOne, each } = siteCheckPageWords;
  const spacing = (entered: number | null): Exhaust => {
    const { outletSpacingM: _before, ...rest } = exhaust;
    return entered === null || entered <= 0 ? rest : { ...rest, outletSpacingM: entered };
  };
  return (
    <>
      <NumberField
        label={say(field.outletSpacingM)}
        value={exhaust.outletSpacingM ?? null}
        minimum={0}
        onChange={(entered) => change(spacing(entered))}
      />
      <Checkbox
        label={say(field.sameSilencer)}
        checked={exhaust.sameSilencer === true}
        onChange={(event) => change({ ...exhaust, sameSilencer: event.currentTarget.checked })}
      />
      <p className={styles.hint}>
        {profile === null ? null : say(isMeasuredAsOne(profile, exhaust) ? asOne : each)}
      </p>
    </>
  );
}

/** What is declared of the exhaust. */
export function ExhaustSection(properties: ExhaustProperties) {
  const { exhaust, change } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { field, section } = pageWords;
  return (
    <Panel title={say(section.exhaust)}>
      <div className={styles.grid}>
        <TextField
          label={say(field.exhaustMaker)}
          value={exhaust.maker}
          onChange={(maker) => change({ ...exhaust, maker })}
        />
        <TextField
          label={say(field.exhaustModel)}
          value={exhaust.model}
          onChange={(model) => change({ ...exhaust, model })}
        />
        <TextField
          label={say(field.exhaustSerial)}
          value={exhaust.serialNumber}
          onChange={(serialNumber) => change({ ...exhaust, serialNumber })}
        />
        <YearField
          label={say(field.outlets)}
          value={exhaust.outlets}
          onChange={(outlets) => change({ ...exhaust, outlets: Math.max(1, outlets ?? 1) })}
        />
        <InsertAndModes {...properties} />
        {exhaust.outlets > 1 ? <SeveralOutlets {...properties} /> : null}
      </div>
      <ul className={styles.problems}>
        {exhaustNotes(exhaust, language).map((note) => (
          <li key={note}>
            <VerdictShape kind="diamond" size={16} />
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
