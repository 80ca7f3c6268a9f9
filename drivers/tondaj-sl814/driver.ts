import { nameless } from '../framing/answer-identity.ts';
import { FrameFinder } from '../framing/frame-finder.ts';
import type { InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { isWithin } from '../level-reading.ts';
import { plainLine } from '../transport/plain-line.ts';
import { answerShape, isEcho, readAnswer } from './answer.ts';
import { createTondajSl814Decoder } from './protocol.ts';
import { counters, keyPresses, measureQuestion } from './question.ts';
import { tondajSl814SettingsSchema, type TondajSl814Settings } from './settings.ts';

const identifyingQuestion = measureQuestion(0);
const believedLevelDb = [20, 150] as const;

/** Tondaj SL-814 and the many meters without a name that are built like it. Its keys are never pressed from here. */
export const tondajSl814Driver: InstrumentDriver<TondajSl814Settings> = {
  id: 'tondaj-sl814',
  name: 'Tondaj SL-814',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  identification: {
    otherBaudRates: [],
    question: { bytes: identifyingQuestion, waitSeconds: 0.5, identityIn },
    harmfulBytes: keyPresses,
  },
  vocabulary: () => counters.map(measureQuestion),
  defaultLineSettings: { ...plainLine(9600), parity: 'even' },
  settingsSchema: tondajSl814SettingsSchema,
  presets: {},
  inspectionSettings: {},
  nominalPeriodSeconds: ({ pollSeconds }) => pollSeconds,
  createDecoder: createTondajSl814Decoder,
};

/** Four bytes and nothing else, with the counter that was asked for; the meter does not say its name. */
function identityIn(answer: Uint8Array): InstrumentIdentity | null {
  let answerCount = 0;
  let otherCount = 0;
  new FrameFinder(answerShape(() => identifyingQuestion)).push(answer, {
    onFrame(bytes) {
      if (isEcho(bytes)) return;
      if (isWithin(readAnswer(bytes).levelDb, believedLevelDb)) answerCount += 1;
      else otherCount += 1;
    },
    onDropped() {
      otherCount += 1;
    },
  });
  const isAnswer = answerCount === 1 && otherCount === 0;
  return isAnswer ? nameless : null;
}
