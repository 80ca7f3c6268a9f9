import { speaksByItself, type InstrumentDriver } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { createMastechMs670xDecoder } from './protocol.ts';
import { mastechMs670xSettingsSchema, type MastechMs670xSettings } from './settings.ts';

/** Mastech MS6701 and its family, streaming once RS-232 has been switched on at the meter. */
export const mastechMs670xDriver: InstrumentDriver<MastechMs670xSettings> = {
  ...speaksByItself,
  id: 'mastech-ms670x',
  name: 'Mastech MS6701 (MS670x)',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  // The cable may be fed from these lines.
  defaultLineSettings: raisedLine(2400),
  settingsSchema: mastechMs670xSettingsSchema,
  presets: {},
  inspectionSettings: {},
  nominalPeriodSeconds: (settings) => settings.nominalPeriodSeconds,
  createDecoder: createMastechMs670xDecoder,
};
