import { asWritten, type SettingsWords } from './setting-words-part.ts';
import {
  answerTimeoutWords,
  declaredWeightingWords,
  nominalPeriodWords,
  plausibleLevelWords,
  plausibleSpeedWords,
  pollPeriod,
} from './shared-setting-words.ts';

const escapes = {
  id: '\\r, \\n, \\t dan \\xHH dikenali',
  en: '\\r, \\n, \\t and \\xHH are understood',
};

/** Settings of devices that send lines of text. */
export const genericLineSettingWords = {
  lineEnd: {
    label: { id: 'Akhir baris', en: 'End of a line' },
    choices: {
      any: { id: 'CR, LF atau keduanya', en: 'CR, LF or both' },
      ...asWritten('LF', 'CR', 'CRLF', ';'),
      byte: { id: 'byte lain', en: 'another byte' },
      'fixed-length': { id: 'tanpa akhir, panjang tetap', en: 'none, lines of one length' },
    },
  },
  lineEndByte: {
    label: { id: 'Byte akhir baris (desimal)', en: 'Byte that ends a line (decimal)' },
    hint: { id: 'hanya untuk “byte lain”', en: 'only for “another byte”' },
  },
  fixedLineBytes: {
    label: { id: 'Panjang baris tetap (byte)', en: 'Length of a line without end (bytes)' },
    hint: { id: 'hanya untuk “panjang tetap”', en: 'only for “lines of one length”' },
  },
  maximumLineBytes: { label: { id: 'Baris terpanjang (byte)', en: 'Longest line (bytes)' } },
  formats: { label: { id: 'Bentuk baris, dicoba berurutan', en: 'Forms of a line, tried in order' } },
  number: { label: { id: 'Cara menulis bilangan', en: 'How numbers are written' } },
  unlabelled: {
    label: { id: 'Bilangan tanpa satuan adalah', en: 'A number without unit is' },
    choices: {
      level: { id: 'tingkat bunyi', en: 'a sound level' },
      speed: { id: 'putaran mesin', en: 'an engine speed' },
    },
  },
  level: {
    label: { id: 'Faktor dan geseran tingkat bunyi (dB)', en: 'Factor and offset of the level (dB)' },
  },
  speed: { label: { id: 'Faktor dan geseran putaran (rpm)', en: 'Factor and offset of the speed (rpm)' } },
  pulsesPerRevolution: {
    label: { id: 'Pulsa per putaran', en: 'Pulses per revolution' },
    hint: {
      id: '0,5 untuk satu silinder empat langkah dengan satu percikan per siklus',
      en: '0.5 for a four-stroke single with one spark a cycle',
    },
  },
  ...plausibleLevelWords,
  ...plausibleSpeedWords,
  ...declaredWeightingWords,
  ...nominalPeriodWords,
  expectedLinesPerSecond: {
    label: { id: 'Baris per detik menurut alat', en: 'Lines a second by the device' },
    hint: {
      id: 'laju lain dari ±50 % ditandai meragukan',
      en: 'a rate more than ±50 % away is marked as doubtful',
    },
  },
  startText: {
    label: { id: 'Teks yang dikirim saat dibuka', en: 'Text sent after opening' },
    hint: escapes,
  },
  pollText: { label: { id: 'Teks yang dikirim berulang', en: 'Text sent again and again' }, hint: escapes },
  pollPeriodSeconds: pollPeriod,
  ...answerTimeoutWords,
  stopText: {
    label: { id: 'Teks yang dikirim sebelum ditutup', en: 'Text sent before closing' },
    hint: escapes,
  },
  waitAfterOpenSeconds: {
    label: { id: 'Tunggu setelah port dibuka (detik)', en: 'Wait after opening the port (seconds)' },
    hint: { id: 'papan yang menyala ulang belum mendengar', en: 'a board that restarts does not hear yet' },
  },
} as const satisfies SettingsWords;
