import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { readWaveMetadata } from '#core/acoustics/wave-file/wave-metadata.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { request } from '../door/door.ts';
import { peakOf, type Loudness } from './common-gain.ts';

/** A recording ready to be played. */
export interface HeardRecording extends Loudness {
  readonly sound: AudioBuffer;
}

/** A recording that is not played, and why. */
export class NotPlayedError extends Error {
  override readonly name = 'NotPlayedError';
  readonly words: InEachLanguage<string>;

  constructor(words: InEachLanguage<string>) {
    super(words.en);
    this.words = words;
  }
}

/** Decoded, this is a gigabyte at the most; a run takes some megabytes. */
const MOST_BYTES = 256 * 2 ** 20;

/**
 * Fetches a recording and proves that it is the one that the record names before a note of it is heard.
 * @throws DoorError, NotPlayedError
 */
export async function heardRecording(
  sha256: string,
  context: BaseAudioContext,
  signal: AbortSignal,
): Promise<HeardRecording> {
  const { playback: words } = pageWords;
  const response = await request(`/waveforms/${sha256}`, { signal });
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body?.cancel();
    throw new NotPlayedError(words.tooLarge);
  }
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== sha256) throw new NotPlayedError(words.altered);
  const pascalPerFullScale = sensitivityIn(bytes);
  const sound = await context.decodeAudioData(bytes).catch(() => {
    throw new NotPlayedError(words.notPlayable);
  });
  return { sound, peak: peakOf(sound.getChannelData(0)), pascalPerFullScale };
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the file says of itself; a file that says nothing is played, and not as calibrated. */
function sensitivityIn(bytes: ArrayBuffer): number | null {
  try {
    return readWaveMetadata(byteSourceOf(new Uint8Array(bytes))).note?.pascalPerFullScale ?? null;
  } catch {
    return null;
  }
}
