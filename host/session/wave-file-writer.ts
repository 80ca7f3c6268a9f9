import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { encodeWaveHeader } from '#core/acoustics/wave-file/wave-encoder.ts';

const headerBytes = 44;
const bytesPerSample = 4;

/** A mono 32-bit float WAV file that grows sample by sample; what was written outlives the program. */
export class WaveFileWriter {
  readonly path: string;
  readonly sampleRateHz: number;
  readonly #file: number;
  #frameCount = 0;

  /** @throws Error of the file system when the file cannot be made */
  constructor(path: string, sampleRateHz: number) {
    this.path = path;
    this.sampleRateHz = sampleRateHz;
    this.#file = openSync(path, 'wx', 0o600);
    writeSync(this.#file, encodeWaveHeader(0, sampleRateHz, 'float32'));
  }

  /** Samples written so far. */
  get frameCount(): number {
    return this.#frameCount;
  }

  /** Appends samples (full scale 1.0). @throws Error of the file system */
  write(samples: Float32Array): void {
    const bytes = new Uint8Array(samples.length * bytesPerSample);
    const view = new DataView(bytes.buffer);
    for (const [index, value] of samples.entries()) view.setFloat32(index * bytesPerSample, value, true);
    writeSync(this.#file, bytes);
    this.#frameCount += samples.length;
  }

  /** Completes the header, makes the file durable and closes it. */
  finish(): void {
    writeSync(
      this.#file,
      encodeWaveHeader(this.#frameCount, this.sampleRateHz, 'float32'),
      0,
      headerBytes,
      0,
    );
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

/** Completes a file whose writer was killed: the header is made to fit the whole samples that are there. */
export function finishCutWaveFile(path: string, sampleRateHz: number): { readonly frameCount: number } {
  const file = openSync(path, 'r+');
  try {
    const frameCount = Math.max(0, Math.floor((fstatSync(file).size - headerBytes) / bytesPerSample));
    writeSync(file, encodeWaveHeader(frameCount, sampleRateHz, 'float32'), 0, headerBytes, 0);
    fsyncSync(file);
    return { frameCount };
  } finally {
    closeSync(file);
  }
}
