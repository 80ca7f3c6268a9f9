import { createLevelAnalyser, type LevelAnalyserOptions } from '#core/acoustics/level-analyser.ts';
import type {
  AnalysisWarning,
  BandLevel,
  LevelAnalysis,
  LevelFigures,
} from '#core/acoustics/level-figures.ts';
import { createOrderAnalyser, type OrderAnalysis } from '#core/acoustics/order-analysis.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { TimedStretch } from '#core/acoustics/timed-stretch.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import type { WaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { type AppliedFullScale, applyFullScale, type WantedFullScale } from './apply-full-scale.ts';
import { engineSpeedBetween, type EngineSpeedSummary } from './engine-speed-summary.ts';
import { checkInterval } from './interval-error.ts';
import { applyMicrophoneCorrection } from './microphone-correction-of-file.ts';
import { type OrderLevels, orderLevelsOfFile } from './order-levels-of-file.ts';
import { type OpenWaveFile, withWaveFile } from './read-wave-file.ts';
import type { SpeedSample } from './read-speed-file.ts';
import { chooseChannel } from './wave-channel.ts';

/** How to analyse a WAV file. */
export interface FileAnalysisOptions {
  /** Sound pressure in pascal at digital 1.0, or the wish to take what each file declares itself. */
  readonly pascalPerFullScale: WantedFullScale;
  /** 1-based. */
  readonly channel?: number | undefined;
  readonly fromSeconds?: number | undefined;
  readonly toSeconds?: number | undefined;
  readonly speed?: readonly SpeedSample[] | undefined;
  /** Taken out of everything that is measured. */
  readonly microphoneCorrection?: MicrophoneCorrection | undefined;
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
  readonly warnings: readonly AnalysisWarning[];
}

/**
 * Analyses one WAV file in constant memory; one that was never finished is read to its end, with a warning. Throws FileAccessError,
 * WaveFileError or IntervalError.
 */
export function analyseFile(path: string, options: FileAnalysisOptions): FileAnalysis {
  return withWaveFile(path, (file) => analyseOpenFile(path, file, options), { acceptsUnfinished: true });
}

function analyseOpenFile(path: string, file: OpenWaveFile, options: FileAnalysisOptions): FileAnalysis {
  const { header, samples } = file;
  const { channel, warnings } = chooseChannel(header, options.channel);
  const fullScale = applyFullScale(file.declaredFullScales(), options.pascalPerFullScale);
  const { fromSeconds = 0, toSeconds = header.durationSeconds } = options;
  checkInterval(fromSeconds, toSeconds, header.durationSeconds);
  const { sampleRateHz } = header;
  const { pascalPerFullScale } = fullScale;
  const common = { sampleRateHz, pascalPerFullScale, fromSeconds, toSeconds };
  const sampleFormat = { largestCode: largestCode(header), quantisationStep: quantisationStep(header) };
  const { speed, microphoneCorrection } = options;
  const correction =
    microphoneCorrection === undefined ? null : applyMicrophoneCorrection(microphoneCorrection, sampleRateHz);
  const filter = (): Pick<LevelAnalyserOptions, 'correct'> =>
    correction === null ? {} : { correct: correction.createFilter() };
  const analyser = createLevelAnalyser({ ...common, ...filter(), sampleFormat, withOctave: true });
  const orders = speed === undefined ? null : createOrderAnalyser({ ...common, ...filter(), speed });
  for (const block of samples(channel)) {
    analyser.push(block);
    orders?.push(block);
  }
  const before = [
    ...warnings,
    ...unfinishedWarnings(header),
    ...fullScale.warnings,
    ...(correction?.warnings ?? []),
  ];
  const found = { levels: analyser.finish(), orders: orders?.finish() ?? null };
  return assemble({ path, header, channel, fullScale, before }, options, found);
}

function unfinishedWarnings({ isUnfinished, durationSeconds }: WaveHeader): readonly AnalysisWarning[] {
  if (!isUnfinished) return [];
  const message = `The recording was cut off before its header was completed; it was read to the end of the file (${durationSeconds.toFixed(3)} s). What came after is lost.`;
  return [{ code: 'UNFINISHED_RECORDING', message }];
}

interface MeasuredFile {
  readonly path: string;
  readonly header: WaveHeader;
  readonly channel: number;
  readonly fullScale: AppliedFullScale;
  /** Warnings about the file as a whole. */
  readonly before: readonly AnalysisWarning[];
}

function assemble(
  { path, header, channel, fullScale, before }: MeasuredFile,
  options: FileAnalysisOptions,
  { levels: found, orders }: { levels: LevelAnalysis; orders: OrderAnalysis | null },
): FileAnalysis {
  const { declared, used, pascalPerFullScale } = fullScale;
  const { startSeconds, endSeconds } = found.interval;
  const ordered = orderLevelsOfFile(orders);
  return {
    path,
    sampleRateHz: header.sampleRateHz,
    channelCount: header.channelCount,
    channel,
    durationSeconds: found.durationSeconds,
    interval: { fromSeconds: startSeconds, toSeconds: endSeconds },
    pascalPerFullScale,
    ...(declared === null ? {} : { declaredFullScale: { ...declared, used } }),
    levels: found.levels,
    thirdOctave: levelsByFrequency(found.thirdOctave),
    octave: levelsByFrequency(found.octave),
    overload: found.overload,
    overloads: found.overloads,
    underRange: found.underRange,
    dropouts: found.dropouts,
    constantPart: found.constantPart,
    ...(options.speed === undefined
      ? {}
      : { engineSpeed: engineSpeedBetween(options.speed, startSeconds, endSeconds) }),
    ...ordered.levels,
    warnings: [...before, ...found.warnings, ...ordered.warnings],
  };
}

function levelsByFrequency(bands: readonly BandLevel[]): Record<string, number | null> {
  return Object.fromEntries(bands.map((band) => [String(band.nominalHz), band.levelDb]));
}
