import { useState } from 'react';
import { photoSubjects, type PhotoSubject } from '#core/procedure/photo.ts';
import { siteCheckItems } from '#core/procedure/site-check-answer.ts';
import { photoSubjectWord, photoWords } from '#core/words/photo-words.ts';
import type { KeptPhoto } from '../door/door.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { ChoiceField, TextField } from '../parts/fields.tsx';
import { PhotoButton } from './photo-button.tsx';
import styles from './photos.module.css';

/** What is asked of a photo besides its picture. */
export type AddedPhoto = KeptPhoto & { readonly subject: PhotoSubject; readonly remark: string };

const items: readonly string[] = siteCheckItems;
/** Subjects that are no item of the check-list: those have a button of their own. */
const subjects = photoSubjects.filter((subject) => !items.includes(subject));

/** Chooses what the next photo shows, and takes it. */
export function AddPhoto({ add }: { readonly add: (photo: AddedPhoto) => void }) {
  const { language } = useLanguage();
  const say = useSay();
  const [subject, setSubject] = useState<PhotoSubject>('exhaust');
  const [remark, setRemark] = useState('');
  return (
    <div className={styles.adding}>
      <ChoiceField
        label={say(photoWords.subject)}
        value={subject}
        choices={subjects.map((value) => ({ value, label: photoSubjectWord(value, language) }))}
        onChange={(chosen) => setSubject(chosen ?? subject)}
      />
      <TextField label={say(photoWords.remark)} value={remark} onChange={setRemark} />
      <PhotoButton
        label={say(photoWords.add)}
        name={`${say(photoWords.add)}: ${photoSubjectWord(subject, language)}`}
        onKept={(kept) => {
          add({ ...kept, subject, remark: remark.slice(0, 300) });
          setRemark('');
        }}
      />
    </div>
  );
}
