import type { InstrumentDriver } from '../instrument.ts';
import { plainLine } from '../transport/plain-line.ts';
import { createSpeeduinoDecoder } from './protocol.ts';
import { signatureRequest, valuesRequest } from './requests.ts';
import { speeduinoSettingsSchema, type SpeeduinoSettings } from './settings.ts';

/** A single question without an answer takes half a second and is no reason to call the line stale. */
const shortestPeriodSeconds = 0.2;

/** Free engine control units of bench engines and race motorcycles. */
export const speeduinoDriver: InstrumentDriver<SpeeduinoSettings> = {
  id: 'speeduino',
  name: 'Speeduino, MegaSquirt (engine control unit)',
  measures: ['rpm'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  // Opening resets the board, which then hears nothing for two seconds: a question by guess would reach others only.
  identification: { otherBaudRates: [], question: null },
  vocabulary: (settings) => [signatureRequest(settings), valuesRequest(settings)],
  defaultLineSettings: plainLine(115_200),
  settingsSchema: speeduinoSettingsSchema,
  presets: {
    speeduino: {},
    'speeduino-secondary-n': { form: 'secondary-n', bootWaitSeconds: 0 },
    'speeduino-secondary-a': { form: 'secondary-a', bootWaitSeconds: 0 },
    'megasquirt-2-3': { family: 'megasquirt' },
  },
  inspectionSettings: { rpmOffset: 14 },
  nominalPeriodSeconds: ({ pollPeriodSeconds }) => Math.max(shortestPeriodSeconds, pollPeriodSeconds),
  createDecoder: createSpeeduinoDecoder,
};
