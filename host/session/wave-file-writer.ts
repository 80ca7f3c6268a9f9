import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import {
  type BroadcastHead,
  completeHead,
  encodeBroadcastHead,
} from '#core/acoustics/wave-file/broadcast-wave.ts';
import { locateWaveChunks } from '#core/acoustics/wave-file/wave-chunks.ts';
import { BYTES_PER_SAMPLE, encodeSamples } from '#core/acoustics/wave-file/wave-encoder.ts';
import { readWaveFormat } from '#core/acoustics/wave-file/wave-format.ts';

/** A recording's own head is far shorter. */
const longestHeadBytes = 65_536;

/** A mono Broadcast WAV file that grows block by block; what was written outlives the program. */
export class WaveFileWriter {
  readonly path: string;
  readonly sampleRateHz: number;
  readonly #file: number;
  readonly #head: Uint8Array;
  readonly #encoding: BroadcastHead['encoding'];
  #frameCount = 0;

  /** @throws Error of the file system when the file cannot be made */
  constructor(path: string, head: BroadcastHead) {
    this.path = path;
    this.sampleRateHz = head.sampleRateHz;
    this.#encoding = head.encoding;
    this.#head = encodeBroadcastHead(head);
    this.#file = openSync(path, 'wx', 0o600);
    writeWhole(this.#file, this.#head);
  }

  /** Samples written so far. */
  get frameCount(): number {
    return this.#frameCount;
  }

  /** Appends samples (full scale 1.0). @throws Error of the file system */
  write(samples: Float32Array): void {
    writeWhole(this.#file, encodeSamples(samples, this.#encoding));
    this.#frameCount += samples.length;
  }

  /** Completes the header, makes the file durable and closes it. */
  finish(): void {
    const dataByteLength = this.#frameCount * BYTES_PER_SAMPLE[this.#encoding];
    if (dataByteLength % 2 === 1) writeWhole(this.#file, new Uint8Array(1));
    const head = completeHead(this.#head, dataByteLength);
    writeWhole(this.#file, head, 0);
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

/**
 * Completes a file whose writer was killed: the header is made to fit the whole samples that are there. It may come from
 * an older program.
 * @throws WaveFileError where not even the header was written, Error of the file system
 */
export function finishCutWaveFile(path: string): { readonly frameCount: number } {
  const file = openSync(path, 'r+');
  try {
    const byteLength = fstatSync(file).size;
    const { head, blockAlign } = readHead(file, byteLength);
    const frameCount = Math.floor((byteLength - head.length) / blockAlign);
    const dataByteLength = frameCount * blockAlign;
    ftruncateSync(file, head.length + dataByteLength + (dataByteLength % 2));
    writeWhole(file, completeHead(head, dataByteLength), 0);
    fsyncSync(file);
    return { frameCount };
  } finally {
    closeSync(file);
  }
}

/** A disk that is nearly full may take a part: what follows would then stand in the wrong place. */
function writeWhole(file: number, bytes: Uint8Array, position: number | null = null): void {
  for (let done = 0; done < bytes.length;) {
    const at = position === null ? null : position + done;
    done += writeSync(file, bytes, done, bytes.length - done, at);
  }
}

function readHead(file: number, byteLength: number) {
  const beginning = new Uint8Array(Math.min(longestHeadBytes, byteLength));
  const taken = readSync(file, beginning, 0, beginning.length, 0);
  const chunks = locateWaveChunks({
    byteLength: taken,
    read: (offset, length) => beginning.subarray(Math.min(offset, taken), Math.min(offset + length, taken)),
  });
  const { formatOffset, formatByteLength, dataOffset } = chunks;
  const { blockAlign } = readWaveFormat(beginning.subarray(formatOffset, formatOffset + formatByteLength));
  return { head: beginning.slice(0, dataOffset), blockAlign };
}
