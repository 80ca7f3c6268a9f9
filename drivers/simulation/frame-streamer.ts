import type { InstrumentSimulator } from '../instrument.ts';
import { every, type Scheduler } from '../time.ts';
import { createFrameSpoiler } from './frame-spoiler.ts';
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
  const spoil = createFrameSpoiler(faults, options.seed);
  return {
    attach: (stream) =>
      every(scheduler, periodSeconds, () => {
        const frame = options.nextFrame();
        if (!faults.silent) stream.write(spoil(frame));
      }),
  };
}
