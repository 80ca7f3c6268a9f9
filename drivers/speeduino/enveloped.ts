import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { FrameFinder } from '../framing/frame-finder.ts';
import type { Decoder } from '../instrument.ts';
import { EcuLine, StaleBytes, type Hearing } from './ecu-line.ts';
import { envelopeShape, payloadOf } from './envelope.ts';
import { blockLengthOf } from './family.ts';
import { errorOf } from './reply-codes.ts';
import type { SpeeduinoSettings } from './settings.ts';
import { isPlainlySignature, longestSignature, signatureText } from './signature-text.ts';

/** Decodes enveloped replies: a good one carries a signature or live values, another one says what went wrong. */
export function createEnvelopedDecoder(settings: SpeeduinoSettings): Decoder {
  const line = new EcuLine(settings);
  const longestPayload = 1 + Math.max(longestSignature, blockLengthOf(settings));
  const finder = new FrameFinder(envelopeShape(longestPayload));
  const stale = new StaleBytes();
  const listenAs = (hearing: Hearing) => ({
    onFrame: (frame: Uint8Array) => {
      takeReply(line, frame, hearing);
    },
    onDropped: (code: RejectionCode, bytes: Uint8Array) => {
      line.reject(code, bytes, hearing);
    },
  });
  return {
    push(chunk, timeSeconds, listener) {
      const frames = listenAs({ timeSeconds, listener });
      stale.drop(line, finder, frames);
      finder.push(chunk, frames);
    },
    end(timeSeconds, listener) {
      finder.end(listenAs({ timeSeconds, listener }));
    },
    speak: (timeSeconds) => line.speak(timeSeconds),
    identity: () => line.identity(),
  };
}

function takeReply(line: EcuLine, frame: Uint8Array, hearing: Hearing): void {
  const payload = payloadOf(frame);
  const data = payload.subarray(1);
  const error = errorOf(payload[0] ?? 0);
  if (line.isLive && line.asked === null) {
    line.reject('unasked', frame, hearing);
  } else if (error !== null) {
    line.answered(hearing.timeSeconds);
    line.reject(error, frame, hearing);
  } else if (line.asked === 'signature' || isPlainlySignature(data))
    takeSignature(line, data, frame, hearing);
  else {
    line.answered(hearing.timeSeconds);
    line.deliver(data, frame, hearing);
  }
}

function takeSignature(line: EcuLine, data: Uint8Array, frame: Uint8Array, hearing: Hearing): void {
  const text = signatureText(data);
  if (text === null) {
    line.reject('signature-not-text', frame, hearing);
    return;
  }
  if (line.asked === 'signature') line.answered(hearing.timeSeconds);
  if (!line.unit.takeSignature(text)) line.reject('signature-unknown', frame, hearing);
}
