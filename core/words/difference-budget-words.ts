import type { CorrelationReason } from '#core/verdict/shared-errors.ts';
import type { InEachLanguage, Language } from './language.ts';

/** Words of the budget of a difference on page and paper; figures come in already formatted. */
export interface DifferenceBudgetWords {
  readonly title: string;
  readonly columns: Readonly<
    Record<'component' | 'stock' | 'replacement' | 'correlation' | 'difference' | 'expanded', string>
  >;
  readonly reasons: Readonly<Record<CorrelationReason, string>>;
  readonly estimate: string;
  readonly laboratory: (source: string) => string;
  readonly combined: (combined: string) => string;
  readonly expanded: (unrounded: string, reported: string) => string;
  readonly alone: (level: string) => string;
  readonly use: Readonly<Record<'rule' | 'informative' | 'larger', string>>;
  readonly declared: (uncertainty: string) => string;
  readonly legend: string;
}

const indonesian: DifferenceBudgetWords = {
  title: 'Ketidakpastian selisih kedua knalpot',
  columns: {
    component: 'Komponen, dan mengapa galatnya sama atau tidak',
    stock: 'u standar (dB)',
    replacement: 'u pengganti (dB)',
    correlation: 'r',
    difference: 'u selisih (dB)',
    expanded: 'bagian U (dB)',
  },
  reasons: {
    'same-meter': 'meter yang sama, tetapi spektrum knalpot berbeda',
    'same-calibrator': 'kalibrator yang sama: galatnya persis sama pada kedua rangkaian',
    'same-checks': 'di antara dua kalibrasi yang sama, tetapi tidak pada saat yang sama',
    'same-day': 'hari dan tempat yang sama, keadaan udara berubah perlahan',
    'same-sensor': 'sensor putaran yang sama',
    'same-place': 'tempat yang sama, dilihat dari lubang knalpot lain',
    'set-anew': 'mikrofon dipasang lagi untuk tiap knalpot',
    'own-readings': 'tiap rangkaian punya pembacaan sendiri',
    'not-known': 'tidak dinyatakan: dianggap tidak berhubungan',
  },
  estimate: 'perkiraan',
  laboratory: (source) => `dari laboratorium: ${source}`,
  combined: (combined) => `Ketidakpastian baku gabungan selisih: u_c = √(Σu²) = ${combined} dB.`,
  expanded: (unrounded, reported) =>
    `Ketidakpastian diperluas selisih: U = √(Σ bagian²) = ${unrounded} dB, dibulatkan ke atas menjadi ${reported} dB.`,
  alone: (level) => `Untuk tingkat bunyi satu knalpot saja U = ${level} dB.`,
  use: {
    rule: 'Aturan keputusan memakai U selisih ini, karena batasnya adalah selisih terhadap knalpot standar.',
    informative: 'U selisih ini hanya keterangan: aturan keputusan atau batas yang berlaku tidak memakainya.',
    larger:
      'Batas ini yang terkecil dari beberapa, di antaranya selisih terhadap knalpot standar: dipakai U yang lebih besar.',
  },
  declared: (uncertainty) =>
    `Aturan keputusan memakai U = ${uncertainty} dB yang dinyatakan laboratorium, bukan U selisih ini.`,
  legend:
    'u selisih = √(u² standar + u² pengganti − 2 r × u standar × u pengganti), menurut ISO/IEC Guide 98-3, 5.2.2. r = 1: galat yang sama, hilang dalam selisih; r = 0: tidak berhubungan. Angka r adalah perkiraan teknis ke arah yang hati-hati; laboratorium dapat menggantinya.',
};

const english: DifferenceBudgetWords = {
  title: 'Uncertainty of the difference between the exhausts',
  columns: {
    component: 'Component, and why its error is shared or not',
    stock: 'u stock (dB)',
    replacement: 'u replacement (dB)',
    correlation: 'r',
    difference: 'u difference (dB)',
    expanded: 'part of U (dB)',
  },
  reasons: {
    'same-meter': 'the same meter, but the exhausts differ in spectrum',
    'same-calibrator': 'the same calibrator: its error is the very same in both series',
    'same-checks': 'between the same two calibrations, but not at the same moment',
    'same-day': 'the same day and place, the air changes slowly',
    'same-sensor': 'the same speed sensor',
    'same-place': 'the same place, seen from another outlet',
    'set-anew': 'the microphone is placed anew for each exhaust',
    'own-readings': 'each series has readings of its own',
    'not-known': 'not stated: taken as independent',
  },
  estimate: 'estimate',
  laboratory: (source) => `from the laboratory: ${source}`,
  combined: (combined) => `Combined standard uncertainty of the difference: u_c = √(Σu²) = ${combined} dB.`,
  expanded: (unrounded, reported) =>
    `Expanded uncertainty of the difference: U = √(Σ part²) = ${unrounded} dB, rounded upward to ${reported} dB.`,
  alone: (level) => `For the level of one exhaust alone U = ${level} dB.`,
  use: {
    rule: 'The decision rule uses this U of the difference, because the limit is a difference to the stock exhaust.',
    informative:
      'This U of the difference is for information: the decision rule or the limit that applies does not use it.',
    larger:
      'This limit is the smallest of several, among them a difference to the stock exhaust: the larger U is used.',
  },
  declared: (uncertainty) =>
    `The decision rule uses U = ${uncertainty} dB as declared by the laboratory, not this U of the difference.`,
  legend:
    'u difference = √(u² stock + u² replacement − 2 r × u stock × u replacement), by ISO/IEC Guide 98-3, 5.2.2. r = 1: the same error, which cancels in the difference; r = 0: independent. Figures of r are engineering estimates to the careful side; a laboratory may put its own in their place.',
};

const words: InEachLanguage<DifferenceBudgetWords> = { id: indonesian, en: english };

/** Words of the budget of a difference in a language. */
export function differenceBudgetWords(language: Language): DifferenceBudgetWords {
  return words[language];
}
