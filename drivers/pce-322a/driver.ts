import type { InstrumentDriver } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { startCommand } from './frame.ts';
import { createPce322aDecoder } from './protocol.ts';
import { pce322aSettingsSchema, type Pce322aSettings } from './settings.ts';

/** PCE-322A, told once to begin its live data. */
export const pce322aDriver: InstrumentDriver<Pce322aSettings> = {
  id: 'pce-322a',
  name: 'PCE-322A',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  // Not asked by guess: `AC` makes meters of another maker send their whole memory. Behind `AA` come its own keys, switching
  // off and clearing of the memory, and it is silent until it is told to begin.
  identification: {
    otherBaudRates: [],
    question: null,
    harmfulBytes: [Uint8Array.of(0xaa)],
    isSilentUntilWoken: true,
  },
  vocabulary: () => [startCommand],
  defaultLineSettings: raisedLine(115_200),
  settingsSchema: pce322aSettingsSchema,
  presets: {},
  inspectionSettings: {},
  nominalPeriodSeconds: (settings) => settings.nominalPeriodSeconds,
  createDecoder: createPce322aDecoder,
};
