import { indonesianPlaceReasons } from './place-reason-words.ts';
import type { ReasonWords } from './reason-text.ts';
import { riddenReasonWords } from './ridden-reason-words.ts';

/** Reasons in Bahasa Indonesia, in the plain words of the workshop. */
export const indonesianReasonWords: ReasonWords = {
  ...riddenReasonWords.id,
  RPM_OUT_OF_TOLERANCE: {
    title: 'putaran di luar jendela',
    happened: 'Putaran mesin keluar dari jendela target selama tahan',
    remedy: 'Ulangi uji dan jaga jarum tetap di dalam jendela sampai diminta lepas gas.',
    bound: 'exactly',
    figures: { measured: 'terukur', required: 'tepi jendela' },
  },
  HOLD_TOO_SHORT: {
    title: 'tahan terlalu singkat',
    happened: 'Putaran mesin ditahan terlalu singkat',
    remedy: 'Ulangi uji dan tahan putaran sampai layar menulis LEPAS.',
    bound: 'at-least',
  },
  RPM_SIGNAL_LOST: {
    title: 'sinyal putaran hilang',
    happened: 'Sinyal putaran mesin terputus saat pengukuran',
    remedy: 'Periksa kabel dan jepitan sensor putaran, lalu ulangi uji.',
    bound: 'at-most',
    noted: {
      happened: 'Sinyal putaran mesin sempat terputus di luar bagian yang dihitung',
      remedy: 'Bagian yang dihitung tidak terkena; uji tetap berlaku.',
    },
  },
  RPM_SOUND_MISMATCH: {
    title: 'putaran tidak cocok dengan bunyi',
    happened: 'Putaran dari sensor tidak cocok dengan putaran yang terdengar dari bunyi knalpot',
    remedy: 'Periksa setelan sensor (jumlah silinder, langkah, pulsa), lalu ulangi uji.',
    bound: 'exactly',
    figures: { measured: 'terdengar', required: 'sensor' },
    noted: {
      happened: 'Putaran dari sensor sempat tidak cocok dengan putaran yang terdengar dari bunyi knalpot',
      remedy: 'Uji ini tetap berlaku. Periksa sensor putaran bila ini terulang.',
    },
  },
  SIGNAL_DROPOUT: {
    title: 'data tingkat bunyi terputus',
    happened: 'Data tingkat bunyi terputus di dalam bagian yang dihitung',
    remedy: 'Periksa kabel meter bunyi, lalu ulangi.',
    bound: 'at-most',
    noted: {
      happened: 'Data tingkat bunyi sempat terputus di luar bagian yang dihitung',
      remedy: 'Bagian yang dihitung tidak terkena; uji tetap berlaku.',
    },
  },
  NO_SIGNAL: {
    title: 'tidak ada sinyal',
    happened: 'Tidak ada data tingkat bunyi yang dapat dipakai',
    remedy: 'Periksa apakah meter bunyi menyala dan tersambung, lalu ulangi.',
    bound: 'at-least',
  },
  OVERLOAD: {
    title: 'bunyi melebihi rentang',
    happened: 'Bunyi melebihi rentang ukur alat (overload)',
    remedy: 'Pilih rentang ukur yang lebih tinggi atau turunkan penguatan masukan, lalu ulangi.',
    bound: 'at-most',
    noted: {
      happened: 'Bunyi melebihi rentang ukur alat (overload) di luar bagian yang dihitung',
      remedy: 'Bagian yang dihitung tidak terkena; uji tetap berlaku.',
    },
  },
  UNDER_RANGE: {
    title: 'bunyi di bawah rentang',
    happened: 'Bunyi di bawah rentang ukur alat',
    remedy: 'Pilih rentang ukur yang lebih rendah, lalu ulangi.',
    bound: 'at-least',
    noted: {
      happened: 'Bunyi di bawah rentang ukur alat di luar bagian yang dihitung',
      remedy: 'Bagian yang dihitung tidak terkena; uji tetap berlaku.',
    },
  },
  BACKGROUND_TOO_HIGH: {
    title: 'bising latar terlalu tinggi',
    happened: 'Jarak antara tingkat bunyi knalpot dan bising latar terlalu kecil',
    remedy: 'Tunggu sampai sekitar tenang atau pindah ke tempat yang lebih sepi, lalu ulangi pengujian.',
    bound: 'at-least',
  },
  BACKGROUND_MISSING: {
    title: 'bising latar tidak ada',
    happened: 'Bising latar belum diukur atau pengukurannya tidak sah',
    remedy: 'Matikan mesin dan ukur bising latar sebelum dan sesudah uji, cukup lama dan tanpa gangguan.',
    bound: 'at-least',
  },
  SPREAD_EXCEEDED: {
    title: 'sebaran uji terlalu besar',
    happened: 'Hasil uji yang berurutan terlalu jauh berbeda',
    remedy: 'Tambah uji sampai cukup banyak uji berurutan yang berdekatan; pastikan mesin sudah panas.',
    bound: 'at-most',
  },
  LEVEL_RISING: {
    title: 'tingkat bunyi terus naik',
    happened: 'Tingkat bunyi naik dari satu uji ke uji berikutnya',
    remedy:
      'Hanya dicatat: biasanya mesin atau knalpot belum cukup panas. Panaskan mesin lebih lama sebelum pengujian berikutnya.',
    bound: 'at-most',
    figures: { measured: 'kenaikan', required: 'paling banyak' },
  },
  LEVEL_FALLING: {
    title: 'tingkat bunyi terus turun',
    happened: 'Tingkat bunyi turun dari satu uji ke uji berikutnya',
    remedy:
      'Hanya dicatat: periksa apakah mikrofon bergeser, peredam berubah, atau putaran ditahan makin rendah.',
    bound: 'at-most',
    figures: { measured: 'penurunan', required: 'paling banyak' },
  },
  RUN_FAR_OFF: {
    title: 'satu uji jauh dari yang lain',
    happened: 'Satu uji yang sah jauh dari uji-uji lain dalam rangkaian ini, yaitu uji nomor',
    remedy: 'Hanya dicatat: tidak ada uji yang dibuang karenanya. Cari tahu apa yang berbeda pada uji itu.',
    bound: 'at-most',
    figures: { measured: 'jarak ke bacaan terdekat', required: 'paling banyak' },
  },
  TOO_FEW_RUNS: {
    title: 'uji sah kurang',
    happened: 'Uji sah yang berurutan dan berdekatan belum cukup',
    remedy: 'Lakukan uji lagi sampai jumlahnya cukup.',
    bound: 'at-least',
  },
  CALIBRATION_MISSING: {
    title: 'kalibrasi tidak ada',
    happened: 'Pemeriksaan kalibrasi belum dilakukan',
    remedy: 'Pasang kalibrator dan lakukan pemeriksaan sebelum dan sesudah uji.',
    bound: 'at-least',
  },
  CALIBRATION_DRIFT: {
    title: 'kalibrasi bergeser',
    happened: 'Pembacaan kalibrator sebelum dan sesudah uji bergeser terlalu jauh',
    remedy:
      'Semua uji di antaranya tidak dapat dipakai. Periksa alat, kalibrasi lagi, lalu ulangi pengujian.',
    bound: 'within',
  },
  CALIBRATION_UNSTABLE: {
    title: 'nada kalibrator tidak tenang',
    happened: 'Nada kalibrator tidak tenang atau terlalu singkat',
    remedy: 'Pasang kalibrator sampai rapat, tunggu nadanya tenang, lalu ulangi pemeriksaan.',
    bound: 'at-most',
    boundByUnit: { s: 'at-least' },
  },
  CALIBRATION_FREQUENCY: {
    title: 'frekuensi kalibrator salah',
    happened: 'Frekuensi nada kalibrator tidak sesuai dengan yang dinyatakan',
    remedy: 'Periksa setelan dan baterai kalibrator, lalu ulangi pemeriksaan.',
    bound: 'exactly',
    figures: { measured: 'terukur', required: 'dinyatakan' },
  },
  CALIBRATION_DISTORTION: {
    title: 'nada kalibrator cacat',
    happened: 'Nada kalibrator terlalu banyak cacat (distorsi)',
    remedy: 'Periksa baterai kalibrator dan sambungannya ke mikrofon, lalu ulangi pemeriksaan.',
    bound: 'at-most',
  },
  CALIBRATION_LEVEL: {
    title: 'tingkat kalibrasi salah',
    happened: 'Pembacaan kalibrator terlalu jauh dari nilai yang dinyatakan',
    remedy: 'Periksa setelan kalibrator (94 atau 114 dB) dan setelan meter bunyi, lalu ulangi pemeriksaan.',
    bound: 'exactly',
    figures: { measured: 'terukur', required: 'dinyatakan' },
  },
  WRONG_WEIGHTING: {
    title: 'pembobotan salah',
    happened:
      'Meter bunyi tidak mengukur dengan pembobotan A dan waktu Fast, atau pembobotannya tidak diketahui',
    remedy: 'Setel meter bunyi ke A dan FAST, lalu ulangi.',
    bound: 'exactly',
  },
  OPERATOR_ABORTED: {
    title: 'dihentikan petugas',
    happened: 'Dihentikan oleh petugas',
    remedy: 'Ulangi bila siap.',
    bound: 'exactly',
  },
  RUN_VOIDED: {
    title: 'dibatalkan petugas',
    happened: 'Dibatalkan oleh petugas',
    remedy: 'Uji ini tetap tercatat tetapi tidak dihitung; ulangi uji.',
    bound: 'exactly',
  },
  INTERRUPTED: {
    title: 'terputus',
    happened: 'Terputus sebelum selesai karena program atau komputer berhenti',
    remedy:
      'Data yang sudah terbaca tersimpan. Ulangi bila pengujian dilanjutkan, atau mulai pengujian baru.',
    bound: 'exactly',
  },
  TEST_WITHDRAWN: {
    title: 'pengujian dibatalkan',
    happened: 'Pengujian ini dinyatakan batal setelah selesai',
    remedy: 'Hasilnya tidak berlaku lagi. Ulangi pengujian.',
    bound: 'exactly',
  },
  SAMPLING_TOO_SLOW: {
    title: 'pembacaan terlalu jarang',
    happened: 'Jarak waktu antara pembacaan tingkat bunyi terlalu besar, sehingga LAFmax dapat terlewat',
    remedy:
      'Pakai meter yang mengirim lebih cepat, rekaman gelombang, atau pembacaan maksimum meter sendiri.',
    bound: 'at-most',
    noted: {
      happened:
        'Jarak waktu antara pembacaan tingkat bunyi lebih besar daripada syarat, sehingga LAFmax dapat terlewat',
      remedy: 'Nilai dihitung sebagai pra-uji. Untuk uji resmi pakai meter yang mengirim lebih cepat.',
    },
    atLimit: {
      happened:
        'Terlalu dekat dengan batas: tingkat bunyi dibaca berkala, LAFmax yang sebenarnya dapat mencapai batas',
      remedy:
        'Ulangi dengan meter yang mengirim lebih cepat, rekaman gelombang, atau maksimum meter sendiri.',
    },
  },
  NO_RETURN_TO_IDLE: {
    title: 'tidak kembali ke langsam',
    happened: 'Putaran mesin tidak terlihat kembali ke putaran langsam setelah gas dilepas',
    remedy: 'Ulangi uji dan biarkan mesin turun sampai langsam sebelum uji ditutup.',
    bound: 'at-most',
  },
  APPROACH_TOO_SLOW: {
    title: 'naik terlalu lambat',
    happened: 'Putaran target tercapai terlalu lambat',
    remedy: 'Ulangi uji dan naikkan putaran lebih cepat.',
    bound: 'at-most',
  },
  SOFT_RELEASE: {
    title: 'gas dilepas pelan',
    happened: 'Gas tidak dilepas sekaligus',
    remedy: 'Ulangi uji dan lepas gas sekaligus saat diminta.',
    bound: 'at-least',
    boundByUnit: { s: 'at-most' },
    noted: {
      happened: 'Gas dilepas pelan',
      remedy: 'Hanya dicatat: prosedur ini tidak menetapkan angkanya. Lain kali lepas gas sekaligus.',
    },
  },
  CONDITIONS_MISSING: {
    title: 'data belum lengkap',
    happened: 'Data yang wajib belum diisi',
    remedy: 'Lengkapi data itu sebelum pengujian berikutnya.',
    bound: 'exactly',
  },
  CATEGORY_NOT_COVERED: {
    title: 'kategori tidak tercakup',
    happened: 'Kategori kendaraan tidak tercakup oleh prosedur ini',
    remedy: 'Pilih prosedur untuk kategori kendaraan ini, atau periksa kategori yang diisi.',
    bound: 'exactly',
  },
  WIND_TOO_HIGH: {
    title: 'angin terlalu kencang',
    happened: 'Angin terlalu kencang',
    remedy: 'Tunggu sampai angin reda, lalu ulangi pengujian.',
    bound: 'at-most',
  },
  GEOMETRY_OUT_OF_TOLERANCE: {
    title: 'posisi mikrofon salah',
    happened: 'Posisi mikrofon di luar toleransi',
    remedy: 'Atur jarak, sudut, dan tinggi mikrofon, lalu ulangi pengujian.',
    bound: 'exactly',
  },
  ...indonesianPlaceReasons,
  CERTIFICATE_EXPIRED: {
    title: 'sertifikat habis masa',
    happened: 'Sertifikat kalibrasi alat sudah lewat masa berlakunya',
    remedy: 'Pakai alat dengan sertifikat yang masih berlaku.',
    bound: 'at-most',
    figures: { measured: 'umur', required: 'berlaku paling lama' },
  },
  OUT_OF_CONTROL: {
    title: 'peta kendali di luar kendali',
    happened: 'Peta kendali alat atau knalpot acuan di luar kendali selama pengujian',
    remedy:
      'Cari sebabnya dan perbaiki, periksa dengan kalibrator atau uji knalpot acuan sampai bagannya terkendali lagi, lalu ulangi pengujian.',
    bound: 'exactly',
    figures: { measured: 'terbaru', required: 'garis tengah' },
    noted: {
      happened: 'Peta kendali alat atau knalpot acuan di luar kendali selama pengujian',
      remedy: 'Cari sebabnya. Profil ini hanya memperingatkan.',
    },
  },
  METER_CLASS_TOO_LOW: {
    title: 'kelas alat tidak cukup',
    happened: 'Kelas alat tidak memenuhi prosedur atau belum diisi',
    remedy: 'Pakai alat dengan kelas yang diminta prosedur.',
    bound: 'exactly',
    figures: { measured: 'kelas', required: 'diminta kelas' },
  },
  NO_TARGET_SPEED: {
    title: 'putaran target tidak diketahui',
    happened: 'Putaran target tidak dapat dihitung dari data kendaraan',
    remedy: 'Isi putaran daya maksimum (S) kendaraan, lalu mulai lagi.',
    bound: 'exactly',
  },
  PROCEDURE_NOT_SUPPORTED: {
    title: 'cara uji belum didukung',
    happened: 'Prosedur ini meminta cara uji yang belum dapat dijalankan bench ini',
    remedy:
      'Pilih prosedur lain; tingkat bunyi dari cara uji yang lain tidak boleh dibandingkan dengan batasnya.',
    bound: 'exactly',
  },
  PROFILE_INCOMPLETE: {
    title: 'profil belum lengkap',
    happened: 'Prosedur ini tidak memuat angka yang diperlukan untuk putusan',
    remedy:
      'Tingkat bunyi tetap dilaporkan. Laboratorium harus mengisi angka itu pada versi profilnya sendiri.',
    bound: 'exactly',
  },
  LIMIT_REFUSED: {
    title: 'batas tidak berlaku',
    happened: 'Batas ini tidak boleh dipakai untuk pengujian ini',
    remedy: 'Pilih batas untuk kondisi diam yang mempunyai dasar hukum, atau laporkan tanpa batas.',
    bound: 'exactly',
  },
  REFERENCE_MISSING: {
    title: 'nilai acuan tidak ada',
    happened: 'Nilai acuan untuk batas ini tidak ada',
    remedy: 'Isi tingkat bunyi terdaftar atau ukur knalpot standar, beserta selisih yang diizinkan.',
    bound: 'exactly',
  },
  NOT_A_NUMBER: {
    title: 'bukan bilangan',
    happened: 'Data uji memuat nilai yang bukan bilangan',
    remedy: 'Tidak ada yang dapat dinilai darinya. Periksa berkas atau program yang membuat data ini.',
    bound: 'exactly',
  },
  SELF_TEST_FAILED: {
    title: 'uji diri gagal',
    happened: 'Uji diri program tidak lulus',
    remedy: 'Jangan memakai hasil ini. Pasang ulang program atau hubungi pembuatnya.',
    bound: 'at-most',
  },
};
