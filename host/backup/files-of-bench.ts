import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { profileFolderName } from '../store/profile-folder.ts';
import { signedCopyFolderName } from '../store/signed-copy-folder.ts';

const kinds: readonly { readonly folder: string; readonly name: RegExp }[] = [
  { folder: 'waveforms', name: /^[0-9a-f]{64}\.wav$/ },
  { folder: 'photos', name: /^[0-9a-f]{64}\.(?:jpg|png|webp)$/ },
  { folder: signedCopyFolderName, name: /^[0-9a-f]{64}\.pdf$/ },
  { folder: profileFolderName, name: /^[^/\\:]+\.json$/ },
];

/**
 * Recordings, photos, signed copies and profile files of a data folder, as paths inside it with `/`. What is still being recorded has no name
 * yet and is left out.
 */
export function filesOfBench(dataFolder: string): readonly string[] {
  return kinds.flatMap(({ folder, name }) =>
    namesIn(join(dataFolder, folder))
      .filter((one) => name.test(one))
      .map((one) => `${folder}/${one}`),
  );
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}
