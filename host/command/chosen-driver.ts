import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { drivers, findDriver } from '#drivers/registry.ts';
import type { Decoder, InstrumentDriver } from '#drivers/instrument.ts';
import { CommandError } from './command-error.ts';

/** How the settings of a driver are given on the command line: JSON text or a file of it, or a preset's name. */
export interface SettingsOptions {
  readonly settings?: string;
  readonly preset?: string;
}

/** Finds a driver by its identifier. @throws CommandError */
export function chosenDriver(id: string): InstrumentDriver {
  const driver = findDriver(id);
  if (driver !== null) return driver;
  const known = drivers.map((candidate) => candidate.id).join(', ');
  throw new CommandError('DRIVER_UNKNOWN', `There is no driver "${id}". Use one of: ${known}.`);
}

/** A decoder with the settings asked for, else with those for looking at a recording. @throws CommandError */
export function chosenDecoder(driver: InstrumentDriver, options: SettingsOptions): Decoder {
  return driver.createDecoder(chosenSettings(driver, options));
}

/** Checked settings: those asked for, else those for looking at a recording. @throws CommandError */
export function chosenSettings(driver: InstrumentDriver, options: SettingsOptions): unknown {
  const parsed = driver.settingsSchema.safeParse(rawSettings(driver, options));
  if (parsed.success) return parsed.data;
  const problem = z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ');
  throw new CommandError('SETTINGS_INVALID', `The settings do not fit ${driver.id}: ${problem}`);
}

function rawSettings(driver: InstrumentDriver, { settings, preset }: SettingsOptions): unknown {
  if (settings !== undefined && preset !== undefined) {
    throw new CommandError('SETTINGS_TWICE', 'Give either --settings or --preset, not both.');
  }
  if (settings !== undefined) return parsedJson(settings);
  if (preset === undefined) return driver.inspectionSettings;
  const found = driver.presets[preset];
  if (found !== undefined) return found;
  const known = Object.keys(driver.presets).join(', ');
  throw new CommandError('PRESET_UNKNOWN', `${driver.id} has no preset "${preset}". Use one of: ${known}.`);
}

function parsedJson(textOrFile: string): unknown {
  const text = textOrFile.trimStart().startsWith('{') ? textOrFile : fileText(textOrFile);
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(
      'SETTINGS_INVALID',
      'The settings are not JSON; write {"display": "1"} or a file of it.',
    );
  }
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CommandError('FILE_NOT_FOUND', `The settings file ${path} cannot be read; check its name.`);
  }
}
