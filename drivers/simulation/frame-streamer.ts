import type { InstrumentSimulator } from '../instrument.ts';
import { every, type Scheduler } from '../time.ts';
import { createRandom } from './random.ts';
import type { InstrumentFaults } from './simulated-meter.ts';

/** What a streaming simulator needs: the rhythm, the frame of this moment and the faults to apply to it. */
export interface FrameStreamerOptions {
  readonly scheduler: Scheduler;
  readonly periodSeconds: number;
  readonly faults: InstrumentFaults;
  readonly seed: number;
  /** The bytes that the instrument would send now. */
  nextFrame(): Uint8Array;
}

/** An instrument that sends a frame in a fixed rhythm whether or not anyone listens; line faults are applied here. */
export function createFrameStreamer(options: FrameStreamerOptions): InstrumentSimulator {
  const { scheduler, periodSeconds, faults } = options;
  const random = createRandom(options.seed);
  let frameCount = 0;
  const spoil = (frame: Uint8Array): Uint8Array => {
    frameCount += 1;
    if (faults.garbage) return frame.map(() => Math.floor(random.uniform() * 256));
    if (faults.halfFrames && frameCount % 2 === 0) return frame.subarray(0, Math.ceil(frame.length / 2));
    return frame;
  };
  return {
    attach: (stream) =>
      every(scheduler, periodSeconds, () => {
        const frame = options.nextFrame();
        if (!faults.silent) stream.write(spoil(frame));
      }),
  };
}
