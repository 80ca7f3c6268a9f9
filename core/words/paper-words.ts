import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** Titles of the shorter papers, their subtitles and how they end; the number stands before the end. */
export const paperWords = {
  certificate: {
    title: { id: 'Sertifikat Hasil Uji', en: 'Test Certificate' },
    end: { id: 'Akhir sertifikat', en: 'End of certificate' },
  },
  slip: {
    title: { id: 'Lembar Pra-uji Bengkel', en: 'Workshop Pre-test Slip' },
    end: { id: 'Akhir lembar pra-uji', en: 'End of slip' },
  },
  rejection: {
    title: { id: 'Lembar Penolakan', en: 'Rejection Sheet' },
    end: { id: 'Akhir lembar penolakan', en: 'End of sheet' },
  },
  label: {
    title: { id: 'Label', en: 'Label' },
    end: { id: 'Akhir label', en: 'End of label' },
  },
} as const satisfies Readonly<Record<string, { readonly title: Words; readonly end: Words }>>;

/** What stands on the shorter papers, and the buttons that print them. */
export const shortPaperWords = {
  test: { id: 'Pengujian', en: 'Test' },
  testedOn: { id: 'Tanggal uji', en: 'Day of the test' },
  procedure: { id: 'Prosedur', en: 'Procedure' },
  fullReport: {
    id: 'Laporan Hasil Uji dengan nomor yang sama memuat semua uji, alat ukur, kalibrasi, dan keadaan saat pengujian.',
    en: 'The test report of the same number holds every run, the instruments, calibrations and conditions of the test.',
  },
  noVerdict: {
    id: 'Sertifikat ini menyatakan tingkat bunyi yang terukur dan tidak menyatakan lulus atau tidak lulus.',
    en: 'This certificate states the measured level and says neither pass nor fail.',
  },
  rejected: {
    id: 'Yang menyebabkan penolakan tertulis di bawah hasil dan pada uji masing-masing. Hasil ini hanya berlaku untuk kendaraan dan knalpot yang diuji, dalam keadaan saat pengujian; pengujian boleh diulang setelah diperbaiki.',
    en: 'What caused the rejection stands under the result and at each run. It relates only to the vehicle and exhaust tested, in their condition at the time of the test; the test may be repeated after repair.',
  },
  limit: { id: 'batas', en: 'limit' },
  noLimit: { id: 'tanpa batas', en: 'no limit' },
  print: { id: 'Cetak', en: 'Print' },
} as const satisfies Readonly<Record<string, Words>>;
