/** Runs on the audio thread: gathers the microphone's samples into numbered blocks and hands each one over once. */

interface Block {
  readonly number: number;
  readonly samples: Float32Array<ArrayBuffer>;
}

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** About 43 ms at 48 kHz: small enough for a live picture, large enough for few requests. */
const blockLength = 2048;

class CaptureProcessor extends AudioWorkletProcessor {
  #samples = new Float32Array(blockLength);
  #filled = 0;
  #number = 0;

  /** Takes the first channel only, never a mix; silence of an unconnected input is not invented. */
  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const channel = inputs[0]?.[0];
    if (channel !== undefined) this.#take(channel);
    return true;
  }

  #take(channel: Float32Array): void {
    let taken = 0;
    while (taken < channel.length) {
      const part = channel.subarray(taken, taken + blockLength - this.#filled);
      this.#samples.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === blockLength) this.#send();
    }
  }

  #send(): void {
    const block: Block = { number: this.#number, samples: this.#samples };
    this.port.postMessage(block, [this.#samples.buffer]);
    this.#samples = new Float32Array(blockLength);
    this.#filled = 0;
    this.#number += 1;
  }
}

registerProcessor('senyap-capture', CaptureProcessor);
