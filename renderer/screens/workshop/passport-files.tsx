import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { PassportFile } from '#core/workshop/passport-file.ts';
import { useWorkshopChange, workshopDoor } from '../../door/workshop-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { TextField } from '../../parts/fields.tsx';
import { FileInput } from '../../parts/file-input.tsx';
import { Notice } from '../../parts/notice.tsx';
import { saveText } from '../../parts/save-text.ts';
import styles from './passport.module.css';

function save(file: PassportFile): void {
  const serial = file.passport.meter.serialNumber.replaceAll(/[^\w-]/gu, '_');
  saveText(`Senyap-paspor-${serial}.json`, `${JSON.stringify(file, null, 2)}\n`, 'application/json');
}

/** Makes the passport of the present meter and saves its file. */
export function MakePassport() {
  const say = useSay();
  const [name, setName] = useState('');
  const [serialNumber, setSerial] = useState('');
  const [site, setSite] = useState('');
  const making = useWorkshopChange(workshopDoor.makePassport, save);
  const saving = useWorkshopChange(async () => workshopDoor.passportFile(), save);
  const isComplete = [name, serialNumber, site].every((text) => text.trim() !== '');
  const error = making.error ?? saving.error;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const reference = { name: name.trim(), serialNumber: serialNumber.trim() };
        if (isComplete) making.mutate({ reference, site: site.trim() });
      }}
    >
      <TextField label={say(workshopWords.referenceName)} value={name} onChange={setName} />
      <TextField label={say(workshopWords.referenceSerial)} value={serialNumber} onChange={setSerial} />
      <TextField label={say(workshopWords.site)} value={site} onChange={setSite} />
      <Button type="submit" disabled={!isComplete} loading={making.isPending}>
        {say(workshopWords.makePassport)}
      </Button>
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate(undefined)}>
        {say(workshopWords.savePassport)}
      </Button>
      <Notice words={error === null ? null : wordsOfError(error)} />
    </form>
  );
}

/** Takes the file in that a test site gave; one that was changed is refused. */
export function ReceivePassport() {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const receiving = useWorkshopChange(async (file: File) => {
    const content: unknown = await file.text().then(parsed);
    return workshopDoor.receivePassport(content);
  });
  return (
    <div className={styles.receive}>
      <FileInput
        input={input}
        label={say(workshopWords.receivePassport)}
        accept="application/json,.json"
        onChoose={(file) => receiving.mutate(file)}
      />
      <Button size="md" loading={receiving.isPending} onClick={() => input.current?.click()}>
        {say(workshopWords.receivePassport)}
      </Button>
      <Notice words={receiving.error === null ? null : wordsOfError(receiving.error)} />
    </div>
  );
}

/** What is no JSON is no passport; the host says so in words. */
function parsed(text: string): unknown {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    return {};
  }
}
