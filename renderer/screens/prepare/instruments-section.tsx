import type { InstrumentCard, Profile } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ChoiceField, NumberField, TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cardOf, cardsFor, filledFrom, withAccuracy } from './card-filling.ts';
import { blankInstrument, type Draft } from './draft.ts';
import styles from './prepare.module.css';

type Role = keyof Draft['instruments'];
type Instrument = NonNullable<Draft['instruments'][Role]>;

const classOf = { none: null, one: 1, two: 2 } as const;

/** Field names carry the instrument for screen readers, since each name stands three times on the screen. */
function InstrumentRow(properties: {
  readonly title: string;
  readonly instrument: Instrument;
  readonly withClass: boolean;
  /** True where the procedure asks for the error below 1000 rpm. */
  readonly asksBelow1000: boolean;
  /** Cards that can be of this instrument. */
  readonly cards: readonly InstrumentCard[];
  readonly change: (instrument: Instrument) => void;
}) {
  const { title, instrument, withClass, asksBelow1000, cards, change } = properties;
  const say = useSay();
  const { field, choice, cards: words } = pageWords;
  const set = (part: Partial<Instrument>): void => change({ ...instrument, ...part });
  const grade = instrument.class === null ? 'none' : instrument.class === 1 ? 'one' : 'two';
  return (
    <fieldset className={styles.instrument}>
      <legend>{title}</legend>
      <ChoiceField
        label={say(words.fromCard)}
        hint={say(cards.length === 0 ? words.noCard : words.ownEntry)}
        value={cardOf(instrument, cards)?.id ?? null}
        choices={cards.map(({ id, name, serialNumber }) => ({
          value: id,
          label: `${name} ${serialNumber}`.trim(),
        }))}
        onChange={(chosen) => {
          const card = cards.find(({ id }) => id === chosen);
          if (card !== undefined) change(filledFrom(card, instrument));
        }}
      />
      <TextField label={say(field.name)} value={instrument.name} onChange={(name) => set({ name })} />
      <TextField
        label={say(field.serialNumber)}
        value={instrument.serialNumber}
        onChange={(serialNumber) => set({ serialNumber })}
      />
      {withClass ? (
        <ChoiceField
          label={say(field.class)}
          value={grade}
          choices={[
            { value: 'none', label: say(choice.notEntered) },
            { value: 'one', label: say(choice.class1) },
            { value: 'two', label: say(choice.class2) },
          ]}
          onChange={(chosen) => set({ class: classOf[chosen ?? 'none'] })}
        />
      ) : (
        <NumberField
          label={say(field.accuracyPercent)}
          value={instrument.accuracyPercent ?? null}
          minimum={0}
          onChange={(entered) => change(withAccuracy(instrument, 'accuracyPercent', entered))}
        />
      )}
      <TextField
        label={say(field.certificateNumber)}
        value={instrument.certificateNumber}
        onChange={(certificateNumber) => set({ certificateNumber })}
      />
      <DayField
        label={say(field.certificateDate)}
        value={instrument.certificateDate}
        onChange={(certificateDate) => set({ certificateDate })}
      />
      <DayField
        label={say(words.dueDate)}
        value={instrument.certificateDueDate}
        onChange={(certificateDueDate) => set({ certificateDueDate })}
      />
      {withClass || !asksBelow1000 ? null : (
        <NumberField
          label={say(field.accuracyRpmBelow1000)}
          value={instrument.accuracyRpmBelow1000 ?? null}
          minimum={0}
          onChange={(entered) => change(withAccuracy(instrument, 'accuracyRpmBelow1000', entered))}
        />
      )}
    </fieldset>
  );
}

function CalibratorValues({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const say = useSay();
  const { field } = pageWords;
  const { calibrator } = draft;
  const set = (part: Partial<Draft['calibrator']>): void =>
    change({ calibrator: { ...calibrator, ...part } });
  return (
    <div className={styles.grid}>
      <NumberField
        label={say(field.calibratorLevel)}
        value={calibrator.levelDb}
        minimum={0}
        onChange={(levelDb) => set({ levelDb: levelDb ?? 0 })}
      />
      <NumberField
        label={say(field.calibratorFrequency)}
        value={calibrator.frequencyHz}
        minimum={0}
        onChange={(frequencyHz) => set({ frequencyHz: frequencyHz ?? 0 })}
      />
      <NumberField
        label={say(field.freeField)}
        value={calibrator.freeFieldCorrectionDb}
        onChange={(correction) => set({ freeFieldCorrectionDb: correction ?? 0 })}
      />
    </div>
  );
}

/** Instruments with class, serial number and certificate. */
export function InstrumentsSection({
  draft,
  profile,
  cards,
  change,
}: {
  readonly draft: Draft;
  readonly profile: Profile | null;
  readonly cards: readonly InstrumentCard[];
  readonly change: (part: Partial<Draft>) => void;
}) {
  const say = useSay();
  const { field, section } = pageWords;
  const roles: readonly Role[] = ['meter', 'calibrator', 'speedSensor'];
  return (
    <Panel title={say(section.instruments)}>
      {roles.map((role) => (
        <InstrumentRow
          key={role}
          title={say(field[role])}
          withClass={role !== 'speedSensor'}
          asksBelow1000={profile?.instruments.speedAccuracyRpmBelow1000 !== undefined}
          instrument={draft.instruments[role] ?? blankInstrument}
          cards={cardsFor(role, draft.levelSource, cards)}
          change={(instrument) => change({ instruments: { ...draft.instruments, [role]: instrument } })}
        />
      ))}
      <CalibratorValues draft={draft} change={change} />
    </Panel>
  );
}
