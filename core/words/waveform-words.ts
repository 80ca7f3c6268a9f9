/** What the bench says of a source of waveform that cannot be measured by, or not now, by code. */
export const waveformWords = {
  MICROPHONE_LINE_IN_USE: {
    id: 'Mikrofon digital sudah dipasang pada sebuah port dan didahulukan. Lepas mikrofon itu di layar alat sebelum memakai mikrofon komputer.',
    en: 'A digital microphone is set up on a port and comes first. Remove it on the instruments screen before using the computer microphone.',
  },
  SOUND_CARD_IN_USE: {
    id: 'Mikrofon komputer sedang dipakai. Hentikan dahulu, lalu pasang mikrofon digital pada port.',
    en: 'The computer microphone is in use. Stop it first, then set up the digital microphone on its port.',
  },
  DRIVER_SENDS_NO_SOUND: {
    id: 'Alat ini tidak mengirim suara cuplik demi cuplik. Pilih mikrofon digital.',
    en: 'This instrument does not send sound sample by sample. Choose a digital microphone.',
  },
  REPLAY_FOR_MICROPHONE_ONLY: {
    id: 'Rekaman (wav:) hanya dapat diputar sebagai mikrofon NB-PCM.',
    en: 'A recording (wav:) can be played as an NB-PCM microphone only.',
  },
  WAVEFORM_RATE_DEVIATES: {
    id: 'Laju cuplik mikrofon menyimpang lebih dari 200 per sejuta dari yang dinyatakan, atau ada cuplik yang hilang tanpa tanda. Suara ini tidak dipakai mengukur. Periksa alat dan sambungannya.',
    en: 'The sample rate of the microphone differs by more than 200 in a million from what it states, or samples are lost without a sign. This sound is not measured by. Check device and connection.',
  },
  WAVEFORM_RATE: {
    id: 'Laju cuplik mikrofon di luar 8–192 kHz. Pilih mikrofon lain.',
    en: 'The sample rate of the microphone is outside 8 to 192 kHz. Choose another microphone.',
  },
  MICROPHONE_TEST_SIGNAL: {
    id: 'Mikrofon mengirim sinyal uji, bukan suara. Sinyal uji tidak pernah diukur. Matikan sinyal uji pada alatnya.',
    en: 'The microphone sends a test signal instead of sound. A test signal is never measured. Turn it off at the device.',
  },
  MICROPHONE_SETTINGS_CHANGED: {
    id: 'Setelan mikrofon berubah setelah dikalibrasi, maka kalibrasi pengujian ini tidak berlaku lagi. Hentikan pengujian dan mulai yang baru dengan kalibrasi baru.',
    en: 'The settings of the microphone were changed after it was calibrated, so the calibration of this test is void. Abort the test and begin a new one with a new calibration.',
  },
  REPLAY_NOT_REAL_TIME: {
    id: 'Rekaman diputar lebih cepat dari aslinya; ini hanya untuk dilihat, tidak untuk pengujian. Putar tanpa ?speed=.',
    en: 'The recording is played faster than it sounded; that is for looking only, not for a test. Play it without ?speed=.',
  },
  REPLAY_PLAYS: {
    id: 'Yang terdengar ini rekaman yang diputar ulang, bukan pengukuran. Pengujian dengannya ditandai sebagai simulasi.',
    en: 'What is heard is a recording that is played back, not a measurement. A test made with it is marked as simulated.',
  },
  REPLAY_ENDED: {
    id: 'Rekaman sudah selesai diputar. Terapkan lagi portnya untuk memutar dari awal.',
    en: 'The recording has been played to its end. Apply its port again to play it from the beginning.',
  },
  BAD_REPLAY_SPEED: {
    id: 'Rekaman dapat diputar 1 sampai 64 kali kecepatannya (?speed=4).',
    en: 'A recording can be played at 1 to 64 times its speed (?speed=4).',
  },
  REPLAY_NOT_FOUND: {
    id: 'Berkas rekaman tidak ditemukan. Periksa jalur berkas setelah wav:.',
    en: 'The recording was not found. Check the file path after wav:.',
  },
  REPLAY_NOT_READABLE: {
    id: 'Berkas rekaman tidak dapat dibaca. Periksa izin dan berkasnya.',
    en: 'The recording cannot be read. Check its permissions and the file.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;

/** One code of {@link waveformWords}. */
export type WaveformProblemCode = keyof typeof waveformWords;

/** What stands before the file's name where a recording is played, so that nobody takes it for a live microphone. */
export const replayPrefix = 'Putar ulang: ';

/** Why the page ends the sound of the computer's microphone while it runs. */
export const soundCardWords = {
  changed: {
    id: 'Setelan mikrofon berubah saat dipakai, maka suaranya dihentikan',
    en: 'The settings of the microphone changed while it was in use, so its sound was ended',
  },
  otherDevice: {
    id: 'Komputer beralih ke mikrofon lain saat dipakai, maka suaranya dihentikan. Pilih mikrofonnya lagi dan kalibrasi ulang.',
    en: 'The computer changed over to another microphone while it was in use, so its sound was ended. Choose the microphone again and calibrate it anew.',
  },
  muted: {
    id: 'Mikrofon dibungkam oleh sistem atau tombolnya, maka suaranya dihentikan. Bunyikan lagi, lalu pakai mikrofon lagi.',
    en: 'The microphone was muted by the system or its key, so its sound was ended. Unmute it, then use the microphone again.',
  },
  suspended: {
    id: 'Peramban menghentikan pengolahan suara, maka aliran suara diakhiri. Pakai mikrofon lagi.',
    en: 'The browser suspended the processing of sound, so the stream was ended. Use the microphone again.',
  },
} as const;
