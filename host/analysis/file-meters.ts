import { createLevelAnalyser, type LevelAnalyserOptions } from '#core/acoustics/level-analyser.ts';
import type { LevelAnalysis } from '#core/acoustics/level-figures.ts';
import { createOrderAnalyser, type OrderAnalysis } from '#core/acoustics/order-analysis.ts';
import type { SampleFormat } from '#core/acoustics/sample-format.ts';
import { createHistoryRecorder, type LevelHistory } from './level-history-of-file.ts';
import { createNarrowBandRecorder, type NarrowBandRecorder } from './narrow-band-of-file.ts';
import type { SpeedSample } from './read-speed-file.ts';

/** What is wanted beside the levels. */
export interface WantedOfFile {
  readonly speed?: readonly SpeedSample[] | undefined;
  readonly withHistory?: boolean;
  readonly withNarrowBand?: boolean;
}

/** How the samples of a file are to be read. */
export interface FileScale {
  readonly sampleRateHz: number;
  readonly pascalPerFullScale: number;
  readonly sampleFormat: SampleFormat;
  readonly durationSeconds: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Makes a new filter of the microphone correction, or null where there is none. */
  readonly createFilter: (() => NonNullable<LevelAnalyserOptions['correct']>) | null;
}

/** Everything that was measured in one reading of the file; null is what was not wanted. */
export interface FoundInFile {
  readonly levels: LevelAnalysis;
  readonly orders: OrderAnalysis | null;
  readonly history: LevelHistory | null;
  readonly narrowBand: ReturnType<NarrowBandRecorder['finish']> | null;
}

/** All meters that one reading of a file feeds. */
export interface FileMeters {
  push(samples: Float64Array): void;
  finish(): FoundInFile;
}

/** Sets up the levels and whatever else is wanted; each meter has a filter of its own. */
export function createFileMeters(wanted: WantedOfFile, scale: FileScale): FileMeters {
  const { sampleFormat, createFilter, durationSeconds, ...common } = scale;
  const filter = (): Pick<LevelAnalyserOptions, 'correct'> =>
    createFilter === null ? {} : { correct: createFilter() };
  const { sampleRateHz, pascalPerFullScale } = common;
  const { speed } = wanted;
  const levels = createLevelAnalyser({ ...common, ...filter(), sampleFormat, withOctave: true });
  const orders = speed === undefined ? null : createOrderAnalyser({ ...common, ...filter(), speed });
  const history =
    wanted.withHistory === true
      ? createHistoryRecorder(durationSeconds, {
          sampleRateHz,
          pascalPerFullScale,
          sampleFormat,
          ...filter(),
        })
      : null;
  const narrowBand =
    wanted.withNarrowBand === true ? createNarrowBandRecorder({ ...common, ...filter() }) : null;
  return {
    push(samples) {
      for (const meter of [levels, orders, history, narrowBand]) meter?.push(samples);
    },
    finish: () => ({
      levels: levels.finish(),
      orders: orders?.finish() ?? null,
      history: history?.finish() ?? null,
      narrowBand: narrowBand?.finish() ?? null,
    }),
  };
}
