import type { SiteScore } from '../control/between-sites.ts';
import { actionDeviations, type ControlRule, warningDeviations } from '../control/control-rule.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatNumber, formatSigned } from './number-format.ts';
import type { ControlLimits } from '../control/control-limits.ts';

type Words = InEachLanguage<string>;

/** The rules of a control chart in words. */
export const controlRuleWords: Readonly<Record<ControlRule['name'], Words>> = {
  'beyond-action': { id: 'satu titik di luar batas tindakan', en: 'one point beyond the action limit' },
  'two-beyond-warning': {
    id: 'dua dari tiga titik di luar batas peringatan pada sisi yang sama',
    en: 'two of three points beyond the warning limit on one side',
  },
  drift: { id: 'tujuh titik berturut-turut naik atau turun', en: 'seven points in a row rising or falling' },
};

/** How well two sites agree, in words. */
export const siteStateWords: Readonly<Record<SiteScore['state'], Words>> = {
  satisfactory: { id: 'memuaskan', en: 'satisfactory' },
  questionable: { id: 'meragukan', en: 'questionable' },
  unsatisfactory: { id: 'tidak memuaskan', en: 'unsatisfactory' },
};

/** Words of the page of control charts. */
export const controlWords = {
  menu: { id: 'Peta kendali', en: 'Control charts' },
  title: { id: 'Peta kendali', en: 'Control charts' },
  intro: {
    id: 'Apakah bench ini masih mengukur sama seperti kemarin: pemeriksaan kalibrator setiap alat, dan uji ulang knalpot acuan. Peta hanya memperingatkan, kecuali profil pengujian menuntutnya terkendali.',
    en: 'Whether this bench still measures as it did: the calibrator checks of each instrument, and repeated tests of a reference exhaust. A chart only warns, unless the profile of a test demands that it is in control.',
  },
  notAllowed: {
    id: 'Masuklah dengan akun Anda untuk melihat peta kendali.',
    en: 'Sign in with your account to see the control charts.',
  },
  rules: { id: 'Batas dan aturan', en: 'Limits and rules' },
  limitsExplain: {
    id: `Garis tengah = rata-rata; peringatan ±${warningDeviations} s; tindakan ±${actionDeviations} s. s = rata-rata selisih berurutan ÷ 1,128 dari nilai pertama (paling sedikit 8, kalibrasi sampai 20), paling kecil setengah langkah bacaan. Sumber: peta Shewhart nilai tunggal, ISO 7870-2.`,
    en: `Centre = mean; warning ±${warningDeviations} s; action ±${actionDeviations} s. s = mean moving range ÷ 1.128 of the first values (8 at least, up to 20 for calibrations), never less than half a step of the reading. Source: Shewhart chart of individual values, ISO 7870-2.`,
  },
  ruleSource: {
    id: 'Tanda di luar kendali: satu titik di luar tindakan dan tujuh titik searah (ISO 7870-2); dua dari tiga di luar peringatan (aturan tambahan Western Electric).',
    en: 'Signs of being out of control: one point beyond action and seven one way (ISO 7870-2); two of three beyond warning (supplementary Western Electric rule).',
  },
  calibrations: { id: 'Pemeriksaan kalibrator', en: 'Calibrator checks' },
  noCalibrations: { id: 'Belum ada pemeriksaan kalibrator.', en: 'No calibrator checks yet.' },
  withCalibrator: { id: 'dengan kalibrator', en: 'with calibrator' },
  unnamedCalibrator: { id: 'tanpa nama', en: 'unnamed' },
  references: { id: 'Knalpot acuan', en: 'Reference exhausts' },
  noReferences: {
    id: 'Belum ada knalpot acuan. Pilih satu knalpot yang tidak berubah, uji resmi, lalu beri nama dari halaman hasilnya di sini.',
    en: 'No reference exhaust yet. Choose an exhaust that does not change, test it officially, and name it here after that test.',
  },
  nameReference: { id: 'Beri nama knalpot acuan', en: 'Name a reference exhaust' },
  name: { id: 'Nama', en: 'Name' },
  test: { id: 'Pengujian resmi', en: 'Official test' },
  chooseTest: { id: 'Pilih pengujian', en: 'Choose a test' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: { id: 'Tersimpan di buku catatan dengan nama Anda', en: 'Kept in the log under your name' },
  keep: { id: 'Simpan', en: 'Keep' },
  nameExplain: {
    id: 'Knalpot, kendaraan, profil, dan kecepatan pengujian ini menjadi ciri acuan; hanya uji dengan keempatnya sama yang dapat ditambahkan.',
    en: 'Exhaust, vehicle, profile and speed of this test become the marks of the reference; only tests with the same four can be added.',
  },
  addRun: { id: 'Tambah uji acuan', en: 'Add a run' },
  addExplain: {
    id: 'Pilih pengujian resmi dari knalpot, kendaraan, profil, dan kecepatan yang sama.',
    en: 'Choose an official test of the same exhaust, vehicle, profile and speed.',
  },
  dropRun: { id: 'Keluarkan', en: 'Take out' },
  dropExplain: {
    id: 'Uji ini tidak dihitung lagi dalam peta. Pengujiannya sendiri tetap ada.',
    en: 'This run counts in the chart no more. The test itself stays.',
  },
  stateLimits: { id: 'Tetapkan batas', en: 'State limits' },
  stateExplain: {
    id: 'Batas yang ditetapkan laboratorium, misalnya dari uji banding. Kosongkan keduanya untuk kembali ke batas dari uji pertama.',
    en: 'Limits that the laboratory states, for example from a comparison. Leave both empty to go back to those of the first runs.',
  },
  centre: { id: 'Garis tengah (dB)', en: 'Centre (dB)' },
  deviation: { id: 'Simpangan baku s (dB)', en: 'Standard deviation s (dB)' },
  addSite: { id: 'Masukkan hasil tempat lain', en: 'Bring in another site' },
  addSiteExplain: {
    id: 'Paket bukti (.senyap) dari tempat uji lain atas knalpot yang sama. Keutuhannya diperiksa; kuncinya dicatat.',
    en: 'An evidence bundle (.senyap) of another site on the same exhaust. It is checked to be whole; its key is kept.',
  },
  site: { id: 'Tempat uji', en: 'Site' },
  bundle: { id: 'Pilih paket bukti…', en: 'Choose the bundle…' },
  level: { id: 'Tingkat', en: 'Level' },
  uncertainty: { id: 'U (k = 2)', en: 'U (k = 2)' },
  score: { id: 'Nilai', en: 'Score' },
  noScore: { id: 'belum dapat dihitung', en: 'cannot be formed yet' },
  scoreSource: {
    id: 'En = (x − X) ÷ √(U² + U²), memuaskan sampai 1 (ISO/IEC 17043); tanpa U: z = (x − X) ÷ s, memuaskan sampai 2, meragukan di bawah 3 (ISO 13528).',
    en: 'En = (x − X) ÷ √(U² + U²), satisfactory up to 1 (ISO/IEC 17043); without U: z = (x − X) ÷ s, satisfactory up to 2, questionable below 3 (ISO 13528).',
  },
  key: { id: 'Kunci', en: 'Key' },
  retire: { id: 'Berhenti memakai', en: 'Retire' },
  retireExplain: {
    id: 'Acuan ini tidak menerima uji lagi; peta dan riwayatnya tetap dapat dibaca.',
    en: 'This reference takes no more runs; its chart and history stay readable.',
  },
  retired: { id: 'tidak dipakai lagi', en: 'retired' },
  inControl: { id: 'terkendali', en: 'in control' },
  out: { id: 'di luar kendali', en: 'out of control' },
  tooFew: {
    id: 'belum ada batas: perlu {count} nilai lagi',
    en: 'no limits yet: {count} more values needed',
  },
  time: { id: 'Waktu', en: 'Time' },
  sign: { id: 'Tanda', en: 'Sign' },
  none: { id: 'tidak ada', en: 'none' },
  warning: { id: 'peringatan', en: 'warning' },
  action: { id: 'tindakan', en: 'action' },
  centreLine: { id: 'tengah', en: 'centre' },
  chartedChecks: {
    id: 'simpangan bacaan dari kalibrator, dB',
    en: 'deviation of the reading from the calibrator, dB',
  },
  chartedLevels: { id: 'tingkat bunyi hasil uji, dB(A)', en: 'reported level of the test, dB(A)' },
  values: { id: 'Nilai ({count})', en: 'Values ({count})' },
  steps: { id: 'Siapa melakukan apa ({count})', en: 'Who did what ({count})' },
  speed: { id: 'pada {speed} rpm', en: 'at {speed} rpm' },
  outOf: {
    id: 'Peta kendali di luar kendali: {name}. Data yang tersimpan tidak berubah. Periksa alat dan kalibrator sebelum pengujian berikutnya.',
    en: 'Control chart out of control: {name}. Stored data are unchanged. Check instrument and calibrator before the next test.',
  },
  toCharts: { id: 'Lihat peta kendali', en: 'See the control charts' },
} as const satisfies Readonly<Record<string, Words>>;

/** What was done to a reference, by the kind of step. */
export const referenceStepWords: Readonly<
  Record<'name' | 'add-run' | 'drop-run' | 'state-limits' | 'add-site' | 'retire', Words>
> = {
  name: { id: 'diberi nama', en: 'named' },
  'add-run': { id: 'uji ditambahkan', en: 'run added' },
  'drop-run': { id: 'uji dikeluarkan', en: 'run taken out' },
  'state-limits': { id: 'batas ditetapkan', en: 'limits stated' },
  'add-site': { id: 'hasil tempat lain dimasukkan', en: 'another site brought in' },
  retire: { id: 'tidak dipakai lagi', en: 'retired' },
};

/** Where the limits of a chart come from, with their figures. */
export function limitsText({ centreDb, deviationDb, source }: ControlLimits, language: Language): string {
  const [centre, deviation] = [formatNumber(centreDb, 2, language), formatNumber(deviationDb, 2, language)];
  const figures =
    language === 'id' ? `tengah ${centre} dB, s ${deviation} dB` : `centre ${centre} dB, s ${deviation} dB`;
  if (source.kind === 'stated') {
    return language === 'id' ? `${figures}, ditetapkan laboratorium` : `${figures}, stated by the laboratory`;
  }
  return language === 'id'
    ? `${figures}, dari ${source.count} nilai pertama`
    : `${figures}, from the first ${source.count} values`;
}

/** A score with its name: `En = +0.42`. */
export function scoreText({ kind, value }: SiteScore, language: Language): string {
  return `${kind} = ${formatSigned(value, 2, language)}`;
}
