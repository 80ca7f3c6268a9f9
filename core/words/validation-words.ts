import type { ValidatedDemand } from '../record/validation-sheet.ts';
import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** Words of the validation sheet, on screen and on paper. */
export const validationWords = {
  menu: { id: 'Validasi', en: 'Validation' },
  title: { id: 'Lembar validasi', en: 'Validation sheet' },
  intro: {
    id: 'Apa yang diminta dari program seperti ini, uji mana yang menunjukkannya, apa yang masih terbuka, dan angka bukti dari program yang sedang berjalan ini (ISO/IEC 17025:2017, 7.11.2).',
    en: 'What is demanded of a program of this kind, which test shows it, what is open, and the figures of this very program (ISO/IEC 17025:2017, 7.11.2).',
  },
  number: { id: 'No.', en: 'No.' },
  demand: { id: 'Permintaan', en: 'Demand' },
  state: { id: 'Keadaan', en: 'State' },
  tests: { id: 'Uji program', en: 'Tests of the program' },
  shown: { id: 'ditunjukkan', en: 'shown' },
  partly: { id: 'sebagian', en: 'partly' },
  open: { id: 'terbuka', en: 'open' },
  summary: {
    id: '{shown} dari {all} permintaan ditunjukkan, {open} terbuka atau sebagian.',
    en: '{shown} of {all} demands shown, {open} open or partly shown.',
  },
  version: { id: 'Versi', en: 'Version' },
  core: { id: 'Inti ukur (SHA-256)', en: 'Measurement core (SHA-256)' },
  selfTest: { id: 'Uji diri saat mulai', en: 'Self-test at the start' },
  passed: { id: 'lulus', en: 'passed' },
  failed: { id: 'gagal', en: 'failed' },
  ofChecks: { id: '{passed} dari {checks} pemeriksaan lulus', en: '{passed} of {checks} checks passed' },
  proof: { id: 'Bukti inti ukur program ini', en: 'Proof of this program’s measurement core' },
  proofNone: {
    id: 'Belum dibuktikan sejak program dimulai. Buktikan sekarang; ini memakan waktu dan berhenti bila pengujian dimulai.',
    en: 'Not proven since the program started. Prove it now; it takes a while and ends when a test begins.',
  },
  proofStopped: {
    id: 'Pembuktian dihentikan sebelum selesai; angka di bawah hanya bagian yang sudah diperiksa.',
    en: 'The proof was ended before it was complete; the figures below are only of what was checked.',
  },
  begin: { id: 'Buktikan sekarang', en: 'Prove it now' },
  stop: { id: 'Hentikan', en: 'Stop' },
  progress: { id: '{done} dari {of} kelompok', en: '{done} of {of} groups' },
  group: { id: 'Kelompok', en: 'Group' },
  truth: { id: 'Asal nilai acuan', en: 'Where the reference figures come from' },
  checks: { id: 'Pemeriksaan', en: 'Checks' },
  savePdf: { id: 'Simpan PDF', en: 'Save PDF' },
  saveCsv: { id: 'Simpan CSV', en: 'Save CSV' },
  requirements: { id: 'Permintaan dan uji', en: 'Demands and tests' },
  testsInEnglish: {
    id: 'Nama uji tertulis seperti dalam sumber program.',
    en: 'Names of tests stand as in the sources of the program.',
  },
  endMark: { id: 'Akhir lembar validasi', en: 'End of the validation sheet' },
} as const satisfies Readonly<Record<string, Words>>;

/** Whether a demand is shown, in one word and sign. */
export function demandState({ missing, proofs }: ValidatedDemand): 'shown' | 'partly' | 'open' {
  if (missing === null) return 'shown';
  return proofs.length > 0 ? 'partly' : 'open';
}
