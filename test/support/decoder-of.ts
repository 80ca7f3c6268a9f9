import { findDriver } from '#drivers/registry.ts';
import type { Decoder, InstrumentDriver, StreamStart } from '#drivers/instrument.ts';

/** The driver with this identifier. @throws where there is none */
export function driverOf(id: string): InstrumentDriver {
  const driver = findDriver(id);
  if (driver === null) throw new Error(`no driver ${id}`);
  return driver;
}

/** A decoder with raw settings, as a user would write them. */
export function decoderOf(driverId: string, settings: unknown = {}, start?: StreamStart): Decoder {
  const driver = driverOf(driverId);
  return driver.createDecoder(driver.settingsSchema.parse(settings), start);
}
