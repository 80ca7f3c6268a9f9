import type { InEachLanguage } from './language.ts';

/** What the help says about one screen, and where the manual says more. */
export interface ScreenHelp {
  readonly points: readonly InEachLanguage<string>[];
  readonly chapter: string;
  /** Null is the beginning of the chapter. */
  readonly section: string | null;
}

/** Words around the help on a screen. */
export const helpFrameWords = {
  aboutScreen: { id: 'Tentang layar ini', en: 'About this screen' },
  readMore: { id: 'Selengkapnya di buku petunjuk', en: 'More in the user manual' },
} as const;

/** Help on every screen in the words of the trade. */
export const screenHelpWords = {
  home: {
    points: [
      {
        id: 'Mulai pengujian baru, lanjutkan yang berjalan, atau buka hasil yang lama.',
        en: 'Begin a new test, go on with the one that runs, or open an old result.',
      },
      {
        id: 'Dua kotak keadaan menunjukkan apakah meter dan sensor putaran mengirim data sekarang juga.',
        en: 'The two boxes of state show whether meter and speed sensor send data at this moment.',
      },
      {
        id: 'Pengujian yang terputus listrik menunggu di sini: lanjutkan, atau tutup sebagai terputus.',
        en: 'A test that a power cut has cut waits here: go on with it, or close it as interrupted.',
      },
    ],
    chapter: 'start',
    section: 'first-screen',
  },
  prepare: {
    points: [
      {
        id: 'Isi kendaraan, knalpot, instrumen, dan tempat. Yang belum diisi disebut satu per satu di sebelah kanan.',
        en: 'Enter vehicle, exhaust, instruments and place. What is still missing is named one by one at the right.',
      },
      {
        id: 'Mode resmi menghasilkan laporan; mode bengkel hanya pra-pemeriksaan.',
        en: 'Site mode makes a report; workshop mode is a pre-check only.',
      },
      {
        id: 'Target putaran dihitung dari S, putaran daya maksimum menurut surat kendaraan.',
        en: 'The target speed is worked out from S, the speed of maximum power in the papers of the vehicle.',
      },
    ],
    chapter: 'stationary-test',
    section: 'prepare',
  },
  bench: {
    points: [
      {
        id: 'Ikuti pita berwarna di atas: satu kata, satu kalimat, satu hal yang harus dikerjakan.',
        en: 'Follow the coloured band at the top: one word, one sentence, one thing to do.',
      },
      {
        id: 'Spasi memulai dan menghentikan pengukuran. Remote presentasi atau sakelar kaki sama dengan Spasi.',
        en: 'Space starts and stops measuring. A presenter remote or a foot switch is the same as Space.',
      },
      {
        id: 'Uji yang ditolak tetap tercatat dengan alasannya dan diulang; tidak ada yang hilang.',
        en: 'A rejected run stays on record with its reason and is repeated; nothing is lost.',
      },
    ],
    chapter: 'stationary-test',
    section: 'runs',
  },
  result: {
    points: [
      {
        id: 'Putusan berdiri di atas, alasannya di bawah: setiap syarat dengan yang terukur dan yang diminta.',
        en: 'The verdict stands on top, its reasons below: each rule with what was measured and what is required.',
      },
      {
        id: 'Tidak sah bukan tidak lulus: datanya tidak cukup untuk putusan apa pun. Ulangi pengujian.',
        en: 'Invalid is not failed: the data are not enough for any verdict. Test again.',
      },
      {
        id: 'Putusan tidak dapat diubah siapa pun. Kesalahan data kendaraan dibetulkan dengan amandemen.',
        en: 'Nobody can change a verdict. Errors in the facts of the vehicle are corrected by an amendment.',
      },
    ],
    chapter: 'verdicts',
    section: null,
  },
  instruments: {
    points: [
      {
        id: 'Pilih port, jenis instrumen, dan susunan siap pakai, lalu tekan Pakai. Bacaan hidup muncul di sebelahnya.',
        en: 'Choose port, kind of instrument and preset, then press Apply. The live reading appears beside it.',
      },
      {
        id: 'Tidak tahu instrumen apa yang terpasang? Kenali mendengarkan dahulu dan bertanya dengan aman.',
        en: 'Do not know what hangs on the port? Identify listens first and asks only what harms none.',
      },
      {
        id: 'Kartu instrumen menyimpan nomor seri, kelas, dan sertifikat, agar tidak diketik di setiap pengujian.',
        en: 'The cards keep serial number, class and certificate, so that nobody types them for each test.',
      },
    ],
    chapter: 'site-and-instruments',
    section: 'lines',
  },
  calibrations: {
    points: [
      {
        id: 'Setiap pemeriksaan kalibrasi ada di sini, yang ditolak juga, dengan geserannya dari waktu ke waktu.',
        en: 'Every calibration check stands here, refused ones too, with its drift over time.',
      },
      {
        id: 'Geser yang terus searah adalah tanda awal mikrofon atau kalibrator yang mulai rusak.',
        en: 'A drift that keeps one direction is an early sign of a microphone or calibrator going bad.',
      },
    ],
    chapter: 'calibration',
    section: 'history',
  },
  spectrum: {
    points: [
      {
        id: 'Pita sepertiga oktaf dan spektrum sempit dari mikrofon, saat ini juga. Hanya untuk melihat, tanpa putusan.',
        en: 'Third octaves and narrow bands of the microphone, right now. To look at only, without a verdict.',
      },
      {
        id: 'Tanpa kalibrasi, angkanya dBFS dan tidak pernah ditampilkan sebagai tekanan bunyi.',
        en: 'Without calibration its figures are dBFS and are never shown as sound pressure.',
      },
    ],
    chapter: 'why-loud',
    section: null,
  },
  analyse: {
    points: [
      {
        id: 'Ukur berkas WAV apa pun: tingkat bunyi, pita sepertiga oktaf, orde mesin. Analisis, bukan putusan.',
        en: 'Measure any WAV file: levels, third octaves, engine orders. An analysis, not a verdict.',
      },
      {
        id: 'Beri rekaman kalibrator atau kepekaan yang diketahui agar angkanya menjadi dB re 20 µPa.',
        en: 'Give a calibrator recording or a known sensitivity to make its figures dB re 20 µPa.',
      },
    ],
    chapter: 'why-loud',
    section: 'recordings',
  },
  profiles: {
    points: [
      {
        id: 'Profil adalah tata cara dan batas sebagai data: dasar hukum, toleransi, jendela, pembulatan.',
        en: 'A profile is procedure and limits as data: legal basis, tolerances, window, rounding.',
      },
      {
        id: 'Profil bawaan tidak dapat diubah; salin, ubah, lalu minta orang kedua menyetujuinya.',
        en: 'Shipped profiles cannot be changed; copy one, change it, and let a second person approve it.',
      },
    ],
    chapter: 'laboratory',
    section: 'procedures',
  },
  letterhead: {
    points: [
      {
        id: 'Siapa yang menerbitkan laporan: nama, alamat, logo, akreditasi. Berlaku untuk pengujian berikutnya.',
        en: 'Who issues the reports: name, address, logo, accreditation. It holds for the tests to come.',
      },
    ],
    chapter: 'laboratory',
    section: 'papers',
  },
  verify: {
    points: [
      {
        id: 'Buka berkas bukti (.senyap) atau pindai kode QR laporan: asli atau tidak, dan apa yang tidak cocok.',
        en: 'Open an evidence bundle (.senyap) or scan the QR code of a report: genuine or not, and what does not fit.',
      },
      {
        id: 'Hanya kunci yang Anda percayai membuktikan siapa pembuatnya.',
        en: 'Only a key that you trust proves who made it.',
      },
    ],
    chapter: 'official',
    section: 'verify',
  },
  rider: {
    points: [
      {
        id: 'Layar besar untuk orang di atas motor, di jendela kedua atau di tablet; terbaca dari 3 m.',
        en: 'A large display for the person on the saddle, in a second window or on a tablet; readable at 3 m.',
      },
      {
        id: 'Suara aba-aba tidak boleh ikut terukur; lewat pengeras suara ia diam selama uji dihitung.',
        en: 'A spoken cue must not be measured; through a loudspeaker it is silent while a run counts.',
      },
    ],
    chapter: 'stationary-test',
    section: 'rider',
  },
  accounts: {
    points: [
      {
        id: 'Setiap orang memakai akunnya sendiri; peran menentukan apa yang boleh dikerjakan.',
        en: 'Every person uses an account of their own; the role says what they may do.',
      },
      {
        id: 'Kata sandi sekali pakai ditunjukkan satu kali saja; catat, lalu serahkan kepada orangnya.',
        en: 'A one-time password is shown once only; note it and hand it to its person.',
      },
    ],
    chapter: 'laboratory',
    section: 'people',
  },
  api: {
    points: [
      {
        id: 'Pintu bagi sistem laboratorium: kirim pesanan, baca hasil. Setiap jalur dijelaskan di sini.',
        en: "The door for a laboratory's own system: send jobs, read results. Every route is described here.",
      },
    ],
    chapter: 'laboratory',
    section: 'own-system',
  },
  jobs: {
    points: [
      {
        id: 'Pesanan: apa yang diuji, untuk siapa, dengan acuan mana. Pesanan tidak menilai apa pun.',
        en: 'Jobs: what shall be tested, for whom, under which reference. A job judges nothing.',
      },
      {
        id: 'Petugas memastikan sendiri setiap data kendaraan sebelum menguji.',
        en: 'The technician confirms every fact of the vehicle before the test.',
      },
    ],
    chapter: 'laboratory',
    section: 'jobs',
  },
  customers: {
    points: [
      {
        id: 'Pelanggan muncul sendiri dari pesanan dan pengujian; tidak ada yang perlu didaftarkan.',
        en: 'Customers come by themselves from jobs and tests; none has to be registered.',
      },
      {
        id: 'Angka membawa ke pesanan atau pengujian mereka. Pengujian simulasi tidak dihitung.',
        en: 'The figures lead to their jobs or tests. Simulated tests do not count.',
      },
    ],
    chapter: 'laboratory',
    section: 'jobs',
  },
  log: {
    points: [
      {
        id: 'Semua kejadian di bench, berurutan dan berantai: siapa, kapan, apa, dan mengapa.',
        en: 'Everything that happened on the bench, in a chain: who, when, what, and why.',
      },
    ],
    chapter: 'official',
    section: 'log',
  },
  backup: {
    points: [
      {
        id: 'Cadangan dibuat sendiri menurut rencana dan dibaca ulang; di sini terlihat kapan yang terakhir.',
        en: 'Backups make themselves by the plan and are read again; here you see when the last one was made.',
      },
      {
        id: 'Simpan juga salinan kunci bench di tempat lain; tanpanya cadangan tidak dapat menandatangani lagi.',
        en: 'Keep a copy of the bench key elsewhere, too; without it a restored bench cannot sign any more.',
      },
    ],
    chapter: 'laboratory',
    section: 'backup',
  },
  sound: {
    points: [
      {
        id: 'Tingkat bunyi dan putaran sebuah uji sebagai grafik besar, dengan kursor dan jendela hitung.',
        en: 'Level and speed of one run as a large plot, with cursors and the counted window.',
      },
    ],
    chapter: 'why-loud',
    section: 'pictures',
  },
  why: {
    points: [
      {
        id: 'Energi sebuah uji diuraikan: berapa dB dari setiap jenis bunyi, dan berapa turunnya bila ia tidak ada.',
        en: 'The energy of a run, taken apart: how many dB each kind of sound gives, and by how much the total would fall without it.',
      },
      {
        id: 'Penjelasan ini tidak pernah mengubah putusan. Data yang belum cukup adalah jawaban yang sah.',
        en: 'This explanation never changes a verdict. Not enough data is a proper answer.',
      },
      {
        id: 'Ctrl+P mencetaknya sebagai petunjuk, bukan sertifikat.',
        en: 'Ctrl+P prints it as an indication, not a certificate.',
      },
    ],
    chapter: 'why-loud',
    section: 'answer',
  },
  approvals: {
    points: [
      {
        id: 'Semua yang menunggu seseorang: hasil yang belum disahkan, konsep profil, kertas tanpa salinan TTE, kegagalan tanpa tindakan.',
        en: 'Everything that waits for somebody: results not released, drafts of profiles, papers without a TTE copy, failures without an action.',
      },
    ],
    chapter: 'laboratory',
    section: 'signatures',
  },
  control: {
    points: [
      {
        id: 'Peta kendali: apakah instrumen dan knalpot acuan masih mengukur seperti dulu. Peringatan saja, tanpa putusan.',
        en: 'Control charts: whether instruments and reference exhaust still measure as they did. They warn; they judge nothing.',
      },
    ],
    chapter: 'laboratory',
    section: 'control',
  },
  validation: {
    points: [
      {
        id: 'Lembar validasi: apa yang dijanjikan program ini, pengujian apa yang menunjukkannya, dan apa yang belum.',
        en: 'The validation sheet: what this program promises, which tests show it, and what is not shown.',
      },
    ],
    chapter: 'limits',
    section: 'accuracy',
  },
  history: {
    points: [
      {
        id: 'Cari dan hitung pengujian menurut hari, kendaraan, knalpot, bengkel, petugas, dan putusan.',
        en: 'Search and count tests by day, vehicle, exhaust, workshop, operator and verdict.',
      },
      {
        id: 'Kejanggalan adalah petunjuk dengan buktinya, bukan tuduhan.',
        en: 'An oddity is a hint with its evidence, not an accusation.',
      },
    ],
    chapter: 'official',
    section: 'history',
  },
  oddities: {
    points: [
      {
        id: 'Hal-hal yang layak dikunjungi, masing-masing dengan buktinya. Petunjuk, bukan tuduhan.',
        en: 'Things worth a visit, each with its evidence. Hints, not accusations.',
      },
    ],
    chapter: 'official',
    section: 'oddities',
  },
  workshop: {
    points: [
      {
        id: 'Meter besar dan pra-pemeriksaan untuk bengkel, tanpa akun. Tidak ada putusan dan tidak ada nomor uji di sini.',
        en: 'A large meter and a pre-check for the workshop, without an account. There is no verdict and no test number here.',
      },
      {
        id: 'Spasi memulai uji, R mengulangi. Angka tipis, miring, bergaris bawah belum terkalibrasi.',
        en: 'Space starts a run, R repeats it. Thin, slanted, underlined digits are not calibrated.',
      },
    ],
    chapter: 'workshop',
    section: null,
  },
  manual: {
    points: [
      {
        id: 'Pilih bab di sebelah kanan, atau cari dengan satu dua kata. Ctrl P mencetak bab yang terbuka.',
        en: 'Choose a chapter at the right, or search with a word or two. Ctrl P prints the open chapter.',
      },
    ],
    chapter: 'start',
    section: null,
  },
} as const satisfies Readonly<Record<string, ScreenHelp>>;

/** A screen that has help of its own. */
export type HelpedScreen = keyof typeof screenHelpWords;
