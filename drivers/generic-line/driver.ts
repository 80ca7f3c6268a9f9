import type { InstrumentDriver } from '../instrument.ts';
import { plainLine } from '../transport/plain-line.ts';
import { genericLineOf, genericLinePresets } from './presets.ts';
import { createGenericLineDecoder } from './protocol.ts';
import { genericLineVocabulary } from './line-speech.ts';
import { genericLineSettingsSchema, type GenericLineSettings } from './settings.ts';

/** Any device that sends lines of text: Arduino and ESP32 meters, pickup boards, loggers. */
export const genericLineDriver: InstrumentDriver<GenericLineSettings> = {
  id: 'generic-line',
  name: 'Generic text line (Arduino, ESP32, pickup boards)',
  measures: ['spl', 'rpm'],
  verification: 'parser-verified-instrument-not-seen',
  // Boards with automatic reset start anew when these lines move.
  defaultLineSettings: plainLine(115_200),
  maximumRegister: 'none',
  identification: {
    otherBaudRates: [9600, 57_600, 38_400, 19_200],
    question: null,
    isCatchAll: true,
  },
  vocabulary: genericLineVocabulary,
  settingsSchema: genericLineSettingsSchema,
  presets: genericLinePresets,
  lineOf: genericLineOf,
  inspectionSettings: {},
  nominalPeriodSeconds: (settings) =>
    Math.max(settings.nominalPeriodSeconds, settings.pollText === '' ? 0 : settings.pollPeriodSeconds),
  createDecoder: createGenericLineDecoder,
};
