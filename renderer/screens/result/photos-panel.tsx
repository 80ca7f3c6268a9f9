import type { TestRecord } from '#host/http/contract.ts';
import { photoWords } from '#core/words/photo-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PhotoList } from '../../photos/photo-list.tsx';

/** The photos of a closed test; nothing where none were taken. */
export function PhotosPanel({ record }: { readonly record: TestRecord }) {
  const say = useSay();
  const { photos = [] } = record.evidence;
  if (photos.length === 0) return null;
  return (
    <Panel title={say(photoWords.title)}>
      <PhotoList photos={photos} remove={null} />
    </Panel>
  );
}
