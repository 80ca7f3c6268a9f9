import { ownProfileProblemWords } from './own-profile-problem-words.ts';
import { workshopProblemWords } from './workshop-problem-words.ts';

/** What the bench says when something cannot be done now or does not look right, by code. */
export const sessionWords = {
  ...ownProfileProblemWords,
  ...workshopProblemWords,
  TEST_RUNNING: {
    id: 'Masih ada pengujian yang berjalan. Selesaikan atau hentikan dahulu.',
    en: 'A test is still running. Finish or abort it first.',
  },
  LINES_CHANGING: {
    id: 'Jalur alat sedang diganti. Coba lagi sebentar lagi.',
    en: 'The instrument lines are being changed. Try again in a moment.',
  },
  BENCH_CLOSED: {
    id: 'Program sedang ditutup; tidak ada lagi yang dapat dimulai atau diganti.',
    en: 'The program is closing; nothing can be begun or changed any more.',
  },
  SELF_TEST_FAILED: {
    id: 'Uji mandiri inti pengukuran gagal; bench tidak mengukur. Mulai ulang program; jika tetap gagal, pasang ulang.',
    en: 'The self-test of the measurement core failed; the bench does not measure. Restart the program; if it fails again, install it anew.',
  },
  PHOTO_UNKNOWN: {
    id: 'Berkas foto ini tidak ada atau sudah berubah. Ambil fotonya lagi.',
    en: 'The file of this photo is missing or was altered. Take the photo again.',
  },
  LOGO_UNKNOWN: {
    id: 'Berkas logo ini tidak ada, sudah berubah, atau bukan PNG atau JPEG. Pilih lagi.',
    en: 'The file of this logo is missing, was altered, or is no PNG or JPEG. Choose it again.',
  },
  NO_TEST: {
    id: 'Tidak ada pengujian yang berjalan. Siapkan pengujian baru.',
    en: 'No test is running. Prepare a new one.',
  },
  ACTION_NOT_NOW: {
    id: 'Tombol ini tidak berlaku pada langkah sekarang.',
    en: 'This key does not apply at the present step.',
  },
  MARKERS_FULL: {
    id: 'Pengujian ini sudah memiliki 200 penanda; lebih dari itu tidak disimpan. Pengukuran tidak terganggu.',
    en: 'This test has 200 markers already; more are not kept. The measurement is not affected.',
  },
  OPERATOR_UNNAMED: {
    id: 'Pada mode resmi petugas pengganti harus bernama. Isi namanya.',
    en: 'In site mode the technician who takes over must have a name. Enter it.',
  },
  OPERATOR_SAME: {
    id: 'Pengujian ini sudah dipegang petugas tersebut. Isi nama petugas lain.',
    en: 'This technician already has the test. Enter the name of another.',
  },
  TEST_OF_ANOTHER_DAY: {
    id: 'Pengujian ini dari hari lain dan tidak dapat dilanjutkan. Tutup sebagai terputus.',
    en: 'This test is of another day and cannot go on. Close it as interrupted.',
  },
  TEST_OF_OTHER_VERSION: {
    id: 'Pengujian ini dimulai dengan versi program lain dan tidak dapat dilanjutkan. Tutup sebagai terputus.',
    en: 'This test was begun with another version of the program and cannot go on. Close it as interrupted.',
  },
  RIDER_ADDRESS_UNKNOWN: {
    id: 'Alamat ini bukan alamat jaringan komputer ini. Pilih alamat dari daftar.',
    en: 'This is no network address of this computer. Choose one from the list.',
  },
  TEST_NOT_OFFERED: {
    id: 'Pengujian ini tidak lagi menunggu keputusan.',
    en: 'This test does not wait for a decision any more.',
  },
  INSTRUMENTS_DIFFER: {
    id: 'Alat pada bench bukan alat yang dipakai pengujian ini. Pasang dan setel alat yang sama, lalu lanjutkan.',
    en: 'The instruments on the bench are not those of this test. Connect and set up the same ones, then go on.',
  },
  NO_TARGET_SPEED: {
    id: 'Putaran sasaran tidak dapat ditentukan: isi putaran daya maksimum kendaraan.',
    en: 'The target speed cannot be worked out: enter the speed of rated power.',
  },
  JOB_UNKNOWN: {
    id: 'Pesanan ini tidak dikenal.',
    en: 'This job is unknown.',
  },
  JOB_CANCELLED: {
    id: 'Pesanan ini sudah dibatalkan. Buat pesanan baru bila kendaraannya tetap diuji.',
    en: 'This job was cancelled. Enter a new one if the vehicle is to be tested after all.',
  },
  JOB_TESTED: {
    id: 'Untuk pesanan ini sudah ada pengujian, jadi tidak dapat dibatalkan lagi.',
    en: 'There is a test for this job already, so that it cannot be cancelled any more.',
  },
  PROFILE_UNKNOWN: {
    id: 'Profil pengujian ini tidak dikenal. Pilih profil dari daftar.',
    en: 'This procedure profile is unknown. Choose one from the list.',
  },
  PROFILE_NOT_STATIONARY: {
    id: 'Profil ini untuk uji melintas (pass-by), bukan uji stasioner. Pilih profil uji stasioner.',
    en: 'This profile is for a pass-by test, not a stationary one. Choose a stationary profile.',
  },
  STORE_FAILED: {
    id: 'Data tidak dapat disimpan; pengukuran menunggu. Periksa ruang disk dan hak akses.',
    en: 'Data cannot be stored; measuring waits. Check disk space and permissions.',
  },
  DISK_NEARLY_FULL: {
    id: 'Disk hampir penuh; ruangnya tidak cukup untuk pengujian. Kosongkan ruang di disk folder data.',
    en: 'The disk is nearly full and has no room for a test. Make room on the disk of the data folder.',
  },
  DISK_READ_ONLY: {
    id: 'Disk folder data tidak dapat ditulisi. Periksa disk dan hak aksesnya; tanpa itu tidak ada yang tersimpan.',
    en: 'The disk of the data folder cannot be written to. Check it and its permissions; nothing is kept without it.',
  },
  DRIVER_UNKNOWN: {
    id: 'Jenis alat ini tidak dikenal. Pilih alat dari daftar.',
    en: 'This kind of instrument is unknown. Choose one from the list.',
  },
  LINE_SETTINGS_INVALID: {
    id: 'Setelan alat tidak dapat dipakai. Periksa setelan atau pilih susunan siap pakai.',
    en: 'The instrument settings cannot be used. Check them or choose a preset.',
  },
  PORT_TWICE: {
    id: 'Satu port dipilih untuk dua alat. Pilih port yang berbeda.',
    en: 'One port was chosen for two instruments. Choose different ports.',
  },
  PORT_IN_USE: {
    id: 'Port ini sedang dipakai untuk satu alat. Lepas alat itu dahulu, lalu kenali lagi.',
    en: 'This port is in use for an instrument. Remove that instrument first, then identify again.',
  },
  SEARCH_RUNNING: {
    id: 'Pencarian alat lain masih berjalan. Tunggu sampai selesai atau hentikan dahulu.',
    en: 'Another search for an instrument is still running. Wait until it ends or stop it first.',
  },
  METER_NOT_READY: {
    id: 'Meter bunyi belum mengirim data. Periksa alat dan kabel, lalu tekan Mulai lagi.',
    en: 'The sound level meter is not sending data. Check instrument and cable, then press Start again.',
  },
  SPEED_DIFFERS_FROM_SOUND: {
    id: 'Sensor berbeda lebih dari 5 % dengan bunyi: periksa.',
    en: 'Sensor differs by more than 5 % from the sound: check.',
  },
  SPEED_FROM_SOUND_ONLY_IN_WORKSHOP: {
    id: 'Putaran dari bunyi hanya untuk mode bengkel. Pakai sensor putaran, atau pilih mode bengkel.',
    en: 'Engine speed from sound is for workshop mode only. Use a speed sensor, or choose workshop mode.',
  },
  SPEED_FROM_SOUND_NEEDS_ENGINE: {
    id: 'Untuk putaran dari bunyi, isi jumlah silinder dan langkah mesin (2 atau 4 langkah).',
    en: 'For the engine speed from sound, enter the number of cylinders and the strokes (2 or 4) of the engine.',
  },
  SPEED_FROM_SOUND_NEEDS_WAVEFORM: {
    id: 'Untuk putaran dari bunyi, mikrofon harus mengirim bunyi. Hubungkan mikrofon atau kartu suara dahulu.',
    en: 'The engine speed from sound needs a microphone that is sending. Connect a microphone or sound card first.',
  },
  SPEED_SENSOR_NOT_READY: {
    id: 'Sensor putaran belum mengirim data. Periksa alat dan kabel, lalu tekan Mulai lagi.',
    en: 'The speed sensor is not sending data. Check instrument and cable, then press Start again.',
  },
  MICROPHONE_NOT_READY: {
    id: 'Mikrofon belum mengirim suara. Pilih dan aktifkan mikrofon, lalu tekan Mulai lagi.',
    en: 'The microphone is not delivering sound. Choose and enable it, then press Start again.',
  },
  WAVEFORM_PROCESSED: {
    id: 'Suara dari mikrofon ini diolah (misalnya peredam gema atau penguatan otomatis) dan tidak boleh dipakai mengukur. Matikan pengolahannya atau pilih mikrofon lain.',
    en: 'The sound of this microphone is processed (for example echo cancellation or automatic gain) and must not be used to measure. Turn the processing off or choose another microphone.',
  },
  WAVEFORM_RATE: {
    id: 'Laju cuplik mikrofon di luar 8–192 kHz. Pilih mikrofon lain.',
    en: 'The sample rate of the microphone is outside 8 to 192 kHz. Choose another microphone.',
  },
  WAVEFORM_NOT_BEGUN: {
    id: 'Aliran suara belum dimulai atau sudah berakhir. Aktifkan mikrofon lagi.',
    en: 'The sound stream has not begun or has ended. Enable the microphone again.',
  },
  WAVEFORM_BAD_BLOCK: {
    id: 'Blok suara tidak dapat dibaca: nomor salah atau nilainya bukan bilangan.',
    en: 'A block of sound cannot be read: its number is wrong or its values are not numbers.',
  },
  SIMULATION_OFF: {
    id: 'Perintah ini hanya untuk alat simulasi (--simulate).',
    en: 'This command is for simulated instruments only (--simulate).',
  },
  NOT_LAF: {
    id: 'Meter tidak pada bobot A dan waktu F. Setel meter ke A dan Fast; bacaan ini tidak dihitung.',
    en: 'The meter is not set to A and Fast. Set it to A and Fast; these readings do not count.',
  },
  WEIGHTING_UNSTATED: {
    id: 'Meter tidak menyebut bobotnya. Nyatakan bobot A dan F pada setelan alat.',
    en: 'The meter does not state its weighting. Declare A and F in the instrument settings.',
  },
  METER_HOLDS: {
    id: 'Meter menahan nilai (hold). Kembalikan meter ke bacaan biasa.',
    en: 'The meter is holding a value. Set it back to normal reading.',
  },
  METER_HAS_NO_MAXIMUM: {
    id: 'Meter ini tidak mengirim maksimumnya sendiri. Pilih aliran meter atau gelombang suara sebagai sumber tingkat bunyi.',
    en: 'This meter does not send a maximum of its own. Choose the meter stream or the waveform as level source.',
  },
  MAXIMUM_BEING_CLEARED: {
    id: 'Meter sedang mengosongkan maksimumnya. Tunggu sampai tulisan ini hilang, baru naikkan putaran.',
    en: 'The meter is clearing its maximum. Wait until this message is gone before raising the speed.',
  },
  LINE_SILENT: {
    id: 'Alat terhubung tetapi tidak mengirim data yang dapat dibaca.',
    en: 'The instrument is connected but sends nothing readable.',
  },
  LINE_STOPPED: {
    id: 'Alat berhenti mengirim data. Periksa apakah alat masih menyala dan baterainya cukup; bench membuka portnya lagi sendiri.',
    en: 'The instrument has stopped sending. Check that it is still on and its battery good; the bench reopens the port by itself.',
  },
  LINE_FAILED: {
    id: 'Port alat mengalami gangguan dan dibuka lagi sendiri. Jika terulang, ganti kabel atau adaptor USB-nya.',
    en: 'The port of the instrument failed and is being reopened. If that happens again, replace the cable or the USB adapter.',
  },
  LINE_OTHER_INSTRUMENT: {
    id: 'Nomor seri alat yang tersambung berbeda dari yang semula; bacaannya tidak dipakai. Pasang alat semula, atau terapkan lagi setelan alat ini jika memang diganti.',
    en: 'The instrument that is connected has another serial number than before; its readings are not used. Connect the former one, or apply this setup again if it was replaced on purpose.',
  },
  LINE_LOST: {
    id: 'Sambungan alat putus. Pasang lagi; bench membukanya sendiri.',
    en: 'The line to the instrument is lost. Plug it in again; the bench reopens it by itself.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;

/** One code of {@link sessionWords}. */
export type SessionProblemCode = keyof typeof sessionWords;
