import { Button } from '@mantine/core';
import { useState } from 'react';
import { pairSoundWords } from '#core/words/workshop/meter-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import { pairSounds, type PassportPair } from '#core/workshop/meter-passport.ts';
import { useLive } from '../../door/live-context.tsx';
import { useWorkshopChange, workshopDoor } from '../../door/workshop-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField, TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import styles from './passport.module.css';

const lowestDb = 20;
const highestDb = 160;
const isLevel = (level: number | null): level is number =>
  level !== null && level >= lowestDb && level <= highestDb;

/** Takes one side-by-side reading in: what both meters showed of the same sound. */
export function PairForm() {
  const say = useSay();
  const held = useLive((live) => live.workshop?.held.levelDb ?? null);
  const [referenceDb, setReference] = useState<number | null>(null);
  const [meterDb, setMeter] = useState<number | null>(null);
  const [sound, setSound] = useState<PassportPair['sound']>('motorcycle');
  const [place, setPlace] = useState('');
  const keeping = useWorkshopChange(workshopDoor.addPair, () => {
    setReference(null);
    setMeter(null);
  });
  const isComplete = isLevel(referenceDb) && isLevel(meterDb);
  const keep = (): void => {
    if (isComplete) keeping.mutate({ referenceDb, meterDb, sound, place: place.trim() });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <NumberField
        label={say(workshopWords.referenceLevel)}
        minimum={0}
        value={referenceDb}
        onChange={setReference}
      />
      <NumberField label={say(workshopWords.meterLevel)} minimum={0} value={meterDb} onChange={setMeter} />
      <Button
        variant="default"
        disabled={held === null}
        onClick={() => held !== null && setMeter(Math.round(held * 10) / 10)}
      >
        {say(workshopWords.takeNow)}
      </Button>
      <ChoiceField
        label={say(workshopWords.sound)}
        value={sound}
        choices={pairSounds.map((value) => ({ value, label: say(pairSoundWords[value]) }))}
        onChange={(chosen) => setSound(chosen ?? sound)}
      />
      <TextField label={say(workshopWords.place)} value={place} onChange={setPlace} />
      <Button type="submit" disabled={!isComplete} loading={keeping.isPending}>
        {say(workshopWords.keepPair)}
      </Button>
      <Notice words={keeping.error === null ? null : wordsOfError(keeping.error)} />
    </form>
  );
}
