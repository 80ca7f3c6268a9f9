import { identityInFrames, nameless } from '../framing/answer-identity.ts';
import type { InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { isWithin } from '../level-reading.ts';
import { plainLine } from '../transport/plain-line.ts';
import { createModbusNoiseDecoder } from './protocol.ts';
import { furtherQuestions, levelQuestion } from './question.ts';
import { isEcho, numberIn, refusalCodeOf, replyShape } from './reply.ts';
import { modbusNoiseSettingsSchema, type ModbusNoiseSettings } from './settings.ts';

const usual = modbusNoiseSettingsSchema.parse({});
const usualQuestion = levelQuestion(usual);

/** Noise transmitters on RS-485 that speak Modbus RTU; where they keep the level is a setting. Registers are only read. */
export const modbusNoiseDriver: InstrumentDriver<ModbusNoiseSettings> = {
  id: 'modbus-noise',
  name: 'RS-485 Modbus RTU noise transmitter (SONBEST SM7901, Taidacent)',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  identification: {
    otherBaudRates: [4800],
    question: { bytes: usualQuestion.bytes, waitSeconds: 0.4, identityIn },
  },
  vocabulary: (settings) =>
    [levelQuestion(settings), ...furtherQuestions(settings)].map(({ bytes }) => bytes),
  defaultLineSettings: plainLine(9600),
  settingsSchema: modbusNoiseSettingsSchema,
  presets: {
    'sonbest-sm7901': { frequencyWeighting: 'A' },
    taidacent: { frequencyWeighting: 'A' },
  },
  lineOf: (preset) => (preset === 'taidacent' ? { baudRate: 4800 } : {}),
  inspectionSettings: {},
  nominalPeriodSeconds: ({ pollSeconds }) => pollSeconds,
  createDecoder: createModbusNoiseDecoder,
};

/** A register that holds a believable level; any other Modbus device could hold such a number too. */
function identityIn(answer: Uint8Array): InstrumentIdentity | null {
  const awaited = { bytes: usualQuestion.bytes, registerCount: usual.registerCount };
  return identityInFrames(
    replyShape(() => awaited),
    answer,
    (reply) => {
      if (isEcho(reply) || refusalCodeOf(reply) !== null) return null;
      return isWithin(numberIn(reply, usual), usual.plausibleLevelDb) ? nameless : null;
    },
  );
}
