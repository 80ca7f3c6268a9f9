import { asWritten, type SettingsWords } from './setting-words-part.ts';
import {
  declaredWeightingWords,
  nominalPeriodWords,
  plausibleLevelWords,
  plausibleSpeedWords,
} from './shared-setting-words.ts';

/** Settings of instruments that speak by themselves. */
export const streamingMeterSettingWords = {
  'lutron-16': {
    display: {
      label: { id: 'Tampilan yang dipakai', en: 'Display that counts' },
      choices: { ...asWritten('1', '2', '3', '4', 'A', 'B', 'C'), any: { id: 'semua', en: 'any' } },
    },
    ...declaredWeightingWords,
    ...plausibleLevelWords,
    ...plausibleSpeedWords,
    ...nominalPeriodWords,
  },
  'cem-dt885x': {
    liveLevel: {
      label: { id: 'Tingkat yang dibaca', en: 'Level that is read' },
      choices: {
        'bar-graph': { id: 'grafik batang (20 per detik)', en: 'bar graph (20 a second)' },
        digits: { id: 'angka tampilan (2 per detik)', en: 'digits of the display (2 a second)' },
        both: { id: 'keduanya, hanya untuk melihat rekaman', en: 'both, only to look at a recording' },
      },
    },
    ...plausibleLevelWords,
  },
  'extech-407764': { ...plausibleLevelWords, ...nominalPeriodWords },
  'mastech-ms670x': {
    ...plausibleLevelWords,
    whileMaximumShown: {
      label: { id: 'Saat meter menunjukkan maksimum', en: 'While the meter shows a maximum' },
      hint: {
        id: 'coba dahulu pada meter Anda sebelum memilih bunyi saat itu',
        en: 'try it on your meter before you choose the sound of the moment',
      },
      choices: {
        maximum: { id: 'nilainya maksimum, tidak dinilai', en: 'its value is the maximum, not judged by' },
        live: { id: 'nilainya bunyi saat itu', en: 'its value is the sound of the moment' },
      },
    },
    ...nominalPeriodWords,
  },
  'pce-322a': { ...plausibleLevelWords, ...nominalPeriodWords },
  'colead-sl5868p': { ...plausibleLevelWords, ...nominalPeriodWords },
  'nb-pcm': { ...nominalPeriodWords },
} as const satisfies Readonly<Record<string, SettingsWords>>;
