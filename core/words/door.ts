/** What the door answers when it refuses, by code, in words of both languages. */
export const doorWords = {
  BODY_INVALID: {
    id: 'Isian tidak lengkap atau keliru. Perbaiki bagian yang disebut.',
    en: 'The entries are incomplete or wrong. Correct the parts that are named.',
  },
  BODY_UNREADABLE: {
    id: 'Kiriman ini bukan JSON yang dapat dibaca.',
    en: 'This body is no readable JSON.',
  },
  BODY_TOO_LARGE: {
    id: 'Kiriman ini terlalu besar.',
    en: 'This body is too large.',
  },
  SAMPLES_INVALID: {
    id: 'Blok gelombang harus berisi bilangan Float32 little-endian yang berhingga.',
    en: 'A block of waveform must hold finite Float32 numbers, little-endian.',
  },
  ROUTE_UNKNOWN: {
    id: 'Alamat ini tidak ada.',
    en: 'There is nothing at this address.',
  },
  TEST_UNKNOWN: {
    id: 'Pengujian ini tidak ada atau masih berjalan.',
    en: 'There is no such test, or it is still running.',
  },
  TEST_NOT_SEALED: {
    id: 'Pengujian ini belum disegel, jadi paket buktinya tidak dapat dibuat.',
    en: 'This test has no seal, so that no evidence bundle can be made of it.',
  },
  HISTORY_TOO_LONG: {
    id: 'Pengujian yang tersaring terlalu banyak untuk satu berkas. Persempit waktunya, lalu simpan berkas demi berkas.',
    en: 'The filter finds too many tests for one file. Narrow the period and save one file after the other.',
  },
  EVENT_NO_FAILURE: {
    id: 'Kejadian ini bukan kegagalan, jadi tidak ada tindakan yang dicatat untuknya.',
    en: 'This event is no failure, so that no action is noted on it.',
  },
  LOOK_NOT_NOW: {
    id: 'Penelusuran sudah berjalan, atau sebuah pengujian sedang berjalan dan bacaannya tidak boleh menunggu. Coba lagi sesudahnya.',
    en: 'The look is under way, or a test runs whose readings must not wait. Try again after it.',
  },
  PROOF_NOT_NOW: {
    id: 'Pembuktian sudah berjalan, atau sebuah pengujian sedang berjalan dan bacaannya tidak boleh menunggu. Coba lagi sesudahnya.',
    en: 'The proof is under way, or a test runs whose readings must not wait. Try again after it.',
  },
  REFERENCE_UNKNOWN: {
    id: 'Knalpot acuan ini tidak ada, atau sudah tidak dipakai lagi. Muat ulang halaman peta kendali.',
    en: 'There is no such reference exhaust, or it is retired. Load the page of control charts anew.',
  },
  REFERENCE_NO_RUN: {
    id: 'Hanya pengujian resmi yang selesai, tidak diganti, dan mempunyai tingkat dapat menjadi uji acuan. Tidak ada yang berubah.',
    en: 'Only an official test that is complete, was not replaced and has a level can be a run of a reference. Nothing was changed.',
  },
  REFERENCE_OTHER_ITEM: {
    id: 'Pengujian ini bukan knalpot, kendaraan, profil, dan kecepatan yang sama dengan acuan. Tidak ada yang berubah; buat acuan lain untuknya.',
    en: 'This test is not of the same exhaust, vehicle, profile and speed as the reference. Nothing was changed; name another reference for it.',
  },
  REFERENCE_RUN_KNOWN: {
    id: 'Pengujian ini sudah dihitung sebagai uji acuan.',
    en: 'This test counts as a run of the reference already.',
  },
  REFERENCE_RUN_MISSING: {
    id: 'Pengujian ini tidak dihitung sebagai uji acuan, jadi tidak dapat dikeluarkan.',
    en: 'This test is no run of the reference, so that it cannot be taken out.',
  },
  SITE_BUNDLE_REFUSED: {
    id: 'Berkas ini bukan paket bukti utuh dengan hasil resmi. Mintalah paket (.senyap) yang baru dari tempat uji itu. Tidak ada yang berubah.',
    en: 'This file is no whole evidence bundle with an official result. Ask that site for a new bundle (.senyap). Nothing was changed.',
  },
  SITE_BUNDLE_DURING_TEST: {
    id: 'Paket bukti tidak diperiksa selama pengujian berjalan. Tunggu sampai pengujian selesai.',
    en: 'No bundle is examined while a test runs. Wait until the test is over.',
  },
  TEST_AMENDED: {
    id: 'Catatan ini sudah digantikan catatan lain; yang ditandatangani atau diubah hanya penggantinya.',
    en: 'Another record has taken the place of this one; only that one is signed or amended.',
  },
  TEST_DAMAGED: {
    id: 'Catatan pengujian ini tidak seperti saat disegel; ia tidak dicetak dan tidak diserahkan. Simpan folder data apa adanya dan pulihkan dari cadangan.',
    en: 'The record of this test is not as it was sealed; it is not printed or handed out. Keep the data folder as it is and restore a backup.',
  },
  CHECK_DURING_TEST: {
    id: 'Selama pengujian berjalan, pemeriksaan menunggu. Selesaikan pengujian, lalu ulangi.',
    en: 'While a test is running the check waits. Finish the test, then repeat.',
  },
  BUNDLE_TOO_LARGE: {
    id: 'Rekaman bunyi pengujian ini lebih dari 900 MB, terlalu besar untuk satu paket bukti. Ekspor sebagai map.',
    en: 'The recordings of this test are more than 900 MB, too much for one bundle. Export it as a folder.',
  },
  PAPER_NOT_OF_SIMULATION: {
    id: 'Data simulasi atau rekaman ulang tidak pernah diberi sertifikat atau label.',
    en: 'Simulated or played-back data are never given a certificate or label.',
  },
  PAPER_OF_REPLACED: {
    id: 'Catatan ini sudah digantikan. Cetak sertifikat atau label dari catatan penggantinya.',
    en: 'Another record took the place of this one. Print certificate or label of that one.',
  },
  PAPER_NOT_OF_WORKSHOP: {
    id: 'Pra-uji bengkel tidak pernah diberi sertifikat atau label. Cetak lembar pra-uji.',
    en: 'A workshop pre-test is never given a certificate or label. Print the slip.',
  },
  PAPER_ONLY_OF_WORKSHOP: {
    id: 'Lembar pra-uji hanya untuk pengujian bengkel.',
    en: 'The slip is only for tests of the workshop.',
  },
  PAPER_NEEDS_GOOD_RESULT: {
    id: 'Sertifikat dan label hanya untuk pengujian selesai dengan hasil sah yang tidak melampaui batas, menurut prosedur yang bukan sekadar informasi.',
    en: 'Certificate and label are only for a finished test with a valid result that exceeds no limit, by a procedure that is more than information.',
  },
  PAPER_ONLY_OF_REJECTED: {
    id: 'Lembar penolakan hanya untuk pengujian yang tidak lulus atau tidak sah.',
    en: 'The rejection sheet is only for a test that failed or is not valid.',
  },
  LABEL_NEEDS_KEY: {
    id: 'Label memerlukan kunci bangku uji untuk kode QR, dan bangku uji ini belum punya.',
    en: 'A label needs the key of the bench for its QR code, and this bench has none yet.',
  },
  PROFILE_UNKNOWN: {
    id: 'Profil ini tidak ada.',
    en: 'There is no such profile.',
  },
  SIGN_DURING_TEST: {
    id: 'Selama pengujian berjalan, laporan tidak ditandatangani. Selesaikan pengujian, lalu ulangi.',
    en: 'While a test is running no paper is signed. Finish the test, then repeat.',
  },
  SIGN_UNAUTHORISED: {
    id: 'Pengujian ini belum disahkan dengan akun, jadi kertasnya tertulis belum disahkan. Sahkan dulu, lalu tandatangani.',
    en: 'Nobody has authorised this test with an account yet, so its papers say so. Authorise it first, then sign.',
  },
  SIGNED_COPY_NOT_OFFICIAL: {
    id: 'Hanya kertas pengujian resmi dengan alat sungguhan yang ditandatangani dan disimpan.',
    en: 'Only papers of official tests with real instruments are signed and kept.',
  },
  SIGNED_COPY_DURING_TEST: {
    id: 'Selama pengujian berjalan, salinan bertanda tangan tidak diperiksa. Selesaikan pengujian, lalu ulangi.',
    en: 'While a test is running no signed copy is examined. Finish the test, then repeat.',
  },
  SIGNED_COPY_MISSING: {
    id: 'Salinan bertanda tangan ini tidak ada.',
    en: 'There is no such signed copy.',
  },
  SIGNED_COPY_ALTERED: {
    id: 'Berkas salinan bertanda tangan ini sudah berubah; isinya tidak cocok dengan yang disimpan. Pulihkan dari cadangan.',
    en: 'The file of this signed copy was altered; it is not the one that was kept. Restore a backup.',
  },
  PHOTO_UNREADABLE: {
    id: 'Foto ini terlalu besar atau bukan gambar JPEG, PNG, atau WebP.',
    en: 'This photo is too large or no JPEG, PNG or WebP picture.',
  },
  PHOTO_MISSING: {
    id: 'Berkas foto ini tidak ada.',
    en: 'The file of this photo is missing.',
  },
  PHOTO_ALTERED: {
    id: 'Berkas foto ini sudah berubah; isinya tidak cocok dengan yang dicatat.',
    en: 'The file of this photo was altered; it is not the one that was recorded.',
  },
  RUN_UNKNOWN: {
    id: 'Uji ini tidak ada dalam pengujian ini.',
    en: 'This test has no such run.',
  },
  DIAGNOSIS_NOT_DONE: {
    id: 'Bunyi pengujian ini belum selesai diurai. Buka halaman mengapa suaranya keras dan tunggu sampai selesai.',
    en: 'The sound of this test is not split yet. Open the page that tells why it is loud and wait until it is done.',
  },
  NO_REFERENCE: {
    id: 'Pengujian ini bukan rujukan.',
    en: 'This test is no reference.',
  },
  REFERENCE_WITHOUT_WAVEFORM: {
    id: 'Uji ini tidak punya rekaman bunyi, jadi tidak dapat menjadi rujukan. Pilih uji yang direkam.',
    en: 'This run has no recording, so that it cannot be a reference. Choose one that was recorded.',
  },
  WAVEFORM_UNKNOWN: {
    id: 'Rekaman ini tidak ada.',
    en: 'There is no such recording.',
  },
  WAVEFORM_ALTERED: {
    id: 'Berkas rekaman ini sudah berubah; isinya tidak cocok dengan yang dicatat.',
    en: 'The file of this recording was altered; it is not the one that was recorded.',
  },
  RUN_NOT_RECORDED: {
    id: 'Bunyi uji ini tidak direkam. Pakai mikrofon sebagai sumber tingkat pada pengujian berikutnya.',
    en: 'The sound of this run was not recorded. Use a microphone as the source of the level in the next test.',
  },
  RECORDING_TOO_LARGE: {
    id: 'Rekaman lebih besar dari 8 GiB. Bagi menjadi beberapa berkas, atau pakai perintah analyse.',
    en: 'The recording is larger than 8 GiB. Cut it into several files, or use the command analyse.',
  },
  DISK_TOO_FULL: {
    id: 'Tempat di diska tidak cukup untuk rekaman ini; 1 GiB selalu disisakan untuk pengujian. Kosongkan tempat, lalu coba lagi.',
    en: 'The disk has no room for this recording; 1 GiB is always left for tests. Make room and try again.',
  },
  RECORDING_UNKNOWN: {
    id: 'Rekaman ini sudah tidak ada pada Senyap. Pilih berkasnya lagi.',
    en: 'Senyap no longer has this recording. Choose the file again.',
  },
  ANALYSIS_UNKNOWN: {
    id: 'Analisis ini tidak ada atau sudah dibatalkan.',
    en: 'There is no such analysis, or it was cancelled.',
  },
  ANALYSIS_NOT_DONE: {
    id: 'Analisis ini belum selesai.',
    en: 'This analysis is not done yet.',
  },
  TOO_MANY_ANALYSES: {
    id: 'Terlalu banyak analisis menunggu. Tunggu sampai satu selesai.',
    en: 'Too many analyses are waiting. Wait until one is done.',
  },
  NOT_SIMULATED: {
    id: 'Senyap berjalan dengan alat sungguhan; perintah simulasi hanya ada dengan --simulate.',
    en: 'Senyap runs with real instruments; simulation commands exist only with --simulate.',
  },
  HOST_REFUSED: {
    id: 'Bangku uji hanya menjawab di alamatnya sendiri pada komputer ini.',
    en: 'The bench answers only at its own address on this computer.',
  },
  ORIGIN_REFUSED: {
    id: 'Halaman lain tidak boleh memerintah bangku uji.',
    en: 'Another page may not command the bench.',
  },
  ENTRY_NEEDED: {
    id: 'Buka alamat lengkap yang ditulis Senyap saat dijalankan (dengan ?token=...).',
    en: 'Open the whole address that Senyap printed when it started (with ?token=...).',
  },
  TOKEN_USED: {
    id: 'Alamat ini sudah pernah dipakai atau keliru. Lanjutkan di peramban yang pertama membukanya, atau jalankan ulang Senyap.',
    en: 'This address has been used already or is wrong. Go on in the browser that opened it first, or start Senyap again.',
  },
  SIGN_IN_NEEDED: {
    id: 'Masuk dahulu dengan akun Anda. Tanpa akun hanya mode bengkel yang dapat dipakai.',
    en: 'Sign in with your account first. Without an account there is workshop mode only.',
  },
  LOCKED: {
    id: 'Bench ini terkunci. Masukkan kata sandi Anda untuk melanjutkan.',
    en: 'This bench is locked. Enter your password to go on.',
  },
  RIGHT_MISSING: {
    id: 'Peran akun Anda tidak mencakup langkah ini.',
    en: 'The role of your account does not cover this step.',
  },
  PASSWORD_CHANGE_NEEDED: {
    id: 'Ganti dahulu kata sandi sekali pakai Anda.',
    en: 'Change your one-time password first.',
  },
  TAKE_OVER_FIRST: {
    id: 'Pengujian ini dipegang teknisi lain. Ambil alih dahulu dengan serah terima.',
    en: 'Another technician holds this test. Take it over first by a hand-over.',
  },
  PAGE_MISSING: {
    id: 'Halaman belum dibangun. Jalankan "npm start", atau "npm run build" lalu coba lagi.',
    en: 'The page has not been built. Run "npm start", or "npm run build" and try again.',
  },
  INTERNAL: {
    id: 'Terjadi galat di dalam Senyap; langkah ini tidak dijalankan. Coba lagi; bila terulang, simpan catatan galatnya.',
    en: 'Something failed inside Senyap; this step was not carried out. Try again; if it happens again keep the error log.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;

/** One code of {@link doorWords}. */
export type DoorProblemCode = keyof typeof doorWords;
