import type { SimulatedMicrophone } from '#drivers/simulation/simulated-microphone.ts';
import { every, type Cancel, type Scheduler } from '#drivers/time.ts';
import type { WaveformInput } from './waveform-input.ts';

/** Length of a block: a sound card's stream has about the same. */
const blockSeconds = 0.1;

/** Lets the simulated microphone stream into the waveform input, as the page does with the sound card. */
export class MicrophonePump {
  readonly #microphone: SimulatedMicrophone;
  readonly #input: WaveformInput;
  readonly #scheduler: Scheduler;
  #cancel: Cancel | null = null;

  constructor(microphone: SimulatedMicrophone, input: WaveformInput, scheduler: Scheduler) {
    this.#microphone = microphone;
    this.#input = input;
    this.#scheduler = scheduler;
  }

  /** Begins a stream and keeps it going. */
  start(): void {
    this.stop();
    const { sampleRateHz } = this.#microphone;
    this.#input.begin({ sampleRateHz, deviceName: 'Simulasi: mikrofon', processing: [] });
    // What was to be heard before the stream began is not part of it.
    const { firstSample, samples } = this.#microphone.readAvailable();
    const origin = firstSample + samples.length;
    this.#cancel = every(this.#scheduler, blockSeconds, () => {
      const block = this.#microphone.readAvailable();
      this.#input.deliver(block.firstSample - origin, block.samples);
    });
  }

  /** Stops delivering; the stream itself is ended by whoever takes over. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
