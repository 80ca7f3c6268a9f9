import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { InstrumentFaults } from '../simulation/simulated-meter.ts';
import type { SimulatedMicrophone } from '../simulation/simulated-microphone.ts';
import type { Scheduler } from '../time.ts';
import { buildFrame } from './build-frame.ts';
import { mostSamples } from './header.ts';

const blockSeconds = 0.02;

/** What the simulated microphone is made of. */
export interface NbPcmSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly microphone: SimulatedMicrophone;
  readonly faults: InstrumentFaults;
}

/** A microphone on native USB: 48 kHz, 24 bits, 50 blocks a second. */
export const simulatedNbPcmMicrophone: SimulatedInstrumentKind = {
  path: 'sim:nb-pcm',
  friendlyName: 'Simulasi: mikrofon digital USB',
  driverId: 'nb-pcm',
  settings: {},
  measures: 'waveform',
  create: ({ scheduler, meter, microphone }) =>
    createNbPcmSimulator({ scheduler, microphone: microphone(), faults: meter.faults }),
};

/** A microphone that counts its samples from being switched on and sends them whether or not anyone listens. */
export function createNbPcmSimulator(options: NbPcmSimulatorOptions): InstrumentSimulator {
  const { scheduler, microphone, faults } = options;
  let sequence = 0;
  const nextBlocks = (): Uint8Array => {
    microphone.faults.overload = faults.overload;
    microphone.faults.levelErrorDb = faults.levelErrorDb;
    const { firstSample, samples } = microphone.readAvailable();
    const frames: Uint8Array[] = [];
    for (let from = 0; from < samples.length; from += mostSamples) {
      const piece = samples.subarray(from, from + mostSamples);
      frames.push(frameOf(microphone, firstSample + from, piece, sequence));
      sequence += 1;
    }
    return Buffer.concat(frames);
  };
  const streamer = createFrameStreamer({
    scheduler,
    periodSeconds: blockSeconds,
    faults,
    seed: 52,
    nextFrame: nextBlocks,
  });
  return {
    attach: (stream) => {
      // What was heard before anyone listened was sent to nobody.
      microphone.readAvailable();
      return streamer.attach(stream);
    },
  };
}

function frameOf(
  microphone: SimulatedMicrophone,
  firstSample: number,
  samples: Float32Array,
  sequence: number,
): Uint8Array {
  return buildFrame({
    format: 's24',
    sampleRateHz: microphone.sampleRateHz,
    sequence,
    firstSample,
    samples,
    clipped: microphone.faults.overload && samples.some((sample) => Math.abs(sample) >= 1),
    overrun: false,
    settingsChanged: false,
    testSignal: false,
  });
}
