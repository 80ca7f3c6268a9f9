/** What the bench says when something in the workshop cannot be done now, by code. */
export const workshopProblemWords = {
  WORKSHOP_NO_METER: {
    id: 'Belum ada alat yang mengirim tingkat bunyi. Sambungkan meter atau mikrofon pada halaman Alat, lalu coba lagi.',
    en: 'Nothing sends a sound level yet. Connect a meter or microphone on the Instruments page, then try again.',
  },
  WORKSHOP_RUN_GOES_ON: {
    id: 'Satu uji masih berjalan. Tunggu sampai selesai atau tekan Berhenti.',
    en: 'A run is still going on. Wait until it is over or press Stop.',
  },
  WORKSHOP_NO_RUN: {
    id: 'Tidak ada uji yang berjalan. Tekan Mulai dahulu.',
    en: 'No run is going on. Press Start first.',
  },
  WORKSHOP_BIKE_UNKNOWN: {
    id: 'Motor ini tidak ada dalam daftar bengkel. Pilih motor dari daftar.',
    en: 'This motorcycle is not on the workshop’s list. Choose one from the list.',
  },
  WORKSHOP_PART_UNKNOWN: {
    id: 'Bagian ini tidak ada pada motor tersebut. Pilih dari daftar.',
    en: 'This part is not on that motorcycle. Choose one from the list.',
  },
  WORKSHOP_RUN_UNKNOWN: {
    id: 'Uji ini tidak ada, atau sudah disisihkan.',
    en: 'There is no such run, or it was set aside before.',
  },
  WORKSHOP_FULL: {
    id: 'Motor ini sudah memuat terlalu banyak bagian atau uji. Buat motor baru dalam daftar untuk melanjutkan.',
    en: 'This motorcycle holds too many parts or runs. Enter it anew on the list to go on.',
  },
  LIMIT_PASS_BY: {
    id: 'Batas ini untuk motor yang melintas (mikrofon 7,5 m dari jalur), bukan untuk motor diam dengan mikrofon setengah meter dari ujung knalpot. Angkanya tidak dapat dibandingkan; pilih batas uji diam.',
    en: 'This limit is for a motorcycle riding past (microphone 7.5 m from the lane), not for one at rest with the microphone half a metre from the tail pipe. The figures cannot be compared; choose a limit for the test at rest.',
  },
  LIMIT_NAMES_PASS_BY_RULE: {
    id: 'Sumber yang ditulis adalah aturan uji melintas (7,5 m). Angkanya tidak berlaku untuk motor diam di sini. Tulis batas uji diam dengan sumbernya.',
    en: 'The source that was entered is a rule for riding past (7.5 m). Its figures do not hold for a motorcycle at rest. Enter a limit for the test at rest with its source.',
  },
  LIMIT_OTHER_METHOD: {
    id: 'Batas ini diukur dengan cara lain (jarak, putaran, atau bobot waktu lain), jadi tidak dapat dibandingkan dengan uji di bengkel.',
    en: 'This limit is measured in another way (distance, engine speed or time weighting), so that it cannot be compared with a workshop run.',
  },
  LIMIT_NOT_IN_FORCE: {
    id: 'Batas ini tidak berlaku pada tanggal hari ini.',
    en: 'This limit is not in force today.',
  },
  LIMIT_UNKNOWN: {
    id: 'Batas ini tidak ada dalam daftar. Pilih dari daftar atau ketik sendiri dengan sumbernya.',
    en: 'This limit is not on the list. Choose one, or type one with its source.',
  },
  LIMIT_NO_FIGURE: {
    id: 'Batas ini belum pasti angkanya, jadi tidak dapat dipakai.',
    en: 'The figure of this limit is not certain, so that it cannot be used.',
  },
  LIMIT_NO_REFERENCE: {
    id: 'Batas ini menambah nilai pada surat motor. Isi tingkat bunyi yang tercantum pada surat.',
    en: 'This limit adds to the level in the papers of the motorcycle. Enter the level that the papers name.',
  },
  PASSPORT_UNREADABLE: {
    id: 'Berkas ini bukan paspor meter dari Senyap. Pilih berkas yang diberikan tempat uji.',
    en: 'This file is no meter passport of Senyap. Choose the file that the test site gave you.',
  },
  PASSPORT_ALTERED: {
    id: 'Paspor meter ini berubah sejak dibuat, jadi tidak dipakai. Minta berkasnya lagi dari tempat uji.',
    en: 'This meter passport was changed since it was made and is not used. Ask the test site for the file again.',
  },
  PASSPORT_NO_SERIAL: {
    id: 'Nomor seri meter belum diisi. Isi pada halaman Alat: paspor hanya berlaku untuk satu meter.',
    en: 'The serial number of the meter is not entered. Enter it on the Instruments page: a passport holds for one meter alone.',
  },
  PASSPORT_TOO_FEW: {
    id: 'Pasangan bacaan belum cukup untuk paspor. Baca kedua meter berdampingan beberapa kali lagi.',
    en: 'There are too few pairs of readings for a passport. Read both meters side by side a few more times.',
  },
  PASSPORT_PAIR_UNKNOWN: {
    id: 'Pasangan bacaan ini tidak ada, atau sudah disisihkan.',
    en: 'There is no such pair of readings, or it was set aside before.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;
