import { identityInFrames, nameless } from '../framing/answer-identity.ts';
import type { InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { plainLine } from '../transport/plain-line.ts';
import { blockShape, readBlock } from './block.ts';
import { readMainScreen } from './main-screen.ts';
import { createBswa308Decoder } from './protocol.ts';
import { mainScreenQuestion } from './questions.ts';
import { bswa308SettingsSchema, type Bswa308Settings } from './settings.ts';

/** However often it is asked: how long a meter takes to answer is not stated. */
const shortestPeriodSeconds = 0.2;

/** Meters BSWA 308 and 309, which PCE sells as PCE-428, 430, 432 and Sauter as SW 1000, 2000. Only the main screen is asked for. */
export const bswa308Driver: InstrumentDriver<Bswa308Settings> = {
  id: 'bswa-308',
  name: 'BSWA 308/309 (PCE-428/430/432, Sauter SW 1000/2000)',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  identification: {
    otherBaudRates: [19_200, 4800],
    question: { bytes: mainScreenQuestion(1, 'once'), waitSeconds: 0.5, identityIn },
  },
  vocabulary: ({ deviceId }) =>
    (['stop', 'once', 'every-second'] as const).map((manner) => mainScreenQuestion(deviceId, manner)),
  defaultLineSettings: plainLine(9600),
  settingsSchema: bswa308SettingsSchema,
  presets: { poll: {}, 'every-second': { sampling: 'every-second' } },
  inspectionSettings: { anyDevice: true },
  nominalPeriodSeconds: ({ sampling, pollSeconds }) =>
    sampling === 'poll' ? Math.max(pollSeconds, shortestPeriodSeconds) : 1,
  createDecoder: createBswa308Decoder,
};

/** A main screen with a right checksum is this family's; the meter does not say its name. */
function identityIn(answer: Uint8Array): InstrumentIdentity | null {
  return identityInFrames(blockShape(false), answer, (block) =>
    readMainScreen(readBlock(block).text) === null ? null : nameless,
  );
}
