import type { Command } from 'commander';
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

function plainLine(driver: InstrumentDriver): string {
  const presets = Object.keys(driver.presets).join(', ');
  const kinds = driver.measures.join(' + ');
  return `${driver.id}  ${driver.name}\n  measures: ${kinds}\n  state: ${driver.verification}\n  presets: ${presets}`;
}
