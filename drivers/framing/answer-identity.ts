import type { InstrumentIdentity } from '../instrument.ts';
import { FrameFinder, type FrameShape } from './frame-finder.ts';

/** Of an instrument that was recognised by its answers and does not say its name. */
export const nameless: InstrumentIdentity = { maker: '', model: '', serialNumber: '', firmware: '' };

/** The last identity that can be read in the frames of an answer; null where none of them shows one. */
export function identityInFrames(
  shape: FrameShape,
  answer: Uint8Array,
  identityOf: (frame: Uint8Array) => InstrumentIdentity | null,
): InstrumentIdentity | null {
  let found: InstrumentIdentity | null = null;
  new FrameFinder(shape).push(answer, {
    onFrame(frame) {
      found = identityOf(frame) ?? found;
    },
    onDropped: () => undefined,
  });
  return found;
}
