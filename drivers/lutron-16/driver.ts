import { speaksByItself, type InstrumentDriver } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { createLutron16Decoder } from './protocol.ts';
import { lutron16SettingsSchema, type Lutron16Settings } from './settings.ts';

/** Lutron meters and tachometers with the 16-character stream, and what is sold of them under other names. */
export const lutron16Driver: InstrumentDriver<Lutron16Settings> = {
  ...speaksByItself,
  id: 'lutron-16',
  name: 'Lutron 16-byte (SL-4001, SL-4012, SL-4023SD, SL-4033SD, DT-22xx)',
  measures: ['spl', 'rpm'],
  verification: 'parser-verified-instrument-not-seen',
  // The cable feeds the meter's output from DTR: without it there is silence.
  defaultLineSettings: raisedLine(9600),
  settingsSchema: lutron16SettingsSchema,
  presets: {
    'sound-level-meter': { display: '1', frequencyWeighting: 'A', timeWeighting: 'F' },
    tachometer: { display: '1' },
  },
  // Some old models run slower.
  identification: { otherBaudRates: [2400, 1200], question: null },
  inspectionSettings: { display: 'any' },
  nominalPeriodSeconds: (settings) => settings.nominalPeriodSeconds,
  createDecoder: createLutron16Decoder,
};
