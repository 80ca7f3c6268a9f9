import type { Photo } from '#core/procedure/photo.ts';
import { photoWords } from '#core/words/photo-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AddPhoto } from '../../photos/add-photo.tsx';
import { PhotoList } from '../../photos/photo-list.tsx';
import prepareStyles from './prepare.module.css';

/** Photos of vehicle, exhaust and place that go into the record when the test begins. */
export function PhotosSection({
  photos,
  change,
}: {
  readonly photos: readonly Photo[];
  readonly change: (photos: Photo[]) => void;
}) {
  const say = useSay();
  return (
    <Panel title={say(photoWords.title)}>
      <AddPhoto add={(added) => change(withPhoto(photos, added))} />
      <p className={prepareStyles.hint}>{say(photoWords.hint)}</p>
      <PhotoList photos={photos} remove={(gone) => change(photos.filter((photo) => photo !== gone))} />
    </Panel>
  );
}

/** The photos with one more; the same picture of the same subject stands once. */
export function withPhoto(photos: readonly Photo[], added: Omit<Photo, 'takenAt'>): Photo[] {
  const others = photos.filter(({ subject, sha256 }) => subject !== added.subject || sha256 !== added.sha256);
  return [...others, { ...added, takenAt: new Date().toISOString() }];
}
