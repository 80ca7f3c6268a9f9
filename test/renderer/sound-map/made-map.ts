import type { SoundMap } from '#core/acoustics/sound-map/sound-map.ts';

/** A map of some columns and rows whose levels are told one by one. */
export function madeMap(
  columns: number,
  rows: number,
  codeAt: (column: number, row: number) => number,
): SoundMap {
  const codes = new Uint16Array(columns * rows);
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1) codes[column * rows + row] = codeAt(column, row);
  return {
    head: {
      form: 'senyap-sound-map/1',
      kind: 'spectrogram',
      weighting: 'Z',
      window: 'hann',
      size: 1024,
      hop: 256,
      sampleRateHz: 48_000,
      durationSeconds: columns,
      noiseBandwidthHz: 1,
      across: { first: 0.5, step: 1, count: columns },
      up: { first: 5, step: 10, count: rows },
      pooled: { frames: 1, bins: 1 },
      frameCounts: null,
      highestDb: 100,
    },
    codes,
  };
}
