import { createReadStream, statSync } from 'node:fs';
import type { Command } from 'commander';
import { missingValueCodes } from '#core/reading/missing-value.ts';
import { rejectionCodes } from '#core/reading/rejection-code.ts';
import { missingValueWord } from '#core/words/missing-value-words.ts';
import { rejectionAdviceWord, rejectionWord } from '#core/words/rejection-words.ts';
import { decodedReading, decodedRejection, decodedSamples, type DecodedLine } from '#drivers/decoded-line.ts';
import type { Decoder, InstrumentListener } from '#drivers/instrument.ts';
import { jsonText } from '../json-text.ts';
import { chosenDecoder, chosenDriver, type SettingsOptions } from './chosen-driver.ts';
import { CommandError } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';

/** Adds `decode DRIVER FILE`: what a driver makes of recorded bytes, one line per reading or rejection. */
export function registerDecode(program: Command, output: CommandOutput): void {
  program
    .command('decode')
    .description('Show what a driver makes of the raw bytes in a file, one line per reading or rejection.')
    .argument('<driver>', 'driver as listed by `drivers`')
    .argument('<file>', 'file of bytes as they came over the line')
    .option('--json', 'one JSON object a line')
    .option('--settings <json>', 'settings of the driver, as JSON or as a file of it')
    .option('--preset <name>', 'ready-made settings, as listed by `drivers`')
    .action(
      async (driverId: string, file: string, options: SettingsOptions & { readonly json?: boolean }) => {
        const decoder = chosenDecoder(chosenDriver(driverId), options);
        const print = options.json === true ? jsonText : plainText;
        await decodeFile(decoder, file, (line) => output.line(print(line)));
      },
    );
}

/** Decodes a file piece by piece, so that its size does not matter. @throws CommandError */
export async function decodeFile(
  decoder: Decoder,
  file: string,
  print: (line: DecodedLine) => void,
): Promise<void> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new CommandError('FILE_NOT_FOUND', `${file} is not a file that can be read; check its name.`);
  }
  const listener: InstrumentListener = {
    onReading: (reading) => print(decodedReading(reading)),
    onSamples: (block) => print(decodedSamples(block)),
    onRejection: (rejection) => print(decodedRejection(rejection)),
  };
  // A file of bare bytes has no times; the readings' times are not printed.
  for await (const chunk of createReadStream(file)) decoder.push(chunk as Buffer, 0, listener);
  decoder.end(0, listener);
}

function plainText(line: DecodedLine): string {
  const facts = Object.entries(line).map(([name, value]) => `${name}=${value ?? 'none'}`);
  return [...facts, ...meaningOf(line)].join(' ');
}

/** What the code in a line means, in brackets behind it; empty where there is none, as for a word of the device itself. */
function meaningOf({ rejected, why }: DecodedLine): readonly string[] {
  const code = rejectionCodes.find((known) => known === rejected);
  if (code !== undefined) {
    const advice = rejectionAdviceWord(code, 'en');
    return [`(${rejectionWord(code, 'en')}${advice === null ? '' : `: ${advice}`})`];
  }
  const missing = missingValueCodes.find((known) => known === why);
  return missing === undefined ? [] : [`(${missingValueWord(missing, 'en')})`];
}
