import { memo } from 'react';
import { useMutation } from '@tanstack/react-query';
import { photoWords } from '#core/words/photo-words.ts';
import { door } from '../../door/door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AddPhoto, type AddedPhoto } from '../../photos/add-photo.tsx';
import { PhotoList } from '../../photos/photo-list.tsx';
import type { SteadyTest } from '../../door/live-feed.ts';

/** The photos of the running test; more can be added until it is closed, none taken away. */
export const PhotosPanel = memo(function PhotosPanel({ photos }: { readonly photos: SteadyTest['photos'] }) {
  const say = useSay();
  const adding = useMutation({
    mutationFn: async ({ subject, sha256, remark }: AddedPhoto) =>
      await door.addPhoto({ subject, sha256, remark }),
  });
  return (
    <Panel title={say(photoWords.title)}>
      <AddPhoto add={(photo) => adding.mutate(photo)} />
      <Notice words={adding.error === null ? null : wordsOfError(adding.error)} />
      <PhotoList photos={photos} remove={null} />
    </Panel>
  );
});
