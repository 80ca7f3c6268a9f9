import type { Command } from 'commander';
import { analyseFile, type FileAnalysisOptions } from '../analysis/analyse-file.ts';
import { analysisCsv } from '../analysis/analysis-csv.ts';
import type { FileAnalysis } from '../analysis/file-analysis.ts';
import { readMicrophoneCorrection } from '../analysis/microphone-correction-of-file.ts';
import { readSpeedFile } from '../analysis/read-speed-file.ts';
import { jsonText } from '../json-text.ts';
import { analysisTable } from './analysis-table.ts';
import { BAD_INPUT_EXIT_CODE, CommandError, describeFailure, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readCountOption, readNumberOption } from './number-option.ts';
import { readSensitivity, type SensitivityOptions } from './sensitivity-option.ts';

interface AnalyseOptions extends SensitivityOptions {
  readonly channel?: string;
  readonly from?: string;
  readonly to?: string;
  readonly rpm?: string;
  readonly microphoneCorrection?: string;
  readonly withHistory?: boolean;
  readonly withNarrowBand?: boolean;
  readonly withOrderTrack?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** Adds the verb `analyse`: levels and third-octave bands of WAV files. */
export function registerAnalyse(program: Command, output: CommandOutput): void {
  program
    .command('analyse')
    .description('levels and third-octave bands of WAV files')
    .argument('<files...>', 'uncompressed WAV files')
    .option('--pa-per-full-scale <pascal>', 'sound pressure (peak) at digital 1.0')
    .option('--full-scale-db <level>', 'dB re 20 µPa of the peak pressure at digital 1.0')
    .option('--full-scale-from-file', 'use the full scale that each file declares itself')
    .option('--calibration <file>', 'recording of a calibrator')
    .option('--calibrator-db <level>', 'level of the calibrator, 94 if not given')
    .option('--calibrator-hz <frequency>', 'frequency of the calibrator, 1000 if not given')
    .option('--free-field-correction-db <level>', 'added to the level of the calibrator, 0 if not given')
    .option('--uncalibrated', 'tell levels in dB re digital full scale (an rms of 1.0 is 0 dB)')
    .option('--channel <number>', 'channel to measure, from 1')
    .option('--from <seconds>', 'begin of the counted interval')
    .option('--to <seconds>', 'end of the counted interval')
    .option('--rpm <file>', 'CSV file with the columns time_s and rpm')
    .option('--microphone-correction <file>', 'response of the microphone (miniDSP, Dayton, REW), taken out')
    .option('--with-history', 'tell LAF against time too, in JSON and CSV')
    .option('--with-narrow-band', 'tell a narrow-band spectrum too, in JSON and CSV')
    .option('--with-order-track', 'tell the orders from moment to moment too, in JSON and CSV')
    .option('--csv', 'print CSV for a spreadsheet')
    .option('--json', 'print JSON; several files give one object a line')
    .action((paths: string[], options: AnalyseOptions) => analyse(paths, options, output));
}

type Form = 'table' | 'json' | 'csv';

function analyse(paths: readonly string[], options: AnalyseOptions, output: CommandOutput): void {
  const asJson = options.json === true;
  try {
    const form = readForm(paths, options);
    const settings = readSettings(paths, options);
    if (paths.length === 1) analyseOne(paths[0] ?? '', settings, form, output);
    else for (const path of paths) analyseOneOfSeveral(path, settings, form, output);
  } catch (error) {
    reportFailure(error, asJson, output);
  }
}

function readForm(paths: readonly string[], { json, csv }: AnalyseOptions): Form {
  if (csv !== true) return json === true ? 'json' : 'table';
  if (json === true) throw new CommandError('BAD_OPTION', 'Give either --json or --csv.');
  if (paths.length > 1)
    throw new CommandError('BAD_OPTION', '--csv is for one recording: analyse the files one by one.');
  return 'csv';
}

function readSettings(paths: readonly string[], options: AnalyseOptions): FileAnalysisOptions {
  if (options.rpm !== undefined && paths.length > 1) {
    throw new CommandError('BAD_OPTION', '--rpm belongs to one recording: analyse the files one by one.');
  }
  const channel = readCountOption('--channel', options.channel);
  const microphoneCorrection =
    options.microphoneCorrection === undefined
      ? undefined
      : readMicrophoneCorrection(options.microphoneCorrection);
  return {
    channel,
    fromSeconds: readNumberOption('--from', options.from),
    toSeconds: readNumberOption('--to', options.to),
    pascalPerFullScale: readSensitivity(options, channel, microphoneCorrection),
    microphoneCorrection,
    speed: options.rpm === undefined ? undefined : readSpeedFile(options.rpm),
    withHistory: options.withHistory === true,
    withNarrowBand: options.withNarrowBand === true,
    withOrderTrack: options.withOrderTrack === true,
  };
}

function analyseOne(path: string, settings: FileAnalysisOptions, form: Form, output: CommandOutput): void {
  output.line(textOf(analyseFile(path, settings), form));
}

function textOf(analysis: FileAnalysis, form: Form): string {
  if (form === 'json') return jsonText(analysis);
  return form === 'csv' ? analysisCsv(analysis).trimEnd() : analysisTable(analysis);
}

function analyseOneOfSeveral(
  path: string,
  settings: FileAnalysisOptions,
  form: Form,
  output: CommandOutput,
): void {
  try {
    analyseOne(path, settings, form, output);
  } catch (error) {
    if (form !== 'json') {
      reportFailure(error, false, output);
      return;
    }
    output.line(jsonText({ path, error: describeFailure(error) }));
    output.exitCode(BAD_INPUT_EXIT_CODE);
  }
}
