import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { lineStateWord } from '#core/words/line-state-words.ts';
import { identifyPort } from '#drivers/identify/identify-port.ts';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { DisplayCheck } from '#drivers/recording/display-note.ts';
import { holeSentence } from '#drivers/recording/line-holes.ts';
import { drivers } from '#drivers/registry.ts';
import { realScheduler } from '#drivers/time.ts';
import type { LineSettings, Transport } from '#drivers/transport/byte-stream.ts';
import { machineClock } from '../session/wall-clock.ts';
import { chosenDriver, chosenSettings, type SettingsOptions } from './chosen-driver.ts';
import { CommandError } from './command-error.ts';
import { deferred } from './deferred.ts';
import type { CommandOutput } from './command-output.ts';
import { asPortFailure, onInterrupt, transportFor } from './command-ports.ts';
import { readCountOption, readPositiveOption } from './number-option.ts';
import { recordDialogue, type RecordingResult } from './record-dialogue.ts';

interface WrittenOptions extends SettingsOptions {
  readonly driver?: string;
  readonly baud?: string;
  readonly seconds?: string;
  readonly out?: string;
  readonly toleranceDb?: string;
  readonly toleranceRpm?: string;
}

/** A person reads the display, types, and presses Enter within this time. */
const typingSeconds = 3;

/** Adds `record PORT`: writes down a dialogue with an instrument, which becomes a test. */
export function registerRecord(program: Command, output: CommandOutput): void {
  program
    .command('record')
    .description(
      'Write a dialogue file: all bytes both ways with their times, and what was read in them, until Ctrl+C. Type what the display shows (for example 74.3) and press Enter: it is kept and compared.',
    )
    .argument('<port>', 'port of this computer, or sim:... of the simulated site')
    .option('--driver <id>', 'driver as listed by `drivers`; found out by `identify` if not given')
    .option('--settings <json>', 'settings of the driver, as JSON or as a file of it')
    .option('--preset <name>', 'ready-made settings, as listed by `drivers`')
    .option('--baud <rate>', 'speed of the line, if not the usual one of the driver and preset')
    .option('--seconds <number>', 'end after so many seconds')
    .option('--out <file>', 'file to write, a new one in this folder if not given')
    .option('--tolerance-db <number>', 'how far the display may lie from the reading, 1 dB if not given')
    .option('--tolerance-rpm <number>', 'the same for speeds, 50 rpm if not given')
    .action(async (port: string, options: WrittenOptions) => {
      await record(port, options, output);
    });
}

/** @throws CommandError */
async function record(path: string, options: WrittenOptions, output: CommandOutput): Promise<void> {
  const seconds = readPositiveOption('--seconds', options.seconds);
  const display = {
    toleranceDb: readPositiveOption('--tolerance-db', options.toleranceDb) ?? 1,
    toleranceRpm: readPositiveOption('--tolerance-rpm', options.toleranceRpm) ?? 50,
    withinSeconds: typingSeconds,
  };
  const transport = transportFor(path);
  const { driver, line } = await chosenLine(path, options, transport, output);
  const settings = chosenSettings(driver, options);
  const file = options.out ?? `dialogue-${driver.id}-${fileStamp(machineClock.now())}.jsonl`;
  const end = deferred();
  const release = onInterrupt(() => end.resolve());
  const cancel = seconds === undefined ? () => undefined : realScheduler.after(seconds, () => end.resolve());
  output.errorLine(
    `Recording ${path} as ${driver.id} into ${file}. Type what the display shows; Ctrl+C ends.`,
  );
  try {
    const result = await recordDialogue(
      { path, driver, settings, line, display, file },
      {
        transport,
        scheduler: realScheduler,
        now: () => machineClock.now(),
        stopped: end.promise,
        onTyped: typedLines,
        onStatus: ({ state, reason }) => output.errorLine(`line: ${lineStateWord(state, 'en')} (${reason})`),
      },
    );
    tell(file, result, output);
  } finally {
    release();
    cancel();
  }
}

async function chosenLine(
  path: string,
  { driver: id, baud, preset }: WrittenOptions,
  transport: Transport,
  output: CommandOutput,
): Promise<{ readonly driver: InstrumentDriver; readonly line: LineSettings }> {
  const baudRate = readCountOption('--baud', baud);
  if (id !== undefined) {
    const driver = chosenDriver(id);
    const usual = {
      ...driver.defaultLineSettings,
      ...(preset === undefined ? {} : driver.lineOf?.(preset)),
    };
    return { driver, line: { ...usual, baudRate: baudRate ?? usual.baudRate } };
  }
  output.errorLine('Finding out which instrument it is; this takes up to 40 s.');
  const search = { transport, path, drivers, scheduler: realScheduler };
  const { suggestions } = await identifyPort(search).catch((error: unknown) => {
    throw asPortFailure(error);
  });
  const [best] = suggestions;
  if (best === undefined)
    throw new CommandError('NOT_IDENTIFIED', 'The instrument was not recognised; name its --driver.');
  return { driver: chosenDriver(best.driverId), line: best.lineSettings };
}

function typedLines(listener: (text: string) => void): () => void {
  // Not as a terminal: Ctrl+C must reach the process.
  const reader = createInterface({ input: process.stdin, terminal: false });
  reader.on('line', listener);
  return () => {
    // Closing stops reading, so that waiting for more input does not keep the process.
    reader.close();
  };
}

function tell(
  file: string,
  { readingCount, rejectionCount, checks, holes }: RecordingResult,
  output: CommandOutput,
): void {
  output.line(
    `${file}: ${readingCount} readings, ${rejectionCount} rejections, ${checks.length} seen on the display`,
  );
  for (const hole of holes) output.line(`  ${holeSentence(hole)}`);
  for (const check of checks.filter(({ agrees }) => !agrees)) output.line(`  ${differenceText(check)}`);
  output.line('To make it a test, put the file into fixtures/dialogues.');
}

function differenceText({ entry, value }: DisplayCheck): string {
  const read = value === null ? 'nothing was read near that time' : `${value} was read`;
  return `at ${entry.t.toFixed(1)} s the display showed ${entry.display}, but ${read}`;
}

function fileStamp(iso: string): string {
  return iso.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
