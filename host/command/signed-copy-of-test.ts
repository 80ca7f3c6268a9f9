import { isOfficialRecord } from '#core/record/official-record.ts';
import type { SignedCopy } from '#core/record/signed-copy.ts';
import type { PaperSigner } from '#core/record/paper/claim-text.ts';
import { printPaper } from '../report/print-report.ts';
import { BenchKeyError } from '../seal/bench-key-error.ts';
import { keyOfFolder } from '../seal/key-place.ts';
import { machineClock } from '../session/wall-clock.ts';
import { examineCopy, type PapersOf, papersPrintedBy } from '../sign/examine-copy.ts';
import { SignedCopies } from '../sign/signed-copies.ts';
import { SignedCopyRefused } from '../sign/signed-copy-refused.ts';
import { openRecordReader, openTestStore } from '../store/open-test-store.ts';
import { openPhotoFolder } from '../store/photo-folder.ts';
import { openSignedCopyFolder } from '../store/signed-copy-folder.ts';
import { CommandError } from './command-error.ts';
import { readSealed, sealedOf } from './read-record.ts';

/**
 * Whether a file is a signed paper of a test of a data folder; kept with it where that is asked for and it is one.
 * @throws CommandError, StoreError, BenchKeyError, DamagedTestError
 */
export async function answerForTest(
  copy: Uint8Array,
  test: string,
  dataFolder: string,
  isToKeep: boolean,
): Promise<SignedCopy> {
  return isToKeep ? await keep(copy, test, dataFolder) : await look(copy, test, dataFolder);
}

async function look(copy: Uint8Array, test: string, dataFolder: string): Promise<SignedCopy> {
  const sealed = await readSealed(test, dataFolder);
  const reader = openRecordReader(dataFolder);
  try {
    const papers = papersOf(dataFolder, sealed, signerOf(dataFolder));
    return await examineCopy(reader.kept(), papers, sealed.record, copy);
  } finally {
    reader.dispose();
  }
}

/** A key in the key store signs no code here: papers that bear one are known by the log alone. @throws BenchKeyError */
function signerOf(dataFolder: string): PaperSigner | null {
  try {
    return keyOfFolder(dataFolder);
  } catch (error) {
    if (!(error instanceof BenchKeyError) || error.code !== 'KEY_IN_KEY_STORE') throw error;
    return null;
  }
}

async function keep(copy: Uint8Array, test: string, dataFolder: string): Promise<SignedCopy> {
  const store = openTestStore(dataFolder);
  try {
    const sealed = await sealedOf(store, test, dataFolder);
    if (!isOfficialRecord(sealed.record)) {
      throw new CommandError(
        'SIGNED_COPY_NOT_OFFICIAL',
        'Only papers of official tests with real instruments are signed and kept.',
      );
    }
    const papers = papersOf(dataFolder, sealed, store.key);
    const folder = openSignedCopyFolder(dataFolder);
    const copies = new SignedCopies({ store, folder, now: () => machineClock.now(), papersOf: papers });
    return await copies.keep(sealed.record, copy, '');
  } catch (error) {
    if (error instanceof SignedCopyRefused) return error.answer;
    throw error;
  } finally {
    store.dispose();
  }
}

function papersOf(
  dataFolder: string,
  { record: _record, ...standing }: Awaited<ReturnType<typeof readSealed>>,
  signer: PaperSigner | null,
): PapersOf {
  const photos = openPhotoFolder(dataFolder);
  const sources = { findPhoto: (sha256: string) => photos.find(sha256), signer, ...standing };
  return papersPrintedBy((record, language, kind) => printPaper(kind, record, language, sources));
}
