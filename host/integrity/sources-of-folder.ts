import { join } from 'node:path';
import { anchorFile, anchorName } from '../seal/anchor-file.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import { sha256InPieces } from '../seal/sha256-in-pieces.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import { openPhotoFolder } from '../store/photo-folder.ts';
import { openSignedCopyFolder } from '../store/signed-copy-folder.ts';
import { openWaveformFolder } from '../store/waveform-folder.ts';
import type { CheckSources, FileStateInPieces } from './check-sources.ts';

/** What a check reads of a data folder: the evidence handed in, the anchor, recordings, photos and signed copies that lie there. */
export function sourcesOfFolder(
  dataFolder: string,
  kept: KeptEvidence,
  key: Pick<BenchKey, 'keyId' | 'publicKey'>,
): CheckSources {
  const waveforms = openWaveformFolder(dataFolder);
  const photos = openPhotoFolder(dataFolder);
  const copies = openSignedCopyFolder(dataFolder);
  return {
    kept,
    key,
    anchor: anchorFile(join(dataFolder, anchorName)).read(),
    recording: (sha256) => stateOfRecording(waveforms.find(sha256), sha256),
    photo: (sha256) => photos.find(sha256).state,
    signedCopy: (sha256) => copies.find(sha256).state,
  };
}

function* stateOfRecording(path: string | null, sha256: string): FileStateInPieces {
  if (path === null) return 'missing';
  return (yield* sha256InPieces(path)) === sha256 ? 'whole' : 'altered';
}
