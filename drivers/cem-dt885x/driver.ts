import { speaksByItself, type InstrumentDriver } from '../instrument.ts';
import { raisedLine } from '../transport/plain-line.ts';
import { createCemDt885xDecoder } from './protocol.ts';
import { cemDt885xSettingsSchema, livePeriodSeconds, type CemDt885xSettings } from './settings.ts';

/** Meters of CEM's DT-8851 and DT-8852 and what is sold of them under other names. Never spoken to: its keys are toggles. */
export const cemDt885xDriver: InstrumentDriver<CemDt885xSettings> = {
  ...speaksByItself,
  id: 'cem-dt885x',
  name: 'CEM DT-8851/8852 (Trotec SL400, Voltcraft SL-451, Tenma 72-947)',
  measures: ['spl'],
  verification: 'parser-verified-instrument-not-seen',
  // Streams only after its SETUP key; each of these bytes is a key: power, record, hold, F/S, range, A/C, memory.
  identification: {
    otherBaudRates: [],
    question: null,
    harmfulBytes: [0x33, 0x55, 0x11, 0x77, 0x88, 0x99, 0xac].map((key) => Uint8Array.of(key)),
    isSilentUntilWoken: true,
  },
  defaultLineSettings: raisedLine(9600),
  settingsSchema: cemDt885xSettingsSchema,
  presets: { 'bar-graph': {}, digits: { liveLevel: 'digits' } },
  inspectionSettings: { liveLevel: 'both' },
  nominalPeriodSeconds: ({ liveLevel }) => livePeriodSeconds[liveLevel],
  createDecoder: createCemDt885xDecoder,
};
