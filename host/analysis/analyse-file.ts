import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import type { AnalysisWarning, LevelAnalysis, LevelFigures } from '#core/acoustics/level-figures.ts';
import type { TimedStretch } from '#core/acoustics/timed-stretch.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import type { WaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { engineSpeedBetween, type EngineSpeedSummary } from './engine-speed-summary.ts';
import { checkInterval } from './interval-error.ts';
import { withWaveFile } from './read-wave-file.ts';
import type { SpeedSample } from './read-speed-file.ts';
import { chooseChannel } from './wave-channel.ts';

/** How to analyse a WAV file. */
export interface FileAnalysisOptions {
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  /** 1-based. */
  readonly channel?: number | undefined;
  readonly fromSeconds?: number | undefined;
  readonly toSeconds?: number | undefined;
  readonly speed?: readonly SpeedSample[] | undefined;
}

/** What `analyse` prints for one file. Levels in dB re 20 µPa, times in seconds since the first sample. */
export interface FileAnalysis {
  readonly path: string;
  readonly sampleRateHz: number;
  readonly channelCount: number;
  readonly channel: number;
  readonly durationSeconds: number;
  readonly interval: { readonly fromSeconds: number; readonly toSeconds: number };
  readonly pascalPerFullScale: number;
  readonly levels: LevelFigures;
  /** Unweighted Leq under the nominal frequency in hertz. */
  readonly thirdOctave: Readonly<Record<string, number | null>>;
  readonly overload: boolean;
  readonly overloads: readonly TimedStretch[];
  readonly underRange: boolean;
  readonly dropouts: readonly TimedStretch[];
  /** Constant part in shares of full scale; removed from every level. */
  readonly constantPart: number;
  readonly engineSpeed?: EngineSpeedSummary;
  readonly warnings: readonly AnalysisWarning[];
}

/** Analyses one WAV file in constant memory. Throws FileAccessError, WaveFileError or IntervalError. */
export function analyseFile(path: string, options: FileAnalysisOptions): FileAnalysis {
  return withWaveFile(path, ({ header, samples }) => {
    const { channel, warnings } = chooseChannel(header, options.channel);
    const { fromSeconds = 0, toSeconds = header.durationSeconds } = options;
    checkInterval(fromSeconds, toSeconds, header.durationSeconds);
    const analyser = createLevelAnalyser({
      sampleRateHz: header.sampleRateHz,
      pascalPerFullScale: options.pascalPerFullScale,
      sampleFormat: { largestCode: largestCode(header), quantisationStep: quantisationStep(header) },
      fromSeconds,
      toSeconds,
    });
    for (const block of samples(channel)) analyser.push(block);
    return assemble(path, header, channel, options, analyser.finish(), warnings);
  });
}

function assemble(
  path: string,
  header: WaveHeader,
  channel: number,
  options: FileAnalysisOptions,
  found: LevelAnalysis,
  channelWarnings: readonly AnalysisWarning[],
): FileAnalysis {
  const { startSeconds, endSeconds } = found.interval;
  const thirdOctave = Object.fromEntries(
    found.thirdOctave.map((band) => [String(band.nominalHz), band.levelDb]),
  );
  return {
    path,
    sampleRateHz: header.sampleRateHz,
    channelCount: header.channelCount,
    channel,
    durationSeconds: found.durationSeconds,
    interval: { fromSeconds: startSeconds, toSeconds: endSeconds },
    pascalPerFullScale: options.pascalPerFullScale,
    levels: found.levels,
    thirdOctave,
    overload: found.overload,
    overloads: found.overloads,
    underRange: found.underRange,
    dropouts: found.dropouts,
    constantPart: found.constantPart,
    ...(options.speed === undefined
      ? {}
      : { engineSpeed: engineSpeedBetween(options.speed, startSeconds, endSeconds) }),
    warnings: [...channelWarnings, ...found.warnings],
  };
}
