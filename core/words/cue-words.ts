import type { Manner } from '#core/procedure/manner.ts';
import type { Cue, TestStep } from '#core/procedure/procedure-state.ts';
import type { InEachLanguage, Language } from './language.ts';
import { mannerCue } from './manner-words.ts';

/** The one thing to do now: a word readable from the saddle and one sentence. */
export interface CueText {
  readonly word: string;
  readonly sentence: string;
}

interface CueWords {
  readonly cues: Readonly<Record<Cue, CueText>>;
  /** Sentences that say more where the step decides what to prepare. */
  readonly ready: Readonly<Partial<Record<TestStep, string>>>;
  readonly measure: Readonly<Partial<Record<TestStep, string>>>;
  /** Waiting in a step without a rider is waiting for the arithmetic. */
  readonly computing: string;
}

const indonesian: CueWords = {
  cues: {
    READY: { word: 'SIAPKAN', sentence: 'Siapkan langkah ini, lalu tekan Mulai.' },
    MEASURE: { word: 'UKUR', sentence: 'Sedang diukur. Tunggu sampai selesai.' },
    GET_READY: { word: 'SIAP', sentence: 'Uji dimulai. Biarkan mesin pada putaran langsam.' },
    RAISE: { word: 'NAIKKAN', sentence: 'Naikkan putaran mesin sampai masuk jendela.' },
    HOLD: { word: 'TAHAN', sentence: 'Putaran di dalam jendela. Tahan tetap, jangan lepas dulu.' },
    RELEASE: { word: 'LEPAS', sentence: 'Lepas gas sekaligus sekarang.' },
    WAIT: { word: 'TUNGGU', sentence: 'Jangan sentuh gas. Tunggu sampai mesin kembali langsam.' },
    REPEAT: { word: 'ULANGI', sentence: 'Yang tadi tidak terhitung. Baca sebabnya, lalu ulangi.' },
    CHANGE_EXHAUST: {
      word: 'GANTI KNALPOT',
      sentence: 'Matikan mesin, pasang knalpot pengganti, panaskan mesin, lalu tekan Mulai.',
    },
    CHANGE_OUTLET: {
      word: 'PINDAH LUBANG',
      sentence: 'Pindahkan mikrofon ke lubang knalpot berikutnya, lalu tekan Mulai.',
    },
    DONE: { word: 'SELESAI', sentence: 'Pengujian selesai. Hasil sudah disimpan.' },
    ABORTED: {
      word: 'DIHENTIKAN',
      sentence: 'Pengujian dihentikan. Data yang sudah terbaca tetap disimpan.',
    },
    PAUSED: { word: 'JEDA', sentence: 'Pengujian dijeda; tidak ada yang diukur. Tekan Lanjutkan bila siap.' },
  },
  ready: {
    'calibration-before': 'Pasang kalibrator pada mikrofon, nyalakan, lalu tekan Mulai.',
    'background-before': 'Matikan mesin, jaga sekitar tetap tenang, lalu tekan Mulai.',
    runs: 'Mesin panas, gigi netral, putaran langsam. Tekan Mulai bila semua siap.',
    'background-after': 'Matikan mesin, jaga sekitar tetap tenang, lalu tekan Mulai.',
    'calibration-after': 'Pasang kalibrator pada mikrofon, nyalakan, lalu tekan Mulai.',
  },
  measure: {
    'calibration-before': 'Nada kalibrator sedang diukur. Jangan sentuh mikrofon.',
    'background-before': 'Bising latar sedang diukur. Mesin mati, jangan berbicara.',
    'background-after': 'Bising latar sedang diukur. Mesin mati, jangan berbicara.',
    'calibration-after': 'Nada kalibrator sedang diukur. Jangan sentuh mikrofon.',
  },
  computing: 'Hasil pengukuran sedang dihitung.',
};

const english: CueWords = {
  cues: {
    READY: { word: 'PREPARE', sentence: 'Prepare this step, then press Start.' },
    MEASURE: { word: 'MEASURE', sentence: 'Measuring. Wait until it is done.' },
    GET_READY: { word: 'READY', sentence: 'The run has begun. Let the engine idle.' },
    RAISE: { word: 'RAISE', sentence: 'Raise the engine speed into the window.' },
    HOLD: { word: 'HOLD', sentence: 'Speed is inside the window. Hold it, do not release yet.' },
    RELEASE: { word: 'RELEASE', sentence: 'Let the throttle snap shut now.' },
    WAIT: { word: 'WAIT', sentence: 'Leave the throttle alone. Wait until the engine idles.' },
    REPEAT: { word: 'REPEAT', sentence: 'The last one does not count. Read why, then repeat.' },
    CHANGE_EXHAUST: {
      word: 'CHANGE EXHAUST',
      sentence: 'Stop the engine, fit the replacement exhaust, warm the engine up, then press Start.',
    },
    CHANGE_OUTLET: {
      word: 'NEXT OUTLET',
      sentence: 'Move the microphone to the next outlet, then press Start.',
    },
    DONE: { word: 'DONE', sentence: 'The test is finished. The result is stored.' },
    ABORTED: { word: 'STOPPED', sentence: 'The test was stopped. What had been read is kept.' },
    PAUSED: { word: 'PAUSED', sentence: 'The test is paused; nothing is measured. Press Resume when ready.' },
  },
  ready: {
    'calibration-before': 'Fit the calibrator on the microphone, switch it on, then press Start.',
    'background-before': 'Stop the engine, keep the surroundings quiet, then press Start.',
    runs: 'Engine warm, in neutral, idling. Press Start when all is ready.',
    'background-after': 'Stop the engine, keep the surroundings quiet, then press Start.',
    'calibration-after': 'Fit the calibrator on the microphone, switch it on, then press Start.',
  },
  measure: {
    'calibration-before': 'Measuring the calibrator tone. Do not touch the microphone.',
    'background-before': 'Measuring the background noise. Engine off, please do not talk.',
    'background-after': 'Measuring the background noise. Engine off, please do not talk.',
    'calibration-after': 'Measuring the calibrator tone. Do not touch the microphone.',
  },
  computing: 'Working out what was measured.',
};

const words: InEachLanguage<CueWords> = { id: indonesian, en: english };

/** The words of a cue; with the step, and in a run the manner of riding, the sentence says what is needed. */
export function cueText(cue: Cue, step: TestStep, language: Language, manner: Manner = 'hold'): CueText {
  const { cues, ready, measure, computing } = words[language];
  const special: Partial<Record<Cue, string | undefined>> = {
    READY: ready[step],
    MEASURE: measure[step],
    WAIT: step === 'runs' ? undefined : computing,
  };
  const ridden = step === 'runs' ? mannerCue(cue, manner, language) : null;
  return { word: cues[cue].word, sentence: special[cue] ?? cues[cue].sentence, ...ridden };
}
