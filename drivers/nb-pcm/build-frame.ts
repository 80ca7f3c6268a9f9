import { crc16CcittFalseOf, crc32Of } from '../framing/checksum.ts';
import {
  checkedHeaderBytes,
  dataCheckBytes,
  flagBits,
  headerBytes,
  sampleFormats,
  syncBytes,
  version,
  type NbPcmHeader,
} from './header.ts';

/** What a frame is made of; full scale is 1.0, one channel. */
export interface FrameContent extends Omit<NbPcmHeader, 'channels' | 'sampleCount'> {
  readonly samples: ArrayLike<number>;
}

/** The bytes of one frame, as firmware sends them. */
export function buildFrame(content: FrameContent): Uint8Array {
  const { samples, format } = content;
  const dataBytes = samples.length * sampleFormats[format].bytes;
  const frame = new Uint8Array(headerBytes + dataBytes + dataCheckBytes);
  const view = new DataView(frame.buffer);
  writeHeader(view, content);
  view.setUint16(checkedHeaderBytes, crc16CcittFalseOf(frame, 0, checkedHeaderBytes), true);
  for (let index = 0; index < samples.length; index += 1)
    writeSample(view, index, samples[index] ?? 0, format);
  const dataEnd = headerBytes + dataBytes;
  view.setUint32(dataEnd, crc32Of(frame, headerBytes, dataEnd), true);
  return frame;
}

function writeHeader(view: DataView, content: FrameContent): void {
  syncBytes.forEach((byte, place) => view.setUint8(place, byte));
  view.setUint8(4, version);
  view.setUint8(5, sampleFormats[content.format].code);
  view.setUint8(6, 1);
  view.setUint8(7, flagsOf(content));
  view.setUint32(8, content.sampleRateHz, true);
  view.setUint32(12, content.sequence % 2 ** 32, true);
  view.setBigUint64(16, BigInt(content.firstSample), true);
  view.setUint16(24, content.samples.length, true);
}

function flagsOf({ clipped, overrun, settingsChanged, testSignal }: FrameContent): number {
  return (
    (clipped ? flagBits.clipped : 0) |
    (overrun ? flagBits.overrun : 0) |
    (settingsChanged ? flagBits.settingsChanged : 0) |
    (testSignal ? flagBits.testSignal : 0)
  );
}

function writeSample(view: DataView, index: number, value: number, format: NbPcmHeader['format']): void {
  const { bytes } = sampleFormats[format];
  const fullScale = 2 ** (8 * bytes - 1);
  const code = Math.max(-fullScale, Math.min(fullScale - 1, Math.round(value * fullScale)));
  const offset = headerBytes + index * bytes;
  if (format === 's16') view.setInt16(offset, code, true);
  else if (format === 's32') view.setInt32(offset, code, true);
  else {
    view.setUint16(offset, code & 0xffff, true);
    view.setInt8(offset + 2, code >> 16);
  }
}
