import { speaksByItself, type InstrumentDriver } from '../instrument.ts';
import { createNbPcmDecoder } from './protocol.ts';
import { nbPcmSettingsSchema, type NbPcmSettings } from './settings.ts';

/** Microphones that send sound sample by sample over a USB serial port, in the bench's own frame. */
export const nbPcmDriver: InstrumentDriver<NbPcmSettings> = {
  ...speaksByItself,
  id: 'nb-pcm',
  name: 'NB-PCM microphone (sound over USB serial)',
  measures: ['waveform'],
  verification: 'parser-verified-instrument-not-seen',
  defaultLineSettings: {
    // A native USB port pays no heed to it; a bridge needs this much for 48 kHz with 24 bits.
    baudRate: 2_000_000,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
    // Firmware on native USB often sends only while a reader is announced by DTR.
    dataTerminalReady: true,
    requestToSend: null,
    flowControl: 'none',
  },
  settingsSchema: nbPcmSettingsSchema,
  presets: {},
  identification: { otherBaudRates: [921_600], question: null },
  inspectionSettings: {},
  nominalPeriodSeconds: (settings) => settings.nominalPeriodSeconds,
  createDecoder: () => createNbPcmDecoder(),
};
