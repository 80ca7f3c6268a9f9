import { createHash } from 'node:crypto';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { parseMicrophoneCorrection } from '#core/acoustics/microphone-correction/parse-microphone-correction.ts';
import type { KeptCorrection } from '#core/procedure/evidence.ts';

/** A correction file checked and ready to be kept with a test. @throws MicrophoneCorrectionError naming the line */
export function keepCorrection(fileName: string, bytes: Uint8Array): KeptCorrection {
  const text = Buffer.from(bytes).toString('latin1');
  const { serialNumber } = parseMicrophoneCorrection(text);
  return { fileName, serialNumber, sha256: createHash('sha256').update(bytes).digest('hex'), text };
}

/** The file of a kept correction, byte for byte. */
export function bytesOfCorrection({ text }: KeptCorrection): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** What a kept correction says, for the analysis; null where there is none. @throws MicrophoneCorrectionError */
export function correctionOf(kept: KeptCorrection | null | undefined): MicrophoneCorrection | null {
  return kept == null ? null : parseMicrophoneCorrection(kept.text);
}
