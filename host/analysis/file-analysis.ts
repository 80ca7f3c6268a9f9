import type { AnalysisWarning, LevelFigures } from '#core/acoustics/level-figures.ts';
import type { TimedStretch } from '#core/acoustics/timed-stretch.ts';
import type { AppliedFullScale } from './apply-full-scale.ts';
import type { EngineSpeedSummary } from './engine-speed-summary.ts';
import type { LevelHistory } from './level-history-of-file.ts';
import type { NarrowBandLevels } from './narrow-band-of-file.ts';
import type { OrderLevels } from './order-levels-of-file.ts';
import type { OrderTrack } from './order-track-of-file.ts';

/** What `analyse` tells of one file, in a terminal and on the page. Levels in `unit`, times in seconds since the first sample. */
export interface FileAnalysis {
  readonly path: string;
  readonly sampleRateHz: number;
  readonly channelCount: number;
  readonly channel: number;
  readonly durationSeconds: number;
  readonly interval: { readonly fromSeconds: number; readonly toSeconds: number };
  /** `dB` re 20 µPa; `dBFS` re digital full scale (an rms of 1.0 is 0 dB) where nothing was calibrated. */
  readonly unit: 'dB' | 'dBFS';
  /** Sound pressure in pascal at digital 1.0; null where nothing was calibrated. */
  readonly pascalPerFullScale: number | null;
  /** What the file declares of its full scale, and whether the levels rest on it; absent where it declares nothing. */
  readonly declaredFullScale?: NonNullable<AppliedFullScale['declared']> & { readonly used: boolean };
  readonly levels: LevelFigures;
  /** Unweighted Leq under the nominal frequency in hertz. */
  readonly thirdOctave: Readonly<Record<string, number | null>>;
  readonly octave: Readonly<Record<string, number | null>>;
  readonly overload: boolean;
  readonly overloads: readonly TimedStretch[];
  readonly underRange: boolean;
  readonly dropouts: readonly TimedStretch[];
  /** Constant part in shares of full scale; removed from every level. */
  readonly constantPart: number;
  readonly engineSpeed?: EngineSpeedSummary;
  /** Levels of the half orders to 12, keyed by order; not there where the speed does not cover the interval. */
  readonly orders?: OrderLevels['orders'];
  readonly ordersA?: OrderLevels['ordersA'];
  /** These three only where asked for, and where they can be formed. */
  readonly orderTrack?: OrderTrack;
  readonly history?: LevelHistory;
  readonly narrowBand?: NarrowBandLevels;
  readonly warnings: readonly AnalysisWarning[];
}
