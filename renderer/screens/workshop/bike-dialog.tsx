import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import { useWorkshopChange, workshopDoor } from '../../door/workshop-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { NumberField, TextField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';
import type { Workbench } from './use-workbench.ts';
import styles from './dialogs.module.css';

const usualSpeedRpm = 4000;

/** Name and speed of a motorcycle; filled in, so that one key begins. */
export function BikeForm({ bench, close }: { readonly bench: Workbench; readonly close: () => void }) {
  const say = useSay();
  const [name, setName] = useState(say(workshopWords.usualName));
  const [speedRpm, setSpeed] = useState<number | null>(usualSpeedRpm);
  const adding = useWorkshopChange(workshopDoor.addBike, (bike) => {
    bench.choose(bike.id);
    close();
  });
  const isComplete = name.trim() !== '' && speedRpm !== null && speedRpm >= 500 && speedRpm <= 20_000;
  return (
    <PeopleForm
      explain={workshopWords.motorcycleExplain}
      action={workshopWords.keepMotorcycle}
      isComplete={isComplete}
      isPending={adding.isPending}
      error={adding.error}
      submit={() =>
        adding.mutate({
          name: name.trim(),
          targetSpeedRpm: speedRpm ?? usualSpeedRpm,
          firstPart: say(workshopWords.asItIs),
        })
      }
    >
      <div className={styles.two}>
        <TextField label={say(workshopWords.motorcycleName)} value={name} onChange={setName} />
        <NumberField
          label={`${say(workshopWords.speed)} (rpm)`}
          minimum={0}
          value={speedRpm}
          onChange={setSpeed}
        />
      </div>
    </PeopleForm>
  );
}

/** Goes on with a motorcycle of the list, or enters another. */
export function BikeDialog({ bench, close }: { readonly bench: Workbench; readonly close: () => void }) {
  const { language } = useLanguage();
  const say = useSay();
  const bikes = bench.view?.bikes ?? [];
  return (
    <Dialog opened wide title={say(workshopWords.chooseMotorcycle)} close={close}>
      <h3 className={styles.heading}>{say(workshopWords.continueWith)}</h3>
      <div className={styles.choices}>
        {bikes.map(({ id, name, aim, runs }) => (
          <Button
            key={id}
            size="md"
            variant={id === bench.bike?.id ? 'filled' : 'default'}
            justify="space-between"
            rightSection={`${formatNumber(aim.targetSpeedRpm, 0, language)} rpm · ${say(workshopWords.run)} ${runs}`}
            onClick={() => {
              bench.choose(id);
              close();
            }}
          >
            {name}
          </Button>
        ))}
      </div>
      <h3 className={styles.heading}>{say(workshopWords.newMotorcycle)}</h3>
      <BikeForm bench={bench} close={close} />
    </Dialog>
  );
}
