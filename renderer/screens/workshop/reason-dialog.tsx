import { useState } from 'react';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import { useWorkshopChange } from '../../door/workshop-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/fields.tsx';
import { PeopleForm } from '../../people/people-form.tsx';

/** Sets something aside, with a reason that stays with it. */
export function ReasonDialog(properties: {
  readonly setAside: (reason: string) => Promise<unknown>;
  readonly close: () => void;
}) {
  const { setAside, close } = properties;
  const say = useSay();
  const [reason, setReason] = useState('');
  const setting = useWorkshopChange(setAside, close);
  return (
    <Dialog opened title={say(workshopWords.setAsideTitle)} close={close}>
      <PeopleForm
        explain={workshopWords.setAsideExplain}
        action={workshopWords.setAside}
        isComplete={reason.trim().length >= 3}
        isPending={setting.isPending}
        error={setting.error}
        submit={() => setting.mutate(reason.trim())}
      >
        <TextField label={say(workshopWords.reason)} value={reason} onChange={setReason} />
      </PeopleForm>
    </Dialog>
  );
}
