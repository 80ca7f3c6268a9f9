import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { crc16CcittFalseOf } from '../framing/checksum.ts';

/** How samples are written, by the code in the header; all signed, least significant byte first. */
export const sampleFormats = {
  s16: { code: 1, bytes: 2 },
  s24: { code: 2, bytes: 3 },
  s32: { code: 3, bytes: 4 },
} as const;

/** One of the ways in which samples are written. */
export type SampleFormatName = keyof typeof sampleFormats;

/** What stands at the front of each frame, and what it must be. */
export const syncBytes: readonly number[] = [0xaa, 0x55, 0x50, 0x43];
export const headerBytes = 28;
export const checkedHeaderBytes = 26;
export const dataCheckBytes = 4;
export const version = 1;
export const mostSamples = 4096;
export const mostChannels = 8;
export const lowestRateHz = 8000;
export const highestRateHz = 192_000;

/** Bits of the flag byte. */
export const flagBits = { clipped: 1, overrun: 2, settingsChanged: 4, testSignal: 8 } as const;

const knownFlags = 0x0f;

/** What a frame says of its samples. */
export interface NbPcmHeader {
  readonly format: SampleFormatName;
  readonly channels: number;
  readonly clipped: boolean;
  readonly overrun: boolean;
  readonly settingsChanged: boolean;
  readonly testSignal: boolean;
  readonly sampleRateHz: number;
  /** Counts blocks, modulo 2^32. */
  readonly sequence: number;
  /** Index of the first sample since the instrument was switched on. */
  readonly firstSample: number;
  /** Of each channel. */
  readonly sampleCount: number;
}

/** A header that was read, or why it cannot be believed. */
export type HeaderVerdict = { readonly header: NbPcmHeader } | { readonly rejected: RejectionCode };

/** Reads the 28 bytes of a header: first its checksum, then each field's range. */
export function readHeader(bytes: Uint8Array, start: number): HeaderVerdict {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, headerBytes);
  const checksum = crc16CcittFalseOf(bytes, start, start + checkedHeaderBytes);
  if (checksum !== view.getUint16(checkedHeaderBytes, true)) return { rejected: 'header-checksum-bad' };
  if (view.getUint8(4) !== version) return { rejected: 'version-unknown' };
  const format = formatOf(view.getUint8(5));
  if (format === null) return { rejected: 'format-unknown' };
  const header = headerOf(view, format);
  const rejected = refusalOf(header, view.getUint8(7));
  return rejected === null ? { header } : { rejected };
}

/** Length of the whole frame that begins with this header. */
export function frameBytesOf({ format, channels, sampleCount }: NbPcmHeader): number {
  return headerBytes + sampleCount * channels * sampleFormats[format].bytes + dataCheckBytes;
}

/** No frame is longer. */
export const longestFrameBytes =
  headerBytes + mostSamples * mostChannels * sampleFormats.s32.bytes + dataCheckBytes;

function formatOf(code: number): SampleFormatName | null {
  const names: readonly SampleFormatName[] = ['s16', 's24', 's32'];
  return names.find((name) => sampleFormats[name].code === code) ?? null;
}

function headerOf(view: DataView, format: SampleFormatName): NbPcmHeader {
  const flags = view.getUint8(7);
  return {
    format,
    channels: view.getUint8(6),
    clipped: (flags & flagBits.clipped) !== 0,
    overrun: (flags & flagBits.overrun) !== 0,
    settingsChanged: (flags & flagBits.settingsChanged) !== 0,
    testSignal: (flags & flagBits.testSignal) !== 0,
    sampleRateHz: view.getUint32(8, true),
    sequence: view.getUint32(12, true),
    firstSample: Number(view.getBigUint64(16, true)),
    sampleCount: view.getUint16(24, true),
  };
}

function refusalOf(header: NbPcmHeader, flags: number): RejectionCode | null {
  const { channels, sampleRateHz, firstSample, sampleCount } = header;
  // A flag of a later version may say that the samples are worth nothing.
  if ((flags & ~knownFlags) !== 0) return 'flags-unknown';
  if (channels < 1 || channels > mostChannels) return 'channels-out-of-range';
  if (sampleCount < 1 || sampleCount > mostSamples) return 'sample-count-out-of-range';
  if (sampleRateHz < lowestRateHz || sampleRateHz > highestRateHz) return 'rate-out-of-range';
  return Number.isSafeInteger(firstSample + sampleCount) ? null : 'index-out-of-range';
}
