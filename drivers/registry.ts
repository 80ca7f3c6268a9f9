import { akProtocolDriver } from './ak-protocol/driver.ts';
import { bswa308Driver } from './bswa-308/driver.ts';
import { cemDt885xDriver } from './cem-dt885x/driver.ts';
import { coleadSl5868pDriver } from './colead-sl5868p/driver.ts';
import { elm327Driver } from './elm327/driver.ts';
import { extech407764Driver } from './extech-407764/driver.ts';
import { genericLineDriver } from './generic-line/driver.ts';
import { hondaKlineDriver } from './honda-kline/driver.ts';
import type { InstrumentDriver } from './instrument.ts';
import { lutron16Driver } from './lutron-16/driver.ts';
import { mastechMs670xDriver } from './mastech-ms670x/driver.ts';
import { modbusNoiseDriver } from './modbus-noise/driver.ts';
import { nbPcmDriver } from './nb-pcm/driver.ts';
import { ntiXl2Driver } from './nti-xl2/driver.ts';
import { pce322aDriver } from './pce-322a/driver.ts';
import { rionNlDriver } from './rion-nl/driver.ts';
import { speeduinoDriver } from './speeduino/driver.ts';
import { svantekDriver } from './svantek/driver.ts';
import { tondajSl814Driver } from './tondaj-sl814/driver.ts';

/** Every driver the bench knows, in the order shown. */
export const drivers: readonly InstrumentDriver[] = [
  genericLineDriver,
  lutron16Driver,
  nbPcmDriver,
  cemDt885xDriver,
  extech407764Driver,
  mastechMs670xDriver,
  pce322aDriver,
  elm327Driver,
  speeduinoDriver,
  akProtocolDriver,
  hondaKlineDriver,
  rionNlDriver,
  bswa308Driver,
  tondajSl814Driver,
  coleadSl5868pDriver,
  modbusNoiseDriver,
  svantekDriver,
  ntiXl2Driver,
];

/** Finds a driver by its identifier; null where there is none. */
export function findDriver(id: string): InstrumentDriver | null {
  return drivers.find((driver) => driver.id === id) ?? null;
}
