import { createRandom } from './random.ts';
import type { InstrumentFaults } from './simulated-meter.ts';

/** Makes the function that spoils frames on their way as the faults ask: random bytes, or every second frame cut in half. */
export function createFrameSpoiler(
  faults: InstrumentFaults,
  seed: number,
): (frame: Uint8Array) => Uint8Array {
  const random = createRandom(seed);
  let frameCount = 0;
  return (frame) => {
    // A single byte cannot be cut; it must not take the turn of a frame that can.
    if (frame.length > 1) frameCount += 1;
    if (faults.garbage) return frame.map(() => Math.floor(random.uniform() * 256));
    if (faults.halfFrames && frame.length > 1 && frameCount % 2 === 0)
      return frame.subarray(0, Math.ceil(frame.length / 2));
    return frame;
  };
}
