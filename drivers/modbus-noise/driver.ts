import { FrameFinder } from '../framing/frame-finder.ts';
import type { InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { isWithin } from '../level-reading.ts';
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
  defaultLineSettings: {
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
    dataTerminalReady: null,
    requestToSend: null,
    flowControl: 'none',
  },
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
  let hasLevel = false;
  const awaited = { bytes: usualQuestion.bytes, registerCount: usual.registerCount };
  new FrameFinder(replyShape(() => awaited)).push(answer, {
    onFrame(bytes) {
      if (isEcho(bytes) || refusalCodeOf(bytes) !== null) return;
      hasLevel ||= isWithin(numberIn(bytes, usual), usual.plausibleLevelDb);
    },
    onDropped: () => undefined,
  });
  return hasLevel ? { maker: '', model: '', serialNumber: '', firmware: '' } : null;
}
