import type { MicrophoneCorrectionFile } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DoorError } from '../door/door-error.ts';

/** Longer than any maker's file; the door takes no more. */
const mostBytes = 128 * 1024;

/** The part of a picked file that is needed. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** A picked correction file as the door takes it, byte for byte. @throws DoorError for one that cannot be one */
export async function readCorrectionFile(file: PickedFile): Promise<MicrophoneCorrectionFile> {
  if (file.size > mostBytes) {
    throw new DoorError('BAD_MICROPHONE_CORRECTION', 0, pageWords.correction.tooLarge);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fileName: file.name, text: Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('') };
}
