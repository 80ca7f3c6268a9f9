import type { InstrumentDriver, InstrumentIdentity } from '../instrument.ts';
import { plainLine } from '../transport/plain-line.ts';
import { allCommands, commandBytes } from './commands.ts';
import { createElm327Decoder } from './protocol.ts';
import { elm327SettingsSchema, type Elm327Settings } from './settings.ts';

/** Engine speed of cars by an ELM327 adapter on their diagnostic plug, and by the many copies of it. */
export const elm327Driver: InstrumentDriver<Elm327Settings> = {
  id: 'elm327',
  name: 'ELM327 (OBD-II, PID 010C)',
  measures: ['rpm'],
  verification: 'parser-verified-instrument-not-seen',
  maximumRegister: 'none',
  identification: {
    otherBaudRates: [9600, 230_400, 115_200, 57_600, 19_200],
    question: { bytes: commandBytes('ATI'), waitSeconds: 0.5, identityIn },
  },
  vocabulary: ({ headers }) => allCommands(headers).map(commandBytes),
  defaultLineSettings: plainLine(38_400),
  settingsSchema: elm327SettingsSchema,
  presets: {
    can: { nominalPeriodSeconds: 0.25 },
    'k-line-or-j1850': { nominalPeriodSeconds: 1 },
  },
  inspectionSettings: {},
  nominalPeriodSeconds: (settings) => Math.max(settings.nominalPeriodSeconds, settings.shortestPollSeconds),
  createDecoder: createElm327Decoder,
};

function identityIn(answer: Uint8Array): InstrumentIdentity | null {
  const text = Buffer.from(answer).toString('latin1').replaceAll('\0', '');
  const [, firmware] = /(ELM327[^\r\n>]*)[\r\n]/i.exec(text) ?? [];
  return firmware === undefined ? null : { maker: '', model: 'ELM327', serialNumber: '', firmware };
}
