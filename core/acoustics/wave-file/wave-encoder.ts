/** How a WAV file holds a sample. */
export type WaveEncoding = 'float32' | 'integer16' | 'integer24';

const HEADER_BYTES = 44;
/** Size of one sample in the file. */
export const BYTES_PER_SAMPLE: Record<WaveEncoding, number> = { float32: 4, integer16: 2, integer24: 3 };

/**
 * One mono channel as a complete WAV file. Floats are written as they are; integers are rounded to the nearest
 * code and held at full scale, as a converter does.
 */
export function encodeWaveFile(
  samples: ArrayLike<number>,
  sampleRateHz: number,
  encoding: WaveEncoding = 'float32',
): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + paddedByteLength(samples.length, encoding));
  bytes.set(encodeWaveHeader(samples.length, sampleRateHz, encoding));
  bytes.set(encodeSamples(samples, encoding), HEADER_BYTES);
  return bytes;
}

/** Samples (full scale 1.0) of one channel as they stand in the file, without padding. */
export function encodeSamples(samples: ArrayLike<number>, encoding: WaveEncoding): Uint8Array {
  const view = new DataView(new ArrayBuffer(samples.length * BYTES_PER_SAMPLE[encoding]));
  writeSamples(view, samples, encoding);
  return new Uint8Array(view.buffer);
}

function encodeWaveHeader(frameCount: number, sampleRateHz: number, encoding: WaveEncoding): Uint8Array {
  const bytesPerSample = BYTES_PER_SAMPLE[encoding];
  const view = new DataView(new ArrayBuffer(HEADER_BYTES));
  writeText(view, 0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + paddedByteLength(frameCount, encoding), true);
  writeText(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, encoding === 'float32' ? 3 : 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * bytesPerSample, true);
  view.setUint16(32, bytesPerSample, true);
  view.setUint16(34, bytesPerSample * 8, true);
  writeText(view, 36, 'data');
  view.setUint32(40, frameCount * bytesPerSample, true);
  return new Uint8Array(view.buffer);
}

function paddedByteLength(frameCount: number, encoding: WaveEncoding): number {
  const byteLength = frameCount * BYTES_PER_SAMPLE[encoding];
  return byteLength + (byteLength % 2);
}

function writeSamples(view: DataView, samples: ArrayLike<number>, encoding: WaveEncoding): void {
  for (let index = 0; index < samples.length; index += 1) {
    const value = samples[index] as number;
    const offset = index * BYTES_PER_SAMPLE[encoding];
    if (encoding === 'float32') view.setFloat32(offset, value, true);
    else if (encoding === 'integer16') view.setInt16(offset, integerCode(value, 32_768), true);
    else writeInteger24(view, offset, integerCode(value, 8_388_608));
  }
}

function integerCode(value: number, fullScale: number): number {
  return Math.max(-fullScale, Math.min(fullScale - 1, Math.round(value * fullScale)));
}

function writeInteger24(view: DataView, offset: number, code: number): void {
  view.setUint16(offset, code & 0xffff, true);
  view.setInt8(offset + 2, code >> 16);
}

function writeText(view: DataView, offset: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) view.setUint8(offset + index, text.charCodeAt(index));
}
