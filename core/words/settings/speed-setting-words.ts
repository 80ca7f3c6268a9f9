import type { SettingsWords } from './setting-words-part.ts';
import {
  nominalPeriodWords,
  plausibleSpeedWords,
  pollPeriod,
  shortestPollWords,
} from './shared-setting-words.ts';

/** Settings of instruments and control units that give an engine speed. */
export const speedSettingWords = {
  elm327: {
    headers: {
      label: { id: 'Kenali unit kendali yang menjawab', en: 'Tell control units apart' },
      hint: {
        id: 'tanpa ini jawaban pertama yang dipakai',
        en: 'without it the first answer counts',
      },
    },
    ...nominalPeriodWords,
    ...shortestPollWords,
    longestSearchSeconds: {
      label: {
        id: 'Batas pencarian protokol kendaraan (detik)',
        en: 'Longest search for the vehicle’s protocol (seconds)',
      },
    },
    ...plausibleSpeedWords,
  },
  'honda-kline': {
    wakeLowSeconds: {
      label: { id: 'Jalur ditarik rendah saat membangunkan (detik)', en: 'Line held low to wake (seconds)' },
      hint: {
        id: 'ubah hanya bila unit kendali tidak bangun',
        en: 'change only if the control unit does not wake',
      },
    },
    wakeHighSeconds: {
      label: { id: 'Jalur dibiarkan tinggi sesudahnya (detik)', en: 'Line left high after it (seconds)' },
    },
    adapterEchoes: {
      label: { id: 'Adaptor memantulkan kiriman', en: 'The adapter echoes what is sent' },
      hint: {
        id: 'pilih “tidak” bila muncul “gema pertanyaan tidak kembali”',
        en: 'choose “no” where “the echo of the question did not come back” is told',
      },
    },
    table: {
      label: { id: 'Tabel yang memuat putaran', en: 'Table with the speed' },
      choices: {
        automatic: { id: 'otomatis (11, lalu 17)', en: 'automatic (11, then 17)' },
        '11': { id: '11 (unit kendali lama)', en: '11 (older control units)' },
        '17': { id: '17 (unit kendali baru)', en: '17 (newer control units)' },
      },
    },
    ...shortestPollWords,
    ...nominalPeriodWords,
    ...plausibleSpeedWords,
  },
  speeduino: {
    family: {
      label: { id: 'Jenis unit kendali', en: 'Kind of control unit' },
      choices: {
        speeduino: { id: 'Speeduino', en: 'Speeduino' },
        megasquirt: { id: 'MegaSquirt', en: 'MegaSquirt' },
      },
    },
    form: {
      label: { id: 'Bentuk pertanyaan', en: 'Form of the questions' },
      choices: {
        enveloped: { id: 'port utama, dengan jumlah periksa', en: 'main port, with checksum' },
        'secondary-n': { id: 'port kedua, bentuk n', en: 'second port, form n' },
        'secondary-a': { id: 'port kedua, bentuk A', en: 'second port, form A' },
      },
    },
    rpmOffset: {
      label: { id: 'Letak putaran dalam data (byte)', en: 'Place of the speed in the data (bytes)' },
      hint: {
        id: 'kosong: menurut pengenal unit kendali',
        en: 'empty: as the signature of the control unit says',
      },
    },
    read: {
      label: { id: 'Data yang diminta', en: 'Data that are asked for' },
      choices: {
        block: {
          id: 'blok dari awal, nyala ulang ketahuan',
          en: 'block from its beginning, tells a restart',
        },
        'speed-only': { id: 'putaran saja', en: 'speed only' },
      },
    },
    canId: { label: { id: 'Nomor CAN', en: 'CAN number' } },
    bootWaitSeconds: {
      label: { id: 'Tunggu setelah port dibuka (detik)', en: 'Wait after opening the port (seconds)' },
      hint: {
        id: 'Arduino menyala ulang saat port dibuka',
        en: 'opening the port restarts an Arduino',
      },
    },
    pollPeriodSeconds: pollPeriod,
    ...plausibleSpeedWords,
  },
  'ak-protocol': {
    functionCode: {
      label: { id: 'Kode fungsi putaran', en: 'Function code of the speed' },
      hint: { id: 'A dan tiga huruf atau angka', en: 'A and three letters or digits' },
    },
    channel: { label: { id: 'Kanal (angka setelah K)', en: 'Channel (the number behind K)' } },
    fieldIndex: {
      label: { id: 'Isian keberapa yang berisi putaran', en: 'Which field holds the speed' },
    },
    scale: { label: { id: 'Rpm per satuan isian', en: 'Rpm for one unit of the field' } },
    dontCareByte: {
      label: { id: 'Byte setelah awal (desimal)', en: 'Byte behind the start (decimal)' },
      hint: { id: '32: spasi; pada RS-485 alamat alat', en: '32: blank; on RS-485 the address' },
    },
    asksStatus: {
      label: { id: 'Tanyakan status saat dibuka (ASTZ)', en: 'Ask for the status after opening (ASTZ)' },
    },
    pollPeriodSeconds: pollPeriod,
    ...plausibleSpeedWords,
  },
} as const satisfies Readonly<Record<string, SettingsWords>>;
