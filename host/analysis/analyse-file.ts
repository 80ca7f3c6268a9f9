import type { AnalysisWarning, BandLevel } from '#core/acoustics/level-figures.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import type { WaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { type AppliedFullScale, applyFullScale, type WantedFullScale } from './apply-full-scale.ts';
import { engineSpeedBetween } from './engine-speed-summary.ts';
import type { FileAnalysis } from './file-analysis.ts';
import { createFileMeters, type FoundInFile } from './file-meters.ts';
import { fullScaleAsReference } from './full-scale-as-reference.ts';
import { checkInterval } from './interval-error.ts';
import { applyMicrophoneCorrection } from './microphone-correction-of-file.ts';
import { orderLevelsOfFile } from './order-levels-of-file.ts';
import { orderTrackOfFile } from './order-track-of-file.ts';
import { type OpenWaveFile, withWaveFile } from './read-wave-file.ts';
import type { SpeedSample } from './read-speed-file.ts';
import { chooseChannel } from './wave-channel.ts';

/** How to analyse a WAV file. */
export interface FileAnalysisOptions {
  /** Sound pressure in pascal at digital 1.0, the wish to take what each file declares itself, or none at all. */
  readonly pascalPerFullScale: WantedFullScale | 'none';
  /** 1-based. */
  readonly channel?: number | undefined;
  readonly fromSeconds?: number | undefined;
  readonly toSeconds?: number | undefined;
  readonly speed?: readonly SpeedSample[] | undefined;
  /** Taken out of everything that is measured. */
  readonly microphoneCorrection?: MicrophoneCorrection | undefined;
  /** Tell the level against time, the narrow-band spectrum and the orders against time too. */
  readonly withHistory?: boolean;
  readonly withNarrowBand?: boolean;
  readonly withOrderTrack?: boolean;
  /** Name under which the file is told of and read for a full scale, where it is not kept under its own. */
  readonly name?: string | undefined;
  /** Hears the share of the samples read so far, from 0 to 1, now and then. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Analyses one WAV file in constant memory; one that was never finished is read to its end, with a warning. Throws FileAccessError,
 * WaveFileError or IntervalError.
 */
export function analyseFile(path: string, options: FileAnalysisOptions): FileAnalysis {
  const { name = path } = options;
  return withWaveFile(path, (file) => analyseOpenFile(name, file, options), {
    acceptsUnfinished: true,
    name,
  });
}

function analyseOpenFile(path: string, file: OpenWaveFile, options: FileAnalysisOptions): FileAnalysis {
  const { header } = file;
  const { sampleRateHz } = header;
  const { channel, warnings } = chooseChannel(header, options.channel);
  const fullScale = fullScaleOf(file, options.pascalPerFullScale);
  const { fromSeconds = 0, toSeconds = header.durationSeconds, microphoneCorrection } = options;
  checkInterval(fromSeconds, toSeconds, header.durationSeconds);
  const correction =
    microphoneCorrection === undefined ? null : applyMicrophoneCorrection(microphoneCorrection, sampleRateHz);
  const found = measure(file, channel, options, {
    sampleRateHz,
    pascalPerFullScale: fullScale.pascalPerFullScale,
    fromSeconds,
    toSeconds,
    sampleFormat: { largestCode: largestCode(header), quantisationStep: quantisationStep(header) },
    durationSeconds: header.durationSeconds,
    createFilter: correction?.createFilter ?? null,
  });
  const before = [
    ...warnings,
    ...unfinishedWarnings(header),
    ...fullScale.warnings,
    ...(correction?.warnings ?? []),
  ];
  return assemble({ path, header, channel, fullScale, before }, options, found);
}

function fullScaleOf(
  file: OpenWaveFile,
  wanted: FileAnalysisOptions['pascalPerFullScale'],
): AppliedFullScale {
  const declared = file.declaredFullScales();
  return wanted === 'none' ? fullScaleAsReference(declared) : applyFullScale(declared, wanted);
}

function measure(
  { header, samples }: OpenWaveFile,
  channel: number,
  options: FileAnalysisOptions,
  scale: Parameters<typeof createFileMeters>[1],
): FoundInFile {
  const meters = createFileMeters(options, scale);
  let frames = 0;
  for (const block of samples(channel)) {
    meters.push(block);
    frames += block.length;
    options.onProgress?.(frames / header.frameCount);
  }
  return meters.finish();
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
  { levels: found, orders, history, narrowBand }: FoundInFile,
): FileAnalysis {
  const { declared, used, pascalPerFullScale } = fullScale;
  const isCalibrated = options.pascalPerFullScale !== 'none';
  const { startSeconds, endSeconds } = found.interval;
  const ordered = orderLevelsOfFile(orders);
  return {
    path,
    sampleRateHz: header.sampleRateHz,
    channelCount: header.channelCount,
    channel,
    durationSeconds: found.durationSeconds,
    interval: { fromSeconds: startSeconds, toSeconds: endSeconds },
    unit: isCalibrated ? 'dB' : 'dBFS',
    pascalPerFullScale: isCalibrated ? pascalPerFullScale : null,
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
    ...(options.withOrderTrack === true ? present('orderTrack', orderTrackOfFile(orders)) : {}),
    ...present('history', history),
    ...present('narrowBand', narrowBand?.levels ?? null),
    warnings: [...before, ...found.warnings, ...ordered.warnings, ...(narrowBand?.warnings ?? [])],
  };
}

function present<Name extends string, Value>(name: Name, value: Value | null): { [Key in Name]?: Value } {
  return value === null ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}

function levelsByFrequency(bands: readonly BandLevel[]): Record<string, number | null> {
  return Object.fromEntries(bands.map((band) => [String(band.nominalHz), band.levelDb]));
}
