import { WaveFileError } from './wave-file-error.ts';

/** How a sample is written in the file. */
export type SampleEncoding = 'integer' | 'float';

/** The format chunk of a WAV file that the bench can measure. */
export interface WaveFormat {
  readonly encoding: SampleEncoding;
  readonly channelCount: number;
  readonly sampleRateHz: number;
  /** Size of one sample in the file: 8, 16, 24 or 32 bits integer, 32 or 64 bits float. */
  readonly containerBits: number;
  /** Bits that carry sound; fewer than the container where the format says so. */
  readonly validBits: number;
  /** Bytes of one frame, all channels. */
  readonly blockAlign: number;
}

/** Lowest and highest sample rate that the bench measures, in hertz. */
export const SAMPLE_RATE_RANGE_HZ = { lowest: 8000, highest: 192_000 } as const;

const PCM = 0x0001;
const IEEE_FLOAT = 0x0003;
const EXTENSIBLE = 0xfffe;
/** Tail of the sub-format GUID xxxxxxxx-0000-0010-8000-00aa00389b71 in file order. */
const SUB_FORMAT_TAIL = [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71];
const CONTAINERS: Record<SampleEncoding, readonly number[]> = { integer: [8, 16, 24, 32], float: [32, 64] };
const SHORTEST_CHUNK = 16;
const EXTENSIBLE_CHUNK = 40;

/** Reads the body of a format chunk. Throws WaveFileError for compressed, contradictory or unusable formats. */
export function readWaveFormat(body: Uint8Array): WaveFormat {
  if (body.byteLength < SHORTEST_CHUNK) throw badHeader('its format chunk is too short');
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const statedBits = view.getUint16(14, true);
  const containerBits = 8 * Math.ceil(statedBits / 8);
  const format: WaveFormat = {
    encoding: readEncoding(view),
    channelCount: view.getUint16(2, true),
    sampleRateHz: view.getUint32(4, true),
    containerBits,
    validBits: readValidBits(view, statedBits),
    blockAlign: view.getUint16(12, true),
  };
  checkFormat(format);
  return format;
}

function readEncoding(view: DataView): SampleEncoding {
  const tag = view.getUint16(0, true);
  const actual = tag === EXTENSIBLE ? readSubFormat(view) : tag;
  if (actual === PCM) return 'integer';
  if (actual === IEEE_FLOAT) return 'float';
  const shown = `0x${actual.toString(16).padStart(4, '0')}`;
  throw unsupported(`its samples are compressed or coded (format tag ${shown})`);
}

function readSubFormat(view: DataView): number {
  if (view.byteLength < EXTENSIBLE_CHUNK) throw badHeader('its extensible format chunk is too short');
  const isKnownTail = SUB_FORMAT_TAIL.every((byte, index) => view.getUint8(26 + index) === byte);
  if (!isKnownTail) throw unsupported('its extensible sub-format is unknown');
  return view.getUint16(24, true);
}

/** Samples of, say, 20 bits stand in whole bytes, at their upper end. */
function readValidBits(view: DataView, statedBits: number): number {
  const isExtensible = view.getUint16(0, true) === EXTENSIBLE && view.byteLength >= EXTENSIBLE_CHUNK;
  const stated = isExtensible ? view.getUint16(18, true) : 0;
  return stated === 0 ? statedBits : stated;
}

function checkFormat(format: WaveFormat): void {
  const { encoding, channelCount, sampleRateHz, containerBits, validBits, blockAlign } = format;
  if (!CONTAINERS[encoding].includes(containerBits)) {
    throw unsupported(`${containerBits}-bit ${encoding} samples are not read`);
  }
  if (channelCount === 0) throw badHeader('it names no channel');
  if (blockAlign !== (channelCount * containerBits) / 8) {
    throw badHeader(
      `its block align of ${blockAlign} bytes does not fit ${channelCount} x ${containerBits} bits`,
    );
  }
  if (validBits > containerBits) throw badHeader(`it claims ${validBits} valid bits in ${containerBits}`);
  const { lowest, highest } = SAMPLE_RATE_RANGE_HZ;
  if (sampleRateHz < lowest || sampleRateHz > highest) {
    throw new WaveFileError(
      'RATE_OUT_OF_RANGE',
      `A sample rate of ${sampleRateHz} Hz is not measured; record at ${lowest} to ${highest} Hz.`,
    );
  }
}

function badHeader(what: string): WaveFileError {
  return new WaveFileError(
    'BAD_WAVE_HEADER',
    `The WAV header is wrong: ${what}. Export the recording again.`,
  );
}

function unsupported(what: string): WaveFileError {
  return new WaveFileError(
    'UNSUPPORTED_FORMAT',
    `The WAV file cannot be measured: ${what}. Save it as 8, 16, 24 or 32-bit PCM or as 32 or 64-bit float.`,
  );
}
