import { basename } from 'node:path';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '#core/acoustics/wave-file/byte-source.ts';
import { type DeclaredFullScale, declaredFullScales } from '#core/acoustics/wave-file/declared-full-scale.ts';
import {
  readWaveHeader,
  type WaveHeader,
  type WaveHeaderOptions,
} from '#core/acoustics/wave-file/wave-header.ts';
import { readWaveMetadata, type WaveMetadata } from '#core/acoustics/wave-file/wave-metadata.ts';
import { readWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { FileAccessError } from './file-access-error.ts';

/** An open WAV file of which one channel is read; it is closed when the reading function returns. */
export interface OpenWaveFile {
  readonly header: WaveHeader;
  /** What the file tells about its recording besides the samples. */
  readonly metadata: () => WaveMetadata;
  /** What the file and its name declare of full scale, the surest first; nothing uses it unasked. */
  readonly declaredFullScales: () => readonly DeclaredFullScale[];
  /** Samples of one channel (1-based), full scale ±1, in blocks whose array is used again for the next one. */
  readonly samples: (channel: number) => Generator<Float64Array, void, undefined>;
}

/**
 * Opens a WAV file, hands it to `use` and closes it again; only one block is in memory at a time. `name` is the file's
 * own one, where it is kept under another. Throws FileAccessError or WaveFileError.
 */
export function withWaveFile<Result>(
  path: string,
  use: (file: OpenWaveFile) => Result,
  options: WaveHeaderOptions & { readonly name?: string } = {},
): Result {
  const descriptor = attempt(path, () => openSync(path, 'r'));
  try {
    const source = fileSource(path, descriptor);
    const header = readWaveHeader(source, options);
    const metadata = (): WaveMetadata => readWaveMetadata(source);
    return use({
      header,
      metadata,
      declaredFullScales: () => declaredFullScales(metadata(), basename(options.name ?? path)),
      samples: (channel) => readWaveSamples(source, header, channel),
    });
  } finally {
    closeSync(descriptor);
  }
}

function fileSource(path: string, descriptor: number): ByteSource {
  const status = attempt(path, () => fstatSync(descriptor));
  return {
    byteLength: status.size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const count = attempt(path, () =>
          readSync(descriptor, bytes, filled, length - filled, offset + filled),
        );
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
  };
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    throw new FileAccessError(path, cause);
  }
}
