import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import { createCampbellMap } from '#core/acoustics/sound-map/campbell-map.ts';
import type { MapWeighting } from '#core/acoustics/sound-map/short-time-spectra.ts';
import type { SoundMapKind } from '#core/acoustics/sound-map/sound-map.ts';
import { encodeSoundMap } from '#core/acoustics/sound-map/sound-map-bytes.ts';
import { createSpectrogram, type SoundMapMaker } from '#core/acoustics/sound-map/spectrogram.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import { correctionFilter } from './microphone-correction-of-file.ts';
import { type OpenWaveFile, withWaveFile } from './read-wave-file.ts';
import { SoundMapError } from './sound-map-error.ts';

/** What a map shall show. */
export interface SoundMapWish {
  readonly kind: SoundMapKind;
  readonly weighting: MapWeighting;
  readonly window: 'hann' | 'flat-top';
  /** Samples per spectrum, a power of two; a quarter of it lies between two. */
  readonly size: number;
  readonly highestHz: number;
  /** Width of a column of a Campbell map. */
  readonly speedStepRpm: number;
}

/** One map of one kept recording, in plain data that crosses to a thread. */
export interface SoundMapQuestion {
  readonly wish: SoundMapWish;
  readonly path: string;
  /** What the record says of the file. */
  readonly sha256: string;
  /** Sensitivity that the record holds, for a file that says none of itself; null where there was no good calibration. */
  readonly pascalPerFullScale: number | null;
  readonly microphoneCorrection: MicrophoneCorrection | null;
  readonly speed: readonly SpeedPoint[];
  readonly speedFrom: 'sensor' | 'sound' | null;
}

const TRANSFORMS_PER_SIZE = 4;
const PIECE_BYTES = 2 ** 20;
/** Hashing a recording takes about this share of the work. */
const HASH_SHARE = 0.1;

/**
 * The bytes of the wanted map of a recording that is the one of the record.
 * @throws SoundMapError, WaveFileError, FileAccessError, NonFiniteSampleError
 */
export function soundMapOf(
  question: SoundMapQuestion,
  onProgress: (share: number) => void,
): Uint8Array<ArrayBuffer> {
  refuseAltered(question);
  onProgress(HASH_SHARE);
  return withWaveFile(question.path, (file) => {
    const { header, metadata, samples } = file;
    const note = metadata().note;
    const pascalPerFullScale = note?.pascalPerFullScale ?? question.pascalPerFullScale;
    const maker = makerOf(question, file, pascalPerFullScale);
    let taken = 0;
    for (const block of samples(1)) {
      maker.push(block);
      taken += block.length;
      onProgress(HASH_SHARE + (1 - HASH_SHARE) * (taken / Math.max(1, header.frameCount)));
    }
    const map = maker.finish();
    if (map === null) throw emptyMap(question, taken);
    const speedFrom = question.wish.kind === 'campbell' ? question.speedFrom : null;
    return encodeSoundMap(map, { unit: pascalPerFullScale === null ? 'dBFS' : 'dB', speedFrom });
  });
}

function makerOf(
  { wish, microphoneCorrection, speed }: SoundMapQuestion,
  { header: { sampleRateHz } }: OpenWaveFile,
  pascalPerFullScale: number | null,
): SoundMapMaker {
  const { kind, size, ...asked } = wish;
  const options = {
    ...asked,
    ...correctionFilter(microphoneCorrection, sampleRateHz),
    sampleRateHz,
    // Without a calibration digital 1.0 stands at the reference: a level is then re full scale.
    pascalPerFullScale: pascalPerFullScale ?? REFERENCE_PRESSURE_PASCAL,
    size,
    hop: size / TRANSFORMS_PER_SIZE,
  };
  return kind === 'campbell' ? createCampbellMap({ ...options, speed }) : createSpectrogram(options);
}

function emptyMap({ wish }: SoundMapQuestion, sampleCount: number): SoundMapError {
  if (wish.kind === 'campbell' && sampleCount >= wish.size)
    return new SoundMapError('SOUND_MAP_NO_SPEED', 'No moment of the recording has an engine speed.');
  const message = `The recording holds ${sampleCount} samples; one spectrum takes ${wish.size}.`;
  return new SoundMapError('SOUND_MAP_TOO_SHORT', message);
}

/** In pieces, since a recording may be larger than what is free. */
function refuseAltered({ path, sha256 }: SoundMapQuestion): void {
  const hash = createHash('sha256');
  const piece = new Uint8Array(PIECE_BYTES);
  const descriptor = openSync(path, 'r');
  try {
    for (let count = readSync(descriptor, piece); count > 0; count = readSync(descriptor, piece))
      hash.update(piece.subarray(0, count));
  } finally {
    closeSync(descriptor);
  }
  if (hash.digest('hex') === sha256) return;
  throw new SoundMapError('SOUND_MAP_ALTERED', 'The recording is not the one that the record names.');
}
