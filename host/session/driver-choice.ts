import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { DriverChoice } from '../http/contract.ts';
import { settingFields } from './setting-fields.ts';

/** A driver as a person chooses and sets it. */
export function driverChoice(driver: InstrumentDriver): DriverChoice {
  const { id, name, measures, verification, maximumRegister, defaultLineSettings } = driver;
  const presets = Object.entries(driver.presets).map(([preset, settings]) => ({ id: preset, settings }));
  const settings = settingFields(driver);
  return { id, name, measures, verification, maximumRegister, defaultLineSettings, presets, settings };
}
