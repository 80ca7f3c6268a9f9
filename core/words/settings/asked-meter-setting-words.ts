import { asWritten, type SettingsWords } from './setting-words-part.ts';
import {
  answerTimeoutWords,
  declaredWeightingWords,
  plausibleLevelWords,
  pollPeriod,
  startMeasurementWords,
  timeWeightingChoices,
} from './shared-setting-words.ts';

/** Settings of sound level meters that are asked. */
export const askedMeterSettingWords = {
  'bswa-308': {
    deviceId: { label: { id: 'Nomor alat di menu meter', en: 'Device number in the meter’s menu' } },
    anyDevice: {
      label: { id: 'Terima semua nomor alat', en: 'Take every device number' },
      hint: { id: 'hanya untuk melihat rekaman', en: 'only to look at a recording' },
    },
    sampling: {
      label: { id: 'Cara membaca', en: 'How it is read' },
      choices: {
        poll: { id: 'ditanya setiap kali', en: 'asked each time' },
        'every-second': { id: 'dikirim tiap detik', en: 'sent every second' },
      },
    },
    pollSeconds: pollPeriod,
    acceptZeroChecksum: {
      label: { id: 'Terima jumlah periksa 00', en: 'Take checksum 00' },
      hint: {
        id: 'berarti “tidak diperiksa”: kesalahan kabel tidak ketahuan',
        en: 'means “not checked”: errors of the cable go unnoticed',
      },
    },
    ...plausibleLevelWords,
  },
  'tondaj-sl814': { pollSeconds: pollPeriod, ...plausibleLevelWords },
  'rion-nl': {
    layout: {
      label: { id: 'Seri meter', en: 'Series of the meter' },
      choices: {
        'nl-42': { id: 'NL-42, NL-52', en: 'NL-42, NL-52' },
        'nl-43': { id: 'NL-43, NL-53', en: 'NL-43, NL-53' },
      },
    },
    output: {
      label: { id: 'Cara membaca', en: 'How it is read' },
      choices: {
        DRD: {
          id: 'aliran, 10 per detik (perlu program tambahan)',
          en: 'stream, 10 a second (needs the extension program)',
        },
        DOD: { id: 'tampilan, 1 per detik', en: 'display, once a second' },
      },
    },
    commandPauseSeconds: {
      label: { id: 'Jeda sebelum perintah berikut (detik)', en: 'Pause before the next command (seconds)' },
    },
    ...answerTimeoutWords,
    pollPeriodSeconds: pollPeriod,
    ...declaredWeightingWords,
    ...plausibleLevelWords,
  },
  'nti-xl2': {
    frequencyWeighting: {
      label: { id: 'Bobot frekuensi yang diminta', en: 'Frequency weighting asked for' },
      choices: asWritten('A', 'C', 'Z'),
    },
    timeWeighting: {
      label: { id: 'Bobot waktu yang diminta', en: 'Time weighting asked for' },
      choices: { F: timeWeightingChoices.F, S: timeWeightingChoices.S },
    },
    readMaximum: { label: { id: 'Baca juga maksimum meter', en: 'Read the meter’s maximum too' } },
    ...startMeasurementWords,
    pollPeriodSeconds: pollPeriod,
    functionPauseSeconds: {
      label: { id: 'Jeda setelah ganti fungsi (detik)', en: 'Pause after a change of function (seconds)' },
    },
    ...answerTimeoutWords,
    ...plausibleLevelWords,
  },
  svantek: {
    resultForm: {
      label: { id: 'Bentuk jawaban', en: 'Form of the answers' },
      hint: {
        id: 'coba yang lain bila meter menolak',
        en: 'try the other one if the meter refuses',
      },
      choices: {
        older: { id: 'lama (#2, profil)', en: 'older (#2, profile)' },
        newer: { id: 'baru (#2, jenis hasil, profil)', en: 'newer (#2, kind of result, profile)' },
      },
    },
    profile: { label: { id: 'Profil meter', en: 'Profile of the meter' } },
    ...startMeasurementWords,
    pollPeriodSeconds: pollPeriod,
    ...answerTimeoutWords,
    ...declaredWeightingWords,
    ...plausibleLevelWords,
  },
  'modbus-noise': {
    unitAddress: { label: { id: 'Alamat unit', en: 'Unit address' } },
    functionCode: {
      label: {
        id: 'Kode fungsi (3: holding register, 4: input register)',
        en: 'Function code (3: holding, 4: input registers)',
      },
    },
    register: { label: { id: 'Register tingkat bunyi', en: 'Register of the level' } },
    registerCount: {
      label: { id: 'Jumlah register (1: 16 bit, 2: 32 bit)', en: 'Number of registers (1: 16, 2: 32 bits)' },
    },
    signed: { label: { id: 'Bilangan dapat negatif', en: 'The number can be negative' } },
    wordOrder: {
      label: { id: 'Urutan dua register', en: 'Order of two registers' },
      choices: {
        'high-first': { id: 'bagian besar dahulu', en: 'high part first' },
        'low-first': { id: 'bagian kecil dahulu', en: 'low part first' },
      },
    },
    scale: { label: { id: 'Nilai satu langkah (dB)', en: 'Worth of one step (dB)' } },
    furtherValues: {
      label: { id: 'Nilai lain yang ditampilkan saja', en: 'Other values that are only shown' },
    },
    ...declaredWeightingWords,
    pollSeconds: pollPeriod,
    quietSeconds: {
      label: { id: 'Jeda hening sebelum pertanyaan (detik)', en: 'Silence before a question (seconds)' },
      hint: {
        id: 'paling sedikit 3,5 huruf: 0,0073 detik pada 4800 baud',
        en: 'at least 3.5 characters: 0.0073 seconds at 4800 baud',
      },
    },
    ...plausibleLevelWords,
  },
} as const satisfies Readonly<Record<string, SettingsWords>>;
