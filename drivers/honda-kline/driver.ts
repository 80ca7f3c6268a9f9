import type { InstrumentDriver } from '../instrument.ts';
import { plainLine } from '../transport/plain-line.ts';
import { allMessages } from './messages.ts';
import { createHondaKlineDecoder } from './protocol.ts';
import { hondaKlineSettingsSchema, type HondaKlineSettings } from './settings.ts';

/** Honda motorcycles with a Keihin control unit, on the one wire of their service plug. */
export const hondaKlineDriver: InstrumentDriver<HondaKlineSettings> = {
  id: 'honda-kline',
  name: 'Honda K-line (Keihin, 10400 baud)',
  measures: ['rpm'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  // A control unit is only asked by who knows that it is one.
  identification: { otherBaudRates: [], question: null },
  vocabulary: () => allMessages,
  defaultLineSettings: plainLine(10_400),
  settingsSchema: hondaKlineSettingsSchema,
  presets: { 'table-11': { table: '11' }, 'table-17': { table: '17' } },
  inspectionSettings: {},
  nominalPeriodSeconds: (settings) => Math.max(settings.nominalPeriodSeconds, settings.shortestPollSeconds),
  createDecoder: createHondaKlineDecoder,
};
