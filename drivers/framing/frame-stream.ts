import type { Decoder, InstrumentListener } from '../instrument.ts';
import { FrameFinder, type FrameListener, type FrameShape } from './frame-finder.ts';

/** Decodes an instrument that speaks by itself in frames of one shape and is never spoken to. */
export function decoderOfFrames(
  shape: FrameShape,
  heardAt: (timeSeconds: number, listener: InstrumentListener) => FrameListener,
): Decoder {
  const finder = new FrameFinder(shape);
  return {
    push(chunk, timeSeconds, listener) {
      finder.push(chunk, heardAt(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      finder.end(heardAt(timeSeconds, listener));
    },
  };
}
