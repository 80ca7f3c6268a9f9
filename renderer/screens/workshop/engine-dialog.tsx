import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { BikeView } from '#host/http/contract.ts';
import { useWorkshopChange, workshopDoor } from '../../door/workshop-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ChoiceField, YearField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';
import styles from './dialogs.module.css';

const mostCylinders = 12;

/** Enters the engine of a motorcycle, by which its speed is heard; nothing stands there that nobody has said. */
export function EngineDialog({ bike, close }: { readonly bike: BikeView; readonly close: () => void }) {
  const say = useSay();
  const { field, choice } = pageWords;
  const [cylinders, setCylinders] = useState<number | null>(bike.engine?.cylinders ?? null);
  const [strokes, setStrokes] = useState<2 | 4 | null>(bike.engine?.strokes ?? null);
  const engine = cylinders === null || strokes === null ? null : { cylinders, strokes };
  const setting = useWorkshopChange(async () => workshopDoor.setEngine(bike.id, engine), close);
  const isPossible = cylinders !== null && cylinders >= 1 && cylinders <= mostCylinders;
  return (
    <Dialog opened title={say(workshopWords.engine)} close={close}>
      <PeopleForm
        explain={workshopWords.engineExplain}
        action={workshopWords.keepEngine}
        isComplete={isPossible && strokes !== null}
        isPending={setting.isPending}
        error={setting.error}
        submit={() => setting.mutate(undefined)}
      >
        <div className={styles.two}>
          <YearField label={say(field.cylinders)} value={cylinders} onChange={setCylinders} />
          <ChoiceField
            label={say(field.strokes)}
            value={strokes === null ? null : strokes === 2 ? 'two' : 'four'}
            choices={[
              { value: 'two', label: say(choice.twoStroke) },
              { value: 'four', label: say(choice.fourStroke) },
            ]}
            onChange={(chosen) => setStrokes(chosen === null ? null : chosen === 'two' ? 2 : 4)}
          />
        </div>
      </PeopleForm>
    </Dialog>
  );
}
