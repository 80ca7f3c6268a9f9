import type { BudgetComponent } from '#core/verdict/budget-component.ts';
import type { NoSlope } from '#core/verdict/speed-slope.ts';
import type { BudgetSite } from '#core/verdict/default-components.ts';
import type { InEachLanguage, Language } from './language.ts';

/** Words of the uncertainty budget on page and paper; figures come in already formatted. */
export interface BudgetWords {
  readonly title: string;
  readonly columns: Readonly<
    Record<
      | 'component'
      | 'value'
      | 'distribution'
      | 'divisor'
      | 'sensitivity'
      | 'uncertainty'
      | 'degrees'
      | 'factor',
      string
    >
  >;
  readonly distributions: Readonly<Record<BudgetComponent['distribution'], string>>;
  readonly marks: Readonly<Record<'estimate' | 'measured', string>>;
  readonly confidence: string;
  readonly laboratory: (source: string) => string;
  readonly sites: Readonly<Record<BudgetSite, string>>;
  readonly basis: (meterClass: string, site: string) => string;
  readonly combined: (combined: string) => string;
  readonly degrees: (effective: string) => string;
  readonly expanded: (terms: string, unrounded: string, reported: string) => string;
  readonly coverage: string;
  readonly slope: (slope: string, runs: string) => string;
  /** By a sweep of its own before the runs. */
  readonly ownSlope: (slope: string) => string;
  readonly noOwnSlope: Readonly<Record<NoSlope, string>>;
  readonly noSlope: Readonly<Record<NoSlope, string>>;
  readonly legend: string;
  readonly use: Readonly<Record<'rule' | 'informative', string>>;
  readonly declared: (uncertainty: string) => string;
}

const indonesian: BudgetWords = {
  title: 'Anggaran ketidakpastian',
  columns: {
    component: 'Komponen dan sumber angkanya',
    value: 'Nilai',
    distribution: 'Sebaran',
    divisor: 'Pembagi',
    sensitivity: 'Kepekaan',
    uncertainty: 'u (dB)',
    degrees: 'ν',
    factor: 'k',
  },
  distributions: {
    standard: 'baku (1 s)',
    normal: 'normal, k = 2',
    rectangular: 'persegi',
    triangular: 'segitiga',
    'u-shaped': 'bentuk U',
    readings: 'Student, tipe A',
  },
  marks: { estimate: 'perkiraan', measured: 'diukur pada pengujian ini' },
  confidence: 'keyakinan',
  laboratory: (source) => `dari laboratorium: ${source}`,
  sites: { 'open-site': 'di tempat terbuka', yard: 'di halaman bengkel' },
  basis: (meterClass, site) => `Nilai untuk meter kelas ${meterClass} ${site}.`,
  combined: (combined) => `Ketidakpastian baku gabungan: u_c = √(Σu²) = ${combined} dB.`,
  degrees: (effective) => `Derajat kebebasan efektif menurut Welch dan Satterthwaite: ${effective}.`,
  expanded: (terms, unrounded, reported) =>
    `Ketidakpastian diperluas: U = ${terms} = ${unrounded} dB, dibulatkan ke atas menjadi ${reported} dB.`,
  coverage:
    'Faktor cakupan k = 2, dan t Student 95 % untuk komponen yang derajat kebebasannya sedikit; cakupan sekitar 95 %.',
  slope: (slope, runs) =>
    `Kemiringan tingkat bunyi terhadap putaran di dekat target, dari kenaikan putaran pada ${runs} uji: ${slope} dB per %.`,
  ownSlope: (slope) =>
    `Kemiringan tingkat bunyi terhadap putaran di dekat target, dari sapuan putaran sebelum uji: ${slope} dB per %.`,
  noOwnSlope: {
    'not-held': 'Sapuan putaran sebelum uji tidak dipakai: cara uji ini tidak menahan putaran.',
    'no-tracks': 'Sapuan putaran sebelum uji tidak dipakai: riwayatnya tidak dapat dibaca atau terputus.',
    'too-little': 'Sapuan putaran sebelum uji tidak dipakai: sapuannya tidak melewati target ke kedua sisi.',
    'too-fast': 'Sapuan putaran sebelum uji tidak dipakai: putaran dinaikkan terlalu cepat.',
    'too-scattered': 'Sapuan putaran sebelum uji tidak dipakai: pembacaannya terlalu tersebar.',
    'too-flat':
      'Sapuan putaran sebelum uji tidak dipakai: tingkat bunyinya tidak mengikuti putaran (tampilan tertahan atau bunyi latar?).',
  },
  noSlope: {
    'not-held':
      'Cara uji ini tidak menahan putaran: kemiringan tingkat bunyi terhadap putaran tidak dipakai.',
    'no-tracks':
      'Kemiringan tingkat bunyi terhadap putaran diperkirakan: uji ini tidak punya riwayat kenaikan putaran yang dapat dibaca.',
    'too-little':
      'Kemiringan tingkat bunyi terhadap putaran diperkirakan: pembacaan selama kenaikan putaran terlalu sedikit.',
    'too-fast': 'Kemiringan tingkat bunyi terhadap putaran diperkirakan: putaran dinaikkan terlalu cepat.',
    'too-scattered':
      'Kemiringan tingkat bunyi terhadap putaran diperkirakan: pembacaan selama kenaikan putaran terlalu tersebar.',
    'too-flat':
      'Kemiringan tingkat bunyi terhadap putaran diperkirakan: tingkat bunyi tidak mengikuti kenaikan putaran.',
  },
  legend:
    'u = nilai : pembagi × kepekaan, menurut ISO/IEC Guide 98-3. Angka bertanda perkiraan adalah perkiraan teknis, bukan dari standar; laboratorium dapat menggantinya dengan angkanya sendiri.',
  use: {
    rule: 'U ini dipakai aturan keputusan.',
    informative: 'U ini hanya keterangan: aturan keputusan yang dipilih tidak memakainya.',
  },
  declared: (uncertainty) =>
    `Aturan keputusan memakai U = ${uncertainty} dB yang dinyatakan laboratorium, bukan U dari anggaran ini.`,
};

const english: BudgetWords = {
  title: 'Uncertainty budget',
  columns: {
    component: 'Component and source of its figure',
    value: 'Value',
    distribution: 'Distribution',
    divisor: 'Divisor',
    sensitivity: 'Sensitivity',
    uncertainty: 'u (dB)',
    degrees: 'ν',
    factor: 'k',
  },
  distributions: {
    standard: 'standard (1 s)',
    normal: 'normal, k = 2',
    rectangular: 'rectangular',
    triangular: 'triangular',
    'u-shaped': 'U-shaped',
    readings: 'Student, type A',
  },
  marks: { estimate: 'estimate', measured: 'measured in this test' },
  confidence: 'confidence',
  laboratory: (source) => `from the laboratory: ${source}`,
  sites: { 'open-site': 'on an open site', yard: 'in a workshop yard' },
  basis: (meterClass, site) => `Figures for a class ${meterClass} meter ${site}.`,
  combined: (combined) => `Combined standard uncertainty: u_c = √(Σu²) = ${combined} dB.`,
  degrees: (effective) => `Effective degrees of freedom by Welch and Satterthwaite: ${effective}.`,
  expanded: (terms, unrounded, reported) =>
    `Expanded uncertainty: U = ${terms} = ${unrounded} dB, rounded upward to ${reported} dB.`,
  coverage:
    "Coverage factor k = 2, and Student's t for 95 % for components with few degrees of freedom; coverage about 95 %.",
  slope: (slope, runs) =>
    `Slope of level against speed near the target, from the rise of speed in ${runs} runs: ${slope} dB per %.`,
  ownSlope: (slope) =>
    `Slope of level against speed near the target, from the sweep before the runs: ${slope} dB per %.`,
  noOwnSlope: {
    'not-held': 'The sweep before the runs is not used: this method holds no speed.',
    'no-tracks': 'The sweep before the runs is not used: its tracks cannot be read or broke off.',
    'too-little': 'The sweep before the runs is not used: it does not pass the target to both sides.',
    'too-fast': 'The sweep before the runs is not used: the speed was raised too fast.',
    'too-scattered': 'The sweep before the runs is not used: its readings are too scattered.',
    'too-flat':
      'The sweep before the runs is not used: its level does not follow the speed (a held display, or background?).',
  },
  noSlope: {
    'not-held': 'This method holds no speed: the slope of level against speed is not used.',
    'no-tracks':
      'The slope of level against speed is estimated: no run has a rise of speed that can be read.',
    'too-little':
      'The slope of level against speed is estimated: there are too few readings while the speed was raised.',
    'too-fast': 'The slope of level against speed is estimated: the speed was raised too fast.',
    'too-scattered':
      'The slope of level against speed is estimated: the readings scatter too much while the speed was raised.',
    'too-flat': 'The slope of level against speed is estimated: the level does not follow the rise of speed.',
  },
  legend:
    'u = value / divisor × sensitivity, in the terms of ISO/IEC Guide 98-3. Figures marked as estimates are engineering estimates, not from a standard; a laboratory may put its own in their place.',
  use: {
    rule: 'The decision rule uses this U.',
    informative: 'This U is for information: the chosen decision rule does not use it.',
  },
  declared: (uncertainty) =>
    `The decision rule uses U = ${uncertainty} dB as declared by the laboratory, not the U of this budget.`,
};

const words: InEachLanguage<BudgetWords> = { id: indonesian, en: english };

/** Words of the uncertainty budget in a language. */
export function budgetWords(language: Language): BudgetWords {
  return words[language];
}
