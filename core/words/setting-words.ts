import type { InEachLanguage } from './language.ts';

/** A setting that a form shows: its name, and what is good to know. */
export interface SettingWords {
  readonly label: InEachLanguage<string>;
  readonly hint?: InEachLanguage<string>;
}

/** The settings of instruments that are met often, by their name in the driver; all others are written as JSON. */
export const settingWords: Readonly<Record<string, SettingWords>> = {
  frequencyWeighting: {
    label: { id: 'Bobot frekuensi (dinyatakan)', en: 'Frequency weighting (declared)' },
    hint: { id: 'hanya bila meter tidak menyebutnya', en: 'only where the meter does not say it' },
  },
  timeWeighting: {
    label: { id: 'Bobot waktu (dinyatakan)', en: 'Time weighting (declared)' },
    hint: { id: 'hanya bila meter tidak menyebutnya', en: 'only where the meter does not say it' },
  },
  pulsesPerRevolution: {
    label: { id: 'Pulsa per putaran', en: 'Pulses per revolution' },
    hint: {
      id: '0,5 untuk satu silinder empat langkah dengan satu percikan per siklus',
      en: '0.5 for a four-stroke single with one spark a cycle',
    },
  },
  display: { label: { id: 'Tampilan yang dipakai', en: 'Display that counts' } },
  unlabelled: { label: { id: 'Bilangan tanpa satuan adalah', en: 'A number without unit is' } },
  liveLevel: { label: { id: 'Tingkat yang dibaca', en: 'Level that is read' } },
  whileMaximumShown: {
    label: { id: 'Saat meter menunjukkan maksimum', en: 'While the meter shows a maximum' },
  },
  deviceId: { label: { id: 'Nomor alat di menu meter', en: 'Device number in the meter’s menu' } },
  unitAddress: { label: { id: 'Alamat unit', en: 'Unit address' } },
  sampling: { label: { id: 'Cara membaca', en: 'How it is read' } },
  family: { label: { id: 'Jenis unit kendali', en: 'Kind of control unit' } },
  form: { label: { id: 'Bentuk pertanyaan', en: 'Form of the questions' } },
  resultForm: { label: { id: 'Bentuk jawaban', en: 'Form of the answers' } },
  profile: { label: { id: 'Profil meter', en: 'Profile of the meter' } },
  functionCode: { label: { id: 'Kode fungsi putaran', en: 'Function code of the speed' } },
  channel: { label: { id: 'Kanal', en: 'Channel' } },
  pollPeriodSeconds: { label: { id: 'Selang pertanyaan (s)', en: 'Time between questions (s)' } },
  pollSeconds: { label: { id: 'Selang pertanyaan (s)', en: 'Time between questions (s)' } },
  nominalPeriodSeconds: {
    label: { id: 'Selang bacaan terpanjang (s)', en: 'Longest time between readings (s)' },
    hint: {
      id: 'diam tiga kali selang ini berarti terhenti',
      en: 'silence of three times this means stopped',
    },
  },
};

/** Values of choices that have words of their own. */
export const settingValueWords: Readonly<Record<string, InEachLanguage<string>>> = {
  F: { id: 'F (cepat)', en: 'F (fast)' },
  S: { id: 'S (lambat)', en: 'S (slow)' },
  I: { id: 'I (impuls)', en: 'I (impulse)' },
  LEQ: { id: 'Leq', en: 'Leq' },
  PEAK: { id: 'puncak', en: 'peak' },
  FLAT: { id: 'datar (FLAT)', en: 'flat (FLAT)' },
  level: { id: 'tingkat bunyi', en: 'a sound level' },
  speed: { id: 'putaran mesin', en: 'an engine speed' },
  any: { id: 'semua', en: 'any' },
  'bar-graph': { id: 'grafik batang (20 per detik)', en: 'bar graph (20 a second)' },
  digits: { id: 'angka tampilan (2 per detik)', en: 'digits of the display (2 a second)' },
  poll: { id: 'ditanya setiap kali', en: 'asked each time' },
  'every-second': { id: 'dikirim tiap detik', en: 'sent every second' },
};
