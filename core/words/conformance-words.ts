import type { InEachLanguage } from './language.ts';

/** A text of the conformance report: Bahasa Indonesia first, English below. */
export type Both = InEachLanguage<string>;

const both = (id: string, en: string): Both => ({ id, en });

/** Column heads and labels of the conformance report. */
export const conformanceLabels = {
  program: both('Program', 'Program'),
  coreHash: both('Inti pengukuran, SHA-256', 'Measurement core, SHA-256'),
  writtenAt: both('Ditulis', 'Written'),
  environment: both('Dijalankan dengan', 'Run on'),
  seconds: both('Lama', 'Duration'),
  checks: both('Pemeriksaan', 'Checks'),
  passed: both('Lulus', 'Passed'),
  failedChecks: both('Gagal', 'Failed'),
  groupCount: both('Kelompok', 'Groups'),
  group: both('Kelompok', 'Group'),
  truth: both('Acuan', 'Truth'),
  margin: both('Margin terkecil', 'Worst margin'),
  verdict: both('Hasil', 'Verdict'),
  check: both('Pemeriksaan', 'Check'),
  clause: both('Pasal atau definisi', 'Clause or definition'),
  rate: both('Laju, Hz', 'Rate, Hz'),
  expected: both('Seharusnya', 'Expected'),
  measured: both('Terukur', 'Measured'),
  deviation: both('Selisih', 'Deviation'),
  tolerance: both('Toleransi', 'Tolerance'),
  source: both('Ditetapkan oleh', 'Set by'),
  file: both('Berkas', 'File'),
  bytes: both('Bita', 'Bytes'),
} as const satisfies Readonly<Record<string, Both>>;

/** Sentences of the conformance report. */
export const conformanceWords = {
  title: both('Bukti kesesuaian inti pengukuran', 'Conformance of the measurement core'),
  nothing: both(
    'Tidak ada pemeriksaan yang dijalankan: tidak ada yang terbukti.',
    'No check was run: nothing is proved.',
  ),
  summary: (passed: number, all: number): Both =>
    passed === all
      ? both(
          `Semua ${all} pemeriksaan lulus: hasil inti pengukuran sesuai dengan standar dan rumus pastinya.`,
          `All ${all} checks passed.`,
        )
      : both(
          `${all - passed} dari ${all} pemeriksaan gagal: inti pengukuran ini tidak boleh dipakai mengukur.`,
          `${all - passed} of ${all} checks failed: this core must not be used for measuring.`,
        ),
  introduction: both(
    'Sinyal dilewatkan pada program terbangun yang sama dengan yang mengukur uji dan rekaman. Untuk koefisien, mask, dan lebar pita dihitung tanggapan filter di dalam program itu sendiri. Nilai acuan berasal dari tabel dan rumus standar atau dari bentuk tertutup, tidak pernah dari hasil program ini. Batas kelas 1 berlaku bagi alat utuh beserta mikrofonnya; sasaran Senyap jauh lebih sempit, karena hitungan atas cuplikan tidak boleh menghabiskannya.',
    'Signals go through the same built code that measures live tests and recordings. For coefficients, masks and bandwidths the response of the very filters in that code is worked out. Expected figures come from the tables and formulas of the standards or from closed form, never from the code under test. Class 1 limits are those of a whole instrument with its microphone; the Senyap goals are much narrower, because arithmetic on samples must not spend them.',
  ),
  scope: both(
    'Ini membuktikan hitungan, bukan mikrofon: kelas sebuah alat adalah sifat perangkat keras yang telah diuji tipe.',
    'This proves arithmetic, not a microphone: the class of an instrument is a property of its type-tested hardware.',
  ),
  groups: both('Ringkasan per kelompok', 'Summary by group'),
  marginHint: both(
    'Margin terkecil: berapa bagian toleransi yang terpakai oleh pemeriksaan yang paling dekat dengan batasnya, atau berapa sisanya di tempat batas hanya ada di satu sisi.',
    'Worst margin: how much of its tolerance the check nearest to its limit used, or what was left where there is a limit on one side only.',
  ),
  plots: both('Kurva', 'Curves'),
  failed: both('Pemeriksaan yang gagal', 'Failed checks'),
  details: both('Semua pemeriksaan', 'All checks'),
  detailsHint: both(
    'Buka sebuah kelompok untuk melihat tiap pemeriksaan; yang terbuka ikut tercetak. Semuanya juga ada di conformance.json.',
    'Open a group to see each check; what is open is printed. All of them are in conformance.json too.',
  ),
  build: both('Berkas program yang dibuktikan', 'Files of the program that was proved'),
  fromSources: both(
    'Tidak ada: pemeriksaan dijalankan dari sumber, bukan dari program terbangun.',
    'None: the checks ran from the sources, not from a built program.',
  ),
  pass: both('lulus', 'pass'),
  fail: both('GAGAL', 'FAIL'),
  exact: both('persis', 'exact'),
  left: both('sisa', 'left'),
  weightingPlot: (weighting: string): Both =>
    both(
      `Pembobotan ${weighting}: selisih dari kurva analitik, dB; pita berwarna adalah syaratnya`,
      `${weighting} weighting: deviation from the analytic curve, dB; the shaded band is the requirement`,
    ),
  closePlot: (weighting: string): Both =>
    both(`Pembobotan ${weighting}, sepuluh kali lebih besar`, `${weighting} weighting, ten times as large`),
  maskPlot: (family: 'octave' | 'third-octave', kilohertz: number): Both =>
    both(
      `${family === 'octave' ? 'Oktaf' : 'Sepertiga oktaf'}, ${kilohertz} kHz: redaman, dB; kelabu di luar kelas 1`,
      `${family === 'octave' ? 'Octaves' : 'Third octaves'}, ${kilohertz} kHz: attenuation, dB; grey is outside class 1`,
    ),
  passBandPlot: (family: 'octave' | 'third-octave', kilohertz: number): Both =>
    both(
      `${family === 'octave' ? 'Oktaf' : 'Sepertiga oktaf'}, ${kilohertz} kHz: pita lolos, dB`,
      `${family === 'octave' ? 'Octaves' : 'Third octaves'}, ${kilohertz} kHz: pass band, dB`,
    ),
  frequencyAxis: 'Hz',
  omegaAxis: 'f / fm',
} as const;

/** Names of the groups of checks in Bahasa Indonesia; in English the groups name themselves. */
export const conformanceGroupNames: Readonly<Record<string, string>> = {
  startup: 'Uji mandiri saat program dimulai',
  'weighting-response': 'Pembobotan frekuensi A dan C, tanggapan koefisien',
  'weighting-stream': 'Pembobotan frekuensi A, C, dan Z, sinus tetap melalui penganalisis',
  tonebursts: 'Semburan nada 4 kHz: LAFmax, LASmax, dan LAE',
  'repeated-bursts': 'Semburan nada 4 kHz berulang: LAeq',
  pulses: 'Derau lebar, lompatan tingkat, ketukan, dan deret pulsa: LAeq, LAE, LAFmax, LASmax',
  peaks: 'Puncak berbobot C, dan puncak di antara cuplikan',
  decay: 'Peluruhan Fast dan Slow setelah nada 4 kHz berhenti',
  linearity: 'Kelinearan tingkat 7 sampai 137 dB, dan Slow terhadap Fast',
  percentiles: 'Tingkat persentil LAF1 sampai LAF99',
  'filter-mask': 'Filter sepertiga oktaf di dalam mask kelas 1, di tiap titik patah dan di antaranya',
  'filter-stream': 'Sinus tetap di pita sepertiga oktaf mulai 20 Hz, melalui penganalisis',
  'filter-bandwidth': 'Simpangan lebar pita efektif filter sepertiga oktaf',
  'filter-summation': 'Penjumlahan pita sepertiga oktaf yang bersebelahan',
  'filter-sweep': 'Kerja filter sepertiga oktaf yang tak bergantung waktu, dengan sapuan eksponensial',
  'octave-mask': 'Filter oktaf di dalam mask kelas 1, di tiap titik patah dan di antaranya',
  'octave-stream': 'Sinus tetap di pita oktaf mulai 20 Hz, melalui penganalisis',
  'octave-bandwidth': 'Simpangan lebar pita efektif filter oktaf',
  'octave-summation': 'Penjumlahan pita oktaf yang bersebelahan',
  'octave-sweep': 'Kerja filter oktaf yang tak bergantung waktu, dengan sapuan eksponensial',
  spectrum: 'Spektrum pita sempit: nada di antara bin, Parseval, lebar pita derau',
  orders: 'Tingkat orde saat putaran naik dan turun 2.000 rpm/s, sentakan gas, dan putaran tetap',
  'engine-speed':
    'Putaran mesin dari bunyi: tepat dalam 0,5 % atau "tidak dapat dipastikan", tidak pernah salah',
  correction: 'Koreksi mikrofon: filter terhadap berkas, di frekuensinya dan di antaranya',
  overload: 'Beban lebih di skala penuh digital, dan puncak terpotong di bawahnya',
  input: 'Gangguan masukan: bagian tetap, cuplikan hilang, di bawah rentang, hening',
  'wave-file': 'Broadcast WAV: cuplikan, skala penuh, dan catatan bolak-balik; berkas pembuat lain',
  'block-size': 'Hasil sama sampai bit terakhir, bagaimanapun cuplikan dipotong, tanpa melihat ke depan',
  calibrator: 'Rekaman kalibrator yang diterima dan ditolak',
  'calibrator-figures':
    'Besaran kalibrator: frekuensi, cacat harmonik, medan bebas; kalibrasi dari pembacaan meter',
  rounding: 'Pembulatan dan rata-rata angka desimal',
  judgement: 'Pembandingan dengan batas, tepat pada batas dan di sampingnya',
  uncertainty: 'Anggaran ketidakpastian: ketidakpastian gabungan dan diperluas, derajat kebebasan',
};
