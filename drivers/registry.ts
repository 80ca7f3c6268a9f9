import { genericLineDriver } from './generic-line/driver.ts';
import type { InstrumentDriver } from './instrument.ts';
import { lutron16Driver } from './lutron-16/driver.ts';
import { nbPcmDriver } from './nb-pcm/driver.ts';

/** Every driver the bench knows, in the order shown. */
export const drivers: readonly InstrumentDriver[] = [genericLineDriver, lutron16Driver, nbPcmDriver];

/** Finds a driver by its identifier; null where there is none. */
export function findDriver(id: string): InstrumentDriver | null {
  return drivers.find((driver) => driver.id === id) ?? null;
}
