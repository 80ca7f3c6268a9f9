import { speaksByItself, type InstrumentDriver } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { createExtech407764Decoder } from './protocol.ts';
import { extech407764SettingsSchema, type Extech407764Settings } from './settings.ts';

/** Extech 407764. It streams by itself and is never spoken to: answers to commands would stand in the middle of frames. */
export const extech407764Driver: InstrumentDriver<Extech407764Settings> = {
  ...speaksByItself,
  id: 'extech-407764',
  name: 'Extech 407764',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  // Single letters are its keys and settings, `EEE` erases its memory.
  identification: {
    otherBaudRates: [],
    question: null,
    harmfulBytes: Array.from('FAUPMSTDWXE', (letter) => Buffer.from(letter, 'latin1')),
  },
  // An optical or jack cable may be fed from these lines.
  defaultLineSettings: raisedLine(9600),
  settingsSchema: extech407764SettingsSchema,
  presets: {},
  inspectionSettings: {},
  nominalPeriodSeconds: (settings) => settings.nominalPeriodSeconds,
  createDecoder: createExtech407764Decoder,
};
