import type { Command } from 'commander';
import { pageWords } from '#core/words/page-words.ts';
import { presetName } from '#core/words/preset-words.ts';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import { drivers } from '#drivers/registry.ts';
import { jsonText } from '../json-text.ts';
import type { CommandOutput } from './command-output.ts';

/** Adds `drivers`: the instruments the bench can listen to, and how far each has been proved. */
export function registerDrivers(program: Command, output: CommandOutput): void {
  program
    .command('drivers')
    .description('List the instruments the bench can listen to, and how far each has been proved.')
    .option('--json', 'one JSON object a line')
    .action((options: { readonly json?: boolean }) => {
      const print = options.json === true ? jsonLine : plainLine;
      for (const driver of drivers) output.line(print(driver));
    });
}

function jsonLine(driver: InstrumentDriver): string {
  const { id, name, measures, verification, defaultLineSettings, presets } = driver;
  return jsonText({
    id,
    name,
    measures,
    verification,
    line: defaultLineSettings,
    presets: Object.keys(presets),
  });
}

function plainLine({ id, name, measures, verification, presets }: InstrumentDriver): string {
  const quantities = measures.map((quantity) => pageWords.driverGroup[quantity].en.toLowerCase());
  const lines = [
    `${id}  ${name}`,
    `  measures: ${quantities.join(', ')}`,
    `  state: ${pageWords.verification[verification].en}`,
    ...Object.keys(presets).map((preset) => `  preset ${preset}: ${presetName(id, preset).en}`),
  ];
  return lines.join('\n');
}
