import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DriverChoice, InstrumentCard } from '#host/http/contract.ts';
import { instrumentKinds } from '#core/record/instrument-card.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ChoiceField, NumberField, TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { withAccuracy } from '../prepare/card-filling.ts';
import { cardProblem } from './card-draft.ts';
import { DriverField } from './driver-field.tsx';
import styles from './instruments.module.css';

const classOf = { none: null, one: 1, two: 2 } as const;

interface FieldsProperties {
  readonly card: InstrumentCard;
  readonly drivers: readonly DriverChoice[];
  readonly set: (part: Partial<InstrumentCard>) => void;
}

function Who({ card, drivers, set }: FieldsProperties) {
  const say = useSay();
  const { cards, field, choice } = pageWords;
  const grade = card.class === null ? 'none' : card.class === 1 ? 'one' : 'two';
  return (
    <>
      <ChoiceField
        label={say(cards.kind)}
        value={card.kind}
        choices={instrumentKinds.map((kind) => ({ value: kind, label: say(cards.kinds[kind]) }))}
        onChange={(kind) => set({ kind: kind ?? card.kind })}
      />
      <TextField label={say(field.name)} value={card.name} onChange={(name) => set({ name })} />
      <TextField
        label={say(field.serialNumber)}
        value={card.serialNumber}
        onChange={(serialNumber) => set({ serialNumber })}
      />
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
      <DriverField
        label={say(cards.driver)}
        drivers={drivers}
        value={card.driverId}
        clearable
        onChange={(driverId) => set({ driverId })}
      />
    </>
  );
}

/** The greatest error, which only a speed sensor has. */
function Accuracy({
  card,
  replace,
}: {
  readonly card: InstrumentCard;
  readonly replace: (card: InstrumentCard) => void;
}) {
  const say = useSay();
  const { field } = pageWords;
  if (card.kind !== 'speed-sensor') return null;
  return (['accuracyPercent', 'accuracyRpmBelow1000'] as const).map((which) => (
    <NumberField
      key={which}
      label={say(field[which])}
      value={card[which] ?? null}
      minimum={0}
      onChange={(entered) => replace(withAccuracy(card, which, entered))}
    />
  ));
}

function Certificate({ card, set }: FieldsProperties) {
  const say = useSay();
  const { cards, field } = pageWords;
  return (
    <>
      <TextField
        label={say(field.certificateNumber)}
        value={card.certificateNumber}
        onChange={(certificateNumber) => set({ certificateNumber })}
      />
      <DayField
        label={say(field.certificateDate)}
        value={card.certificateDate}
        onChange={(certificateDate) => set({ certificateDate })}
      />
      <DayField
        label={say(cards.dueDate)}
        value={card.certificateDueDate}
        onChange={(certificateDueDate) => set({ certificateDueDate })}
      />
    </>
  );
}

/** Everything on one card; it is kept only when it is whole. */
export function CardForm(properties: {
  readonly card: InstrumentCard;
  readonly isNew: boolean;
  readonly drivers: readonly DriverChoice[];
  readonly keep: (card: InstrumentCard) => void;
  readonly remove: () => void;
  readonly close: () => void;
}) {
  const { isNew, drivers, keep, remove, close } = properties;
  const say = useSay();
  const [card, setCard] = useState(properties.card);
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<InstrumentCard>): void => setCard((before) => ({ ...before, ...part }));
  const problem = cardProblem(card);
  const { cards } = pageWords;
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (problem === null) keep(card);
      }}
    >
      <div className={styles.cardFields}>
        <Who card={card} drivers={drivers} set={set} />
        <Certificate card={card} drivers={drivers} set={set} />
        <Accuracy card={card} replace={setCard} />
      </div>
      <Textarea
        label={say(cards.notes)}
        value={card.notes}
        rows={2}
        maxLength={2000}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
      <Notice words={isAsked ? problem : null} />
      <div className={styles.buttons}>
        <Button type="submit">{say(cards.keep)}</Button>
        <Button variant="default" onClick={close}>
          {say(cards.cancel)}
        </Button>
        {isNew ? null : (
          <Button variant="subtle" color="red" ml="auto" onClick={remove}>
            {say(cards.remove)}
          </Button>
        )}
      </div>
    </form>
  );
}
