import type { Photo } from '#core/procedure/photo.ts';
import type { BenchOptions } from './bench-options.ts';
import { setupProblem } from './setup-problem.ts';

/** A photo that was kept before, and what it shows. */
export type WantedPhoto = Pick<Photo, 'subject' | 'sha256' | 'remark'>;

/** The photo as the record names it, handed over now. @throws SetupProblem `PHOTO_UNKNOWN` */
export function keptPhoto(
  { subject, sha256, remark }: WantedPhoto,
  { photoFolder, clock }: Pick<BenchOptions, 'photoFolder' | 'clock'>,
): Photo {
  const found = photoFolder.find(sha256);
  if (found.state !== 'whole') throw setupProblem('PHOTO_UNKNOWN');
  return { subject, sha256, mediaType: found.mediaType, takenAt: clock.now(), remark };
}
