import { linesOf } from '../dialogue/answer-lines.ts';
import type { IdentifyingQuestion, InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { bytesOf, rionSteps } from './commands.ts';
import { isModel } from './meter-facts.ts';
import { RionDecoder } from './protocol.ts';
import { drainSeconds } from './script.ts';
import { rionSettingsSchema, type RionSettings } from './settings.ts';

/** Lines of the stream are this far apart. */
const streamPeriodSeconds = 0.1;

/** Commands of a clearing, a detour included, and what each answer may take, while the stream is silent. */
const clearingCommands = 6;
const answerSeconds = 0.3;

const question: IdentifyingQuestion = {
  bytes: bytesOf('type', { output: 'DRD' }),
  waitSeconds: 3,
  identityIn,
};

function identityIn(answer: Uint8Array): InstrumentIdentity | null {
  const lines = linesOf(answer).map((line) => line.replace(/^[$\s]+/, '').trim());
  const model = lines[lines.indexOf('R+0000') + 1] ?? '';
  if (!lines.includes('R+0000') || !isModel(model)) return null;
  return { maker: 'Rion', model, serialNumber: '', firmware: '' };
}

/** Rion NL-42/52 and NL-43/53. */
export const rionNlDriver: InstrumentDriver<RionSettings> = {
  id: 'rion-nl',
  name: 'Rion NL-42, NL-52, NL-43, NL-53',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'until-cleared',
  identification: { otherBaudRates: [9600, 115_200, 19_200, 57_600], question },
  vocabulary: (settings) => rionSteps.map((step) => bytesOf(step, settings)),
  defaultLineSettings: raisedLine(38_400),
  settingsSchema: rionSettingsSchema,
  presets: {
    'nl-42-stream': { layout: 'nl-42', output: 'DRD' },
    'nl-43-stream': { layout: 'nl-43', output: 'DRD' },
    'nl-42-display': { layout: 'nl-42', output: 'DOD' },
    'nl-43-display': { layout: 'nl-43', output: 'DOD' },
  },
  inspectionSettings: {},
  nominalPeriodSeconds: ({ output, pollPeriodSeconds }) =>
    output === 'DRD' ? streamPeriodSeconds : pollPeriodSeconds,
  clearingSeconds: ({ commandPauseSeconds }) =>
    drainSeconds + clearingCommands * (commandPauseSeconds + answerSeconds),
  createDecoder: (settings, start) => new RionDecoder(settings, start),
};
