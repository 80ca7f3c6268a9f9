import { useState } from 'react';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { BikeView } from '#host/http/contract.ts';
import { useWorkshopChange, workshopDoor } from '../../door/workshop-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { NumberField, TextField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';
import { PhotoButton } from '../../photos/photo-button.tsx';
import styles from './dialogs.module.css';

/** Enters a part that is tried: its name, what it cost, a note and a photo. */
export function PartDialog(properties: {
  readonly bike: BikeView;
  readonly choose: (bikeId: string, partId?: string) => void;
  readonly close: () => void;
}) {
  const { bike, choose, close } = properties;
  const say = useSay();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [costRupiah, setCost] = useState<number | null>(null);
  const [photoSha256, setPhoto] = useState<string | null>(null);
  const adding = useWorkshopChange(
    async () =>
      workshopDoor.addPart(bike.id, { name: name.trim(), note: note.trim(), costRupiah, photoSha256 }),
    (after) => {
      choose(after.id, after.parts.at(-1)?.id);
      close();
    },
  );
  return (
    <Dialog opened title={say(workshopWords.newPart)} close={close}>
      <PeopleForm
        explain={workshopWords.partExplain}
        action={workshopWords.keepPart}
        isComplete={name.trim() !== '' && (costRupiah === null || Number.isInteger(costRupiah))}
        isPending={adding.isPending}
        error={adding.error}
        submit={() => adding.mutate(undefined)}
      >
        <TextField
          label={say(workshopWords.partName)}
          hint={say(workshopWords.partHint)}
          value={name}
          onChange={setName}
        />
        <NumberField label={say(workshopWords.cost)} minimum={0} value={costRupiah} onChange={setCost} />
        <TextField label={say(workshopWords.note)} value={note} onChange={setNote} />
        <div className={styles.photo}>
          <PhotoButton
            label={say(workshopWords.takePhoto)}
            name={say(workshopWords.takePhoto)}
            onKept={({ sha256 }) => setPhoto(sha256)}
          />
          {photoSha256 === null ? null : <output>{say(workshopWords.photoKept)}</output>}
        </div>
      </PeopleForm>
    </Dialog>
  );
}
