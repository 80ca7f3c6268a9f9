import { identityInFrames } from '../framing/answer-identity.ts';
import type { IdentifyingQuestion, InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { readAnswer } from './answer.ts';
import { identifyQuestion, svantekCommands } from './commands.ts';
import { partsOf, svantekShape } from './frame.ts';
import { SvantekDecoder } from './protocol.ts';
import { svantekSettingsSchema, type SvantekSettings } from './settings.ts';

/** Stop, start, settings and the wait for the first results after them. */
const clearingSeconds = 3;

const question: IdentifyingQuestion = { bytes: identifyQuestion, waitSeconds: 1, identityIn };

function identityIn(bytes: Uint8Array): InstrumentIdentity | null {
  return identityInFrames(svantekShape, bytes, (frame) => {
    const answer = readAnswer(partsOf(frame), 1);
    return answer.kind === 'state' ? answer.identity : null;
  });
}

/** Svantek meters that speak `#...;`. */
export const svantekDriver: InstrumentDriver<SvantekSettings> = {
  id: 'svantek',
  name: 'Svantek (SVAN 958A, 971, 973, 977, 979; SV 307, 200A)',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'until-cleared',
  identification: { otherBaudRates: [57_600, 38_400, 19_200, 9600], question },
  vocabulary: (settings) => Object.values(svantekCommands(settings)),
  defaultLineSettings: raisedLine(115_200),
  settingsSchema: svantekSettingsSchema,
  presets: { 'older-result-form': { resultForm: 'older' }, 'newer-result-form': { resultForm: 'newer' } },
  inspectionSettings: {},
  nominalPeriodSeconds: ({ pollPeriodSeconds }) => pollPeriodSeconds,
  clearingSeconds: () => clearingSeconds,
  createDecoder: (settings) => new SvantekDecoder(settings),
};
