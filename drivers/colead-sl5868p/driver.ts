import { identityInFrames, nameless } from '../framing/answer-identity.ts';
import type { InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { plainLine } from '../transport/plain-line.ts';
import { coleadShape, isReady, readyByte } from './frame.ts';
import { createColeadSl5868pDecoder } from './protocol.ts';
import { takeBytes } from './script.ts';
import { coleadSl5868pSettingsSchema, type ColeadSl5868pSettings } from './settings.ts';

/** Colead SL-5868P: says when a value is ready, and sends it when the host takes it. */
export const coleadSl5868pDriver: InstrumentDriver<ColeadSl5868pSettings> = {
  id: 'colead-sl5868p',
  name: 'Colead SL-5868P',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  identification: {
    otherBaudRates: [],
    question: { bytes: takeBytes, waitSeconds: 0.6, invitation: Uint8Array.of(readyByte), identityIn },
  },
  vocabulary: () => [takeBytes],
  defaultLineSettings: plainLine(2400),
  settingsSchema: coleadSl5868pSettingsSchema,
  presets: {},
  inspectionSettings: {},
  nominalPeriodSeconds: ({ nominalPeriodSeconds }) => nominalPeriodSeconds,
  createDecoder: createColeadSl5868pDecoder,
};

/** A frame with a right sum is this meter's; it does not say its name. */
function identityIn(answer: Uint8Array): InstrumentIdentity | null {
  return identityInFrames(coleadShape, answer, (frame) => (isReady(frame) ? null : nameless));
}
