import type { PhaseName, TestStep } from '#core/procedure/procedure-state.ts';
import type { ReasonPlace } from '#core/procedure/reason.ts';
import type { SeriesJudgement } from '#core/verdict/test-judgement.ts';
import type { InEachLanguage, Language } from './language.ts';

const steps: InEachLanguage<Readonly<Record<TestStep, string>>> = {
  id: {
    prepare: 'Persiapan',
    'calibration-before': 'Kalibrasi awal',
    'background-before': 'Bising latar awal',
    runs: 'Pengujian',
    'background-after': 'Bising latar akhir',
    'calibration-after': 'Kalibrasi akhir',
    closed: 'Hasil dan laporan',
  },
  en: {
    prepare: 'Preparation',
    'calibration-before': 'Calibration before',
    'background-before': 'Background before',
    runs: 'Runs',
    'background-after': 'Background after',
    'calibration-after': 'Calibration after',
    closed: 'Result and report',
  },
};

const places: InEachLanguage<Readonly<Record<ReasonPlace, string>>> = {
  id: {
    preparation: 'Persiapan',
    'calibration-before': 'Kalibrasi awal',
    'calibration-after': 'Kalibrasi akhir',
    'background-before': 'Bising latar awal',
    'background-after': 'Bising latar akhir',
    run: 'Uji',
    series: 'Rangkaian uji',
    result: 'Hasil',
    limit: 'Batas',
  },
  en: {
    preparation: 'Preparation',
    'calibration-before': 'Calibration before',
    'calibration-after': 'Calibration after',
    'background-before': 'Background before',
    'background-after': 'Background after',
    run: 'Run',
    series: 'Series of runs',
    result: 'Result',
    limit: 'Limit',
  },
};

const roles: InEachLanguage<Readonly<Record<SeriesJudgement['role'], string>>> = {
  id: { test: 'Knalpot yang diuji', stock: 'Knalpot standar', replacement: 'Knalpot pengganti' },
  en: { test: 'Exhaust under test', stock: 'Stock exhaust', replacement: 'Replacement exhaust' },
};

const ownSweep: InEachLanguage<string> = { id: 'Sapuan sebelum uji', en: 'Sweep before the runs' };

/** The name of a step. */
export function stepName(step: TestStep, language: Language): string {
  return steps[language][step];
}

/** The name of a phase in which readings are recorded. */
export function phaseName(phase: PhaseName, language: Language): string {
  return phase === 'speed-sweep' ? ownSweep[language] : places[language][phase];
}

/** Where in the test a reason was found. */
export function placeName(place: ReasonPlace, language: Language): string {
  return places[language][place];
}

/** Which exhaust a series of runs belongs to. */
export function roleName(role: SeriesJudgement['role'], language: Language): string {
  return roles[language][role];
}
