import { linesOf } from '../dialogue/answer-lines.ts';
import type { IdentifyingQuestion, InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { readAnswerLine } from './answer-line.ts';
import { bytesOf, identifyQuestion, xl2Steps } from './commands.ts';
import { Xl2Decoder } from './protocol.ts';
import { xl2SettingsSchema, type Xl2Settings } from './settings.ts';

/** Four answers of at most 35 ms each. */
const longestCycleSeconds = 0.15;

const question: IdentifyingQuestion = { bytes: identifyQuestion, waitSeconds: 1, identityIn };

function identityIn(answer: Uint8Array): InstrumentIdentity | null {
  for (const line of linesOf(answer)) {
    const said = readAnswerLine(line);
    if (said.kind === 'identity') return said.identity;
  }
  return null;
}

/** NTi Audio XL2 with the remote measurement option. */
export const ntiXl2Driver: InstrumentDriver<Xl2Settings> = {
  id: 'nti-xl2',
  name: 'NTi Audio XL2',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'each-reading',
  // The port is a USB one: the speed is ignored.
  identification: { otherBaudRates: [], question },
  vocabulary: (settings) => xl2Steps.map((step) => bytesOf(step, settings)),
  defaultLineSettings: raisedLine(115_200),
  settingsSchema: xl2SettingsSchema,
  presets: { 'LAF-with-maximum': { readMaximum: true }, 'LAF-only': { readMaximum: false } },
  inspectionSettings: { readMaximum: false },
  nominalPeriodSeconds: ({ pollPeriodSeconds }) => Math.max(pollPeriodSeconds, longestCycleSeconds),
  createDecoder: (settings, start) => new Xl2Decoder(settings, start),
};
