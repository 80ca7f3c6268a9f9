/** Runs on the audio thread: gathers the microphone's samples into numbered blocks and hands each one over once. */

import { BlockGatherer } from './block-gatherer.ts';

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
/** Frames that the audio thread has rendered so far, by its own clock. */
declare const currentFrame: number;

class CaptureProcessor extends AudioWorkletProcessor {
  readonly #gatherer = new BlockGatherer((block) => this.port.postMessage(block, [block.samples.buffer]));

  /** Takes the first channel only, never a mix; silence of an unconnected input is not invented. */
  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    this.#gatherer.take(currentFrame, inputs[0]?.[0]);
    return true;
  }
}

registerProcessor('senyap-capture', CaptureProcessor);
