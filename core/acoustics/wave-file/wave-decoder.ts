import { WaveFileError } from './wave-file-error.ts';
import type { WaveFormat } from './wave-format.ts';

/** Turns whole frames of bytes into samples of one channel, full scale being ±1. */
export interface WaveDecoder {
  /**
   * Decodes as many whole frames as `bytes` holds into `samples` and returns their number. Frames are counted
   * over all calls. Throws WaveFileError at a sample that is not a finite, plausible number.
   */
  decode(bytes: Uint8Array, samples: Float64Array): number;
}

/** A float sample this far beyond full scale is no sound but foreign data. */
const LARGEST_PLAUSIBLE = 1e6;

type SampleReader = (view: DataView, offset: number) => number;

/** A decoder for one channel (1-based). Throws WaveFileError if the file has no such channel. */
export function createWaveDecoder(format: WaveFormat, channel: number): WaveDecoder {
  checkChannel(format, channel);
  const readSample = sampleReaderFor(format);
  const firstByte = ((channel - 1) * format.containerBits) / 8;
  let framesBefore = 0;
  return {
    decode(bytes, samples) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const count = Math.min(Math.floor(bytes.byteLength / format.blockAlign), samples.length);
      for (let frame = 0, offset = firstByte; frame < count; frame += 1, offset += format.blockAlign) {
        const value = readSample(view, offset);
        if (!(Math.abs(value) <= LARGEST_PLAUSIBLE)) throw badSample(value, framesBefore + frame, format);
        samples[frame] = value;
      }
      framesBefore += count;
      return count;
    },
  };
}

/** Largest sample that the format can write: +1 less one step for integers, 1 for floats. */
export function largestCode(format: WaveFormat): number {
  return format.encoding === 'float' ? 1 : 1 - quantisationStep(format);
}

/** Distance of two neighbouring sample values, full scale being 1; 0 for floats, which have no fixed step. */
export function quantisationStep(format: WaveFormat): number {
  return format.encoding === 'float' ? 0 : 2 ** (1 - format.validBits);
}

function checkChannel(format: WaveFormat, channel: number): void {
  if (Number.isInteger(channel) && channel >= 1 && channel <= format.channelCount) return;
  throw new WaveFileError(
    'CHANNEL_OUT_OF_RANGE',
    `There is no channel ${channel}: the file has ${format.channelCount}. Name a channel from 1 to ${format.channelCount}.`,
  );
}

function badSample(value: number, frameIndex: number, format: WaveFormat): WaveFileError {
  const place = `frame ${frameIndex} (${(frameIndex / format.sampleRateHz).toFixed(3)} s)`;
  if (Number.isFinite(value)) {
    const text = `The sample at ${place} is ${value.toExponential(2)} times full scale: this is not a sound recording. Record again.`;
    return new WaveFileError('SAMPLE_OUT_OF_RANGE', text, frameIndex);
  }
  const text = `The sample at ${place} is not a number (NaN or infinite). Record again or repair the file.`;
  return new WaveFileError('NON_FINITE_SAMPLE', text, frameIndex);
}

function sampleReaderFor(format: WaveFormat): SampleReader {
  if (format.encoding === 'float') return format.containerBits === 32 ? readFloat32 : readFloat64;
  if (format.containerBits === 8) return readUnsigned8;
  if (format.containerBits === 16) return readSigned16;
  return format.containerBits === 24 ? readSigned24 : readSigned32;
}

const readFloat32: SampleReader = (view, offset) => view.getFloat32(offset, true);
const readFloat64: SampleReader = (view, offset) => view.getFloat64(offset, true);
/** Eight-bit WAV samples are unsigned with silence at 128. */
const readUnsigned8: SampleReader = (view, offset) => (view.getUint8(offset) - 128) / 128;
const readSigned16: SampleReader = (view, offset) => view.getInt16(offset, true) / 32_768;
const readSigned32: SampleReader = (view, offset) => view.getInt32(offset, true) / 2_147_483_648;

const readSigned24: SampleReader = (view, offset) =>
  (view.getUint16(offset, true) + view.getInt8(offset + 2) * 65_536) / 8_388_608;
