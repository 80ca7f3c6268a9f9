import { headerBytes, sampleFormats, type NbPcmHeader, type SampleFormatName } from './header.ts';

type ReadCode = (view: DataView, offset: number) => number;

const readers: Readonly<Record<SampleFormatName, ReadCode>> = {
  s16: (view, offset) => view.getInt16(offset, true),
  s24: (view, offset) => view.getUint16(offset, true) + view.getInt8(offset + 2) * 0x1_0000,
  s32: (view, offset) => view.getInt32(offset, true),
};

/** The first channel of a frame's samples in parts of full scale, and whether it stands at the converter's stop. */
export function samplesOf(
  frame: Uint8Array,
  { format, channels, sampleCount }: NbPcmHeader,
): { readonly samples: Float32Array<ArrayBuffer>; readonly atStop: boolean } {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const { bytes } = sampleFormats[format];
  const read = readers[format];
  const fullScale = 2 ** (8 * bytes - 1);
  const samples = new Float32Array(sampleCount);
  let atStop = false;
  let stopBefore = 0;
  for (let index = 0; index < sampleCount; index += 1) {
    const code = read(view, headerBytes + index * channels * bytes);
    const stop = code === fullScale - 1 ? 1 : code === -fullScale ? -1 : 0;
    // A single sample may just touch the largest code; two neighbours are cut off.
    if (stop !== 0 && stop === stopBefore) atStop = true;
    stopBefore = stop;
    samples[index] = code / fullScale;
  }
  return { samples, atStop };
}
