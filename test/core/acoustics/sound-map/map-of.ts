import type { SoundMap } from '#core/acoustics/sound-map/sound-map.ts';
import { levelAt } from '#core/acoustics/sound-map/sound-map.ts';
import type { SoundMapMaker, SoundMapOptions } from '#core/acoustics/sound-map/spectrogram.ts';

/** A usual map of a recording at 48 kHz whose samples are pascal. */
export const usualMap: SoundMapOptions = {
  sampleRateHz: 48_000,
  pascalPerFullScale: 1,
  size: 4096,
  hop: 1024,
  window: 'hann',
  weighting: 'Z',
  highestHz: 20_000,
};

/** The map of some samples. @throws where they are too few */
export function mapOf(maker: SoundMapMaker, samples: Float64Array): SoundMap {
  maker.push(samples);
  const map = maker.finish();
  if (map === null) throw new Error('too few samples for a map');
  return map;
}

/** The level at a place of a map, or the word for what stands there. */
export function readAt(map: SoundMap, across: number, up: number): number | string {
  const cell = levelAt(map, across, up);
  return cell.state === 'level' ? cell.levelDb : cell.state;
}
