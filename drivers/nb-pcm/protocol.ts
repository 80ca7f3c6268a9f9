import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { FrameListener } from '../framing/frame-finder.ts';
import { decoderOfFrames } from '../framing/frame-stream.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { CheckBudget } from './check-budget.ts';
import { nbPcmShape } from './frame.ts';
import { headerBytes, longestFrameBytes, readHeader, type NbPcmHeader } from './header.ts';
import { samplesOf } from './samples.ts';

/** Decodes the stream of sound. Lost or broken blocks leave a jump in the index of samples; nothing is put in their place. */
export function createNbPcmDecoder(): Decoder {
  const budget = new CheckBudget(longestFrameBytes);
  let before: NbPcmHeader | null = null;

  const take = (frame: Uint8Array, timeSeconds: number, listener: InstrumentListener): void => {
    const verdict = readHeader(frame, 0);
    if ('rejected' in verdict) return;
    const { header } = verdict;
    if (isSameBlock(before, header)) listener.onRejection(refused('repeated-block', frame, timeSeconds));
    else deliver(frame, header, timeSeconds, listener);
    before = header;
  };

  const listenAs = (timeSeconds: number, listener: InstrumentListener): FrameListener => ({
    onFrame: (frame) => take(frame, timeSeconds, listener),
    onDropped: (code, bytes) => {
      budget.earn(bytes.length);
      listener.onRejection(refused(code, bytes, timeSeconds));
    },
  });

  return decoderOfFrames(nbPcmShape(budget), listenAs);
}

function deliver(
  frame: Uint8Array,
  header: NbPcmHeader,
  timeSeconds: number,
  listener: InstrumentListener,
): void {
  const { sampleRateHz, firstSample, clipped, overrun, settingsChanged, testSignal } = header;
  const { samples, atStop } = samplesOf(frame, header);
  listener.onSamples({
    timeSeconds,
    sampleRateHz,
    firstSample,
    samples,
    clipped: clipped || atStop,
    overrun,
    settingsChanged,
    testSignal,
  });
}

function isSameBlock(before: NbPcmHeader | null, now: NbPcmHeader): boolean {
  return before?.sequence === now.sequence && before.firstSample === now.firstSample;
}

/** Refused bytes; of a whole frame the header is kept. */
function refused(rejected: RejectionCode, bytes: Uint8Array, timeSeconds: number) {
  const kept = bytes.length > 2 * headerBytes + 8 ? bytes.subarray(0, headerBytes) : bytes;
  return { kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(kept) } as const;
}
