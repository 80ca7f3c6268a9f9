import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import type { Photo } from '#core/procedure/photo.ts';
import { photoSubjectWord, photoWords } from '#core/words/photo-words.ts';
import { photoAddress } from '../door/door.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import styles from './photos.module.css';

/** One photo with what it shows; where its file is missing or altered, words stand in its place. */
function Figure({ photo, remove }: { readonly photo: Photo; readonly remove: (() => void) | null }) {
  const { language } = useLanguage();
  const say = useSay();
  const [isLost, setLost] = useState(false);
  const name = photoSubjectWord(photo.subject, language);
  return (
    <figure className={styles.figure}>
      {isLost ? (
        <p className={styles.lost}>{say(photoWords.notShown)}</p>
      ) : (
        <a href={photoAddress(photo.sha256)} target="_blank" rel="noreferrer">
          <img src={photoAddress(photo.sha256)} alt={name} onError={() => setLost(true)} />
        </a>
      )}
      <figcaption>
        {name}
        {photo.remark === '' ? null : ` · ${photo.remark}`}
        <span className={styles.hash} title={photo.sha256}>
          SHA-256 {photo.sha256.slice(0, 16)}…
        </span>
      </figcaption>
      {remove === null ? null : (
        <CloseButton
          className={styles.remove}
          aria-label={`${say(photoWords.remove)}: ${name}`}
          onClick={remove}
        />
      )}
    </figure>
  );
}

/** Photos side by side; they can be taken away only before the test has begun. */
export function PhotoList({
  photos,
  remove,
}: {
  readonly photos: readonly Photo[];
  readonly remove: ((photo: Photo) => void) | null;
}) {
  return (
    <div className={styles.list}>
      {photos.map((photo) => (
        <Figure
          key={`${photo.subject} ${photo.sha256}`}
          photo={photo}
          remove={remove === null ? null : () => remove(photo)}
        />
      ))}
    </div>
  );
}
