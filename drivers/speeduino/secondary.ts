import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { FrameFinder, garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';
import type { Decoder } from '../instrument.ts';
import type { ControlUnit } from './control-unit.ts';
import { EcuLine, StaleBytes, type Hearing } from './ecu-line.ts';
import { blockLengthOf } from './family.ts';
import type { SpeeduinoSettings } from './settings.ts';
import { longestSignature, signatureText } from './signature-text.ts';

const longestBlock = 255;
const headerOfN = 3;

/** `n` is answered by its letter, `32`, the number of bytes, and as many bytes. */
function shapeOfN(shortestBlock: number): FrameShape {
  return {
    longestBytes: headerOfN + longestBlock,
    mayStart: (byte) => byte === 0x6e,
    judge: (bytes, start, end): FrameVerdict => {
      if (end - start < headerOfN) return { kind: 'more', length: headerOfN };
      const blockLength = bytes[start + 2] ?? 0;
      if (bytes[start + 1] !== 0x32 || blockLength < shortestBlock) return garbage;
      const length = headerOfN + blockLength;
      return end - start < length ? { kind: 'more', length } : { kind: 'frame', length };
    },
  };
}

/** `A` is answered by its letter and 75 bytes. */
const lengthOfA = 1 + 75;
const shapeOfA: FrameShape = {
  longestBytes: lengthOfA,
  mayStart: (byte) => byte === 0x41,
  judge: (_bytes, start, end): FrameVerdict =>
    end - start < lengthOfA ? { kind: 'more', length: lengthOfA } : { kind: 'frame', length: lengthOfA },
};

/**
 * Decodes what a Speeduino's second port answers. There is no checksum, so only an answer that begins with the echo of the
 * question and comes while one is waited for is believed; a signature ends with the time for it.
 */
export function createSecondaryDecoder(settings: SpeeduinoSettings): Decoder {
  const line = new EcuLine(settings);
  const isN = settings.form === 'secondary-n';
  const finder = new FrameFinder(isN ? shapeOfN(blockLengthOf(settings)) : shapeOfA);
  const stale = new StaleBytes();
  const text = new SignatureInPieces();
  let spoiledAt = -1;
  line.unit.whenSignatureIsOver = () => {
    text.decide(line.unit);
  };
  const listenAs = (hearing: Hearing) => ({
    onFrame: (frame: Uint8Array) => {
      if (line.asked !== 'values') line.reject('unasked', frame, hearing);
      else if (spoiledAt === line.saidCount) line.reject('echo-missing', frame, hearing);
      else {
        line.answered(hearing.timeSeconds);
        line.deliver(frame.subarray(isN ? headerOfN : 1), frame, hearing);
      }
    },
    onDropped: (code: RejectionCode, bytes: Uint8Array) => {
      spoiledAt = line.saidCount;
      line.reject(code, bytes, hearing);
    },
  });
  return {
    push(chunk, timeSeconds, listener) {
      const frames = listenAs({ timeSeconds, listener });
      stale.drop(line, finder, frames);
      const refused = text.takeRefused();
      if (refused !== null) line.reject('signature-unknown', refused, { timeSeconds, listener });
      if (line.asked === 'signature') text.take(chunk);
      else finder.push(chunk, frames);
    },
    end(timeSeconds, listener) {
      finder.end(listenAs({ timeSeconds, listener }));
    },
    speak: (timeSeconds) => line.speak(timeSeconds),
    identity: () => line.identity(),
  };
}

/** Collects the text of a signature, which has neither length nor end, until its time is up. */
class SignatureInPieces {
  readonly #bytes = new Uint8Array(longestSignature);
  #length = 0;
  #refused: Uint8Array | null = null;

  take(chunk: Uint8Array): void {
    const piece = chunk.subarray(0, longestSignature - this.#length);
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
  }

  /** The time is up: gives the unit what has come. */
  decide(unit: ControlUnit): void {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    if (bytes.length === 0) return;
    const text = signatureText(bytes);
    if (text === null || !unit.takeSignature(text)) this.#refused = bytes;
  }

  /** A signature that was refused and not yet reported. */
  takeRefused(): Uint8Array | null {
    const refused = this.#refused;
    this.#refused = null;
    return refused;
  }
}
