import type { ProgramFailure, ProgramFailureCode } from '../record/program-failure.ts';
import type { InEachLanguage, Language } from './language.ts';

/** What failed in the program, in words; `%` stands for its place. */
const sentences: Readonly<Record<ProgramFailureCode, InEachLanguage<string>>> = {
  UNCAUGHT: {
    id: 'Program berhenti karena kesalahan yang tidak diduga (%). Pengujian yang berjalan ditawarkan lagi saat program dimulai.',
    en: 'The program ended by a fault that nobody foresaw (%). A test that was running is offered again at the next start.',
  },
  UNFORESEEN: {
    id: 'Kesalahan yang tidak diduga di %; permintaan itu ditolak, yang lain berjalan terus.',
    en: 'A fault that nobody foresaw in %; what was asked was refused, everything else goes on.',
  },
  STORE_REFUSED: {
    id: 'Penyimpanan menolak menulis (%); ditahan di memori dan dicoba lagi.',
    en: 'The store refused to write (%); it is held in memory and tried again.',
  },
  LINE_FAILED: {
    id: 'Jalur % terputus; dibuka lagi dengan sendirinya.',
    en: 'The line of % failed; it is opened again by itself.',
  },
  INSTRUMENT_LOST: {
    id: 'Instrumen (%) hilang selama pengujian; yang sedang diukur dengannya tidak dihitung.',
    en: 'The instrument (%) was lost during a test; what was being measured with it does not count.',
  },
  ANALYSIS_DIED: {
    id: 'Utas analisis (%) mati; dijalankan lagi, yang sedang dianalisisnya gagal.',
    en: 'The analysis thread (%) died; it is started again, what it was analysing failed.',
  },
  SELF_TEST_FAILED: {
    id: 'Uji diri inti pengukuran gagal (%); tidak ada yang diukur.',
    en: 'The self-test of the measurement core failed (%); nothing is measured.',
  },
  KEY_NOT_MOVED: {
    id: 'Kunci bench tidak dapat dipindahkan ke penyimpanan kunci (%); tetap di berkasnya, dicoba lagi saat program dimulai.',
    en: 'The key of the bench could not be moved to the key store (%); it stays in its file and is tried again at the next start.',
  },
  CUT_TEST_NOT_READ: {
    id: 'Pengujian % yang terputus tidak dapat dibaca dan tidak dapat dilanjutkan; datanya dibiarkan utuh, dicoba lagi saat program dimulai. Buka Periksa bukti.',
    en: 'Test %, which was cut, could not be read and cannot go on; its data are left as they are and tried again at the next start. Open the check of evidence.',
  },
};

/** A failure in words. */
export function failureSentence({ code, place }: Omit<ProgramFailure, 'cause'>, language: Language): string {
  return sentences[code][language].replace('%', () => place);
}
