import type { WindowName } from '../window-function.ts';
import { type CellLevel, cellOfCode, NO_DATA_CODE } from './level-code.ts';
import type { MapWeighting } from './short-time-spectra.ts';

/** An even axis of a map: the middle of cell k lies at `first` plus k times `step`. */
export interface MapAxis {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** Kinds of map: levels by time and frequency, or by engine speed and frequency. */
export type SoundMapKind = 'spectrogram' | 'campbell';

/** What the levels of a map mean. */
export interface SoundMapHead {
  readonly form: 'senyap-sound-map/1';
  readonly kind: SoundMapKind;
  readonly weighting: MapWeighting;
  readonly window: WindowName;
  /** Samples per spectrum, and from one to the next. */
  readonly size: number;
  readonly hop: number;
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
  /** Subtract 10 lg of it (in hertz) from a level to have the level of the power density. */
  readonly noiseBandwidthHz: number;
  /** Seconds since the first sample, or engine speed in 1/min. */
  readonly across: MapAxis;
  /** Hertz. */
  readonly up: MapAxis;
  /** Frames and bins of which a cell holds the highest level. */
  readonly pooled: { readonly frames: number; readonly bins: number };
  /** Frames whose mean energy each column holds; null where a column is a moment. */
  readonly frameCounts: readonly number[] | null;
  /** Highest level of the map; null where there is no level at all. */
  readonly highestDb: number | null;
}

/** Levels over a plane. */
export interface SoundMap {
  readonly head: SoundMapHead;
  /** Column by column from the left, each from the lowest frequency up; as in `level-code.ts`. */
  readonly codes: Uint16Array;
}

/** Place of the cell that holds a value of an axis; null outside of the axis. */
export function cellAt({ first, step, count }: MapAxis, value: number): number | null {
  const cell = Math.round((value - first) / step);
  return cell >= 0 && cell < count ? cell : null;
}

/** Lowest and highest value that the cells of an axis cover. */
export function spanOf({ first, step, count }: MapAxis): readonly [low: number, high: number] {
  return [first - step / 2, first + (count - 0.5) * step];
}

/** What stands at a place of the plane; nothing was measured outside of it. */
export function levelAt({ head, codes }: SoundMap, across: number, up: number): CellLevel {
  const column = cellAt(head.across, across);
  const row = cellAt(head.up, up);
  if (column === null || row === null) return cellOfCode(NO_DATA_CODE);
  return cellOfCode(codes[column * head.up.count + row] ?? NO_DATA_CODE);
}
