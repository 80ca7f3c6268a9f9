import { DoorProblem } from './door-problem.ts';

const bytesPerSample = Float32Array.BYTES_PER_ELEMENT;

/** Samples of a block: Float32 little-endian, at least one, all finite. @throws DoorProblem `SAMPLES_INVALID` */
export function samplesOf(body: ArrayBuffer): Float32Array {
  if (body.byteLength === 0 || body.byteLength % bytesPerSample !== 0) {
    throw new DoorProblem(400, 'SAMPLES_INVALID', { byteLength: body.byteLength });
  }
  const view = new DataView(body);
  const samples = new Float32Array(body.byteLength / bytesPerSample);
  for (let index = 0; index < samples.length; index += 1) {
    const sample = view.getFloat32(index * bytesPerSample, true);
    if (!Number.isFinite(sample)) throw new DoorProblem(400, 'SAMPLES_INVALID', { index });
    samples[index] = sample;
  }
  return samples;
}
