import type {
  CorrectionProblem,
  MicrophoneCorrectionError,
} from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { InEachLanguage } from './language.ts';
import { formatAsGiven } from './number-format.ts';

/** Why a correction file is refused, for the person who chose it. */
export function correctionRefusalWords({
  problem,
  message,
}: MicrophoneCorrectionError): InEachLanguage<string> {
  const rest = 'Pilih berkas koreksi yang diberikan pembuat mikrofon.';
  return {
    id: `${inIndonesian(problem)} ${rest}`,
    en: `${message} Choose the file from the microphone's maker.`,
  };
}

function inIndonesian(problem: CorrectionProblem): string {
  if (problem.kind === 'too-few-points') return 'Berkas koreksi berisi kurang dari dua frekuensi.';
  return `Baris ${problem.line} berkas koreksi ${lineInIndonesian(problem)}.`;
}

function lineInIndonesian(problem: Exclude<CorrectionProblem, { kind: 'too-few-points' }>): string {
  const shown = (value: number): string => formatAsGiven(value, 'id');
  switch (problem.kind) {
    case 'not-ascending':
      return `berisi ${shown(problem.frequencyHz)} Hz sesudah ${shown(problem.previousHz)} Hz; frekuensi harus naik`;
    case 'too-many-columns':
      return 'berisi lebih dari frekuensi, tingkat dan fase';
    case 'ambiguous-comma':
      return 'berisi koma yang dapat berarti pemisah atau desimal';
    case 'no-figures':
      return 'tidak berisi frekuensi dan tingkat';
    case 'frequency-range':
      return `berisi ${shown(problem.frequencyHz)} Hz; yang mungkin 1 Hz sampai 200 kHz`;
    default:
      return `berisi ${shown(problem.levelDb)} dB; yang mungkin paling besar 60 dB`;
  }
}

/** What the report says of a correction file below its name. */
export const correctionNote: InEachLanguage<(sha256: string) => string> = {
  id: (sha256) =>
    `Respons mikrofon menurut berkas ini dikeluarkan dari semua rekaman, termasuk nada kalibrator. SHA-256 ${sha256}`,
  en: (sha256) =>
    `The microphone's response by this file was taken out of all recordings, the calibrator's tone included. SHA-256 ${sha256}`,
};

/** Tells that a file does not reach as far as hearing does; null where it does. */
export function correctionSpanWords(lowestHz: number, highestHz: number): InEachLanguage<string> | null {
  if (lowestHz <= 20 && highestHz >= 20_000) return null;
  const id = [lowestHz, highestHz].map((frequency) => formatAsGiven(frequency, 'id'));
  const en = [lowestHz, highestHz].map((frequency) => formatAsGiven(frequency, 'en'));
  return {
    id: `Berkas hanya meliputi ${id.join('–')} Hz; di luarnya nilai ujungnya dipakai.`,
    en: `The file covers only ${en.join('–')} Hz; outside it its end values are used.`,
  };
}
