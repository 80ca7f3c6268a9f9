import type { InstrumentDriver } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { createAkProtocolDecoder } from './protocol.ts';
import { akRequests } from './script.ts';
import { akProtocolSettingsSchema, type AkProtocolSettings } from './settings.ts';

/** A single question without an answer takes half a second and is no reason to call the line stale. */
const shortestPeriodSeconds = 0.2;

/** Instruments of test cells and test lanes that speak the AK protocol over a serial line. */
export const akProtocolDriver: InstrumentDriver<AkProtocolSettings> = {
  id: 'ak-protocol',
  name: 'AK protocol (test-cell instruments)',
  measures: ['rpm'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  // Who starts with 02 may be anything; an instrument of a test cell is chosen on purpose, never found by guess.
  identification: { otherBaudRates: [], question: null },
  vocabulary: (settings) => {
    const { status, value } = akRequests(settings);
    return settings.asksStatus ? [status, value] : [value];
  },
  defaultLineSettings: raisedLine(9600),
  settingsSchema: akProtocolSettingsSchema,
  presets: { 'first-value-of-channel-0': {} },
  inspectionSettings: {},
  nominalPeriodSeconds: ({ pollPeriodSeconds }) => Math.max(shortestPeriodSeconds, pollPeriodSeconds),
  createDecoder: createAkProtocolDecoder,
};
