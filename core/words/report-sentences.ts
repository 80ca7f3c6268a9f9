import type { InEachLanguage, Language } from './language.ts';

/** Whole sentences of the report; the figures come in already formatted. */
export interface ReportSentences {
  /** The honest line where no limit exists (regulations, chapter 6). */
  readonly noLimit: (level: string, procedure: string) => string;
  /** Stands beside a verdict against a limit that is not Indonesian law. */
  readonly notBinding: string;
  readonly unverifiedProfile: string;
  readonly simulated: string;
  readonly workshop: string;
  readonly interrupted: string;
  readonly aborted: string;
  readonly againstLimit: (limit: string, basis: string) => string;
  readonly unroundedNote: (unrounded: string) => string;
  readonly limitNote: (limit: string) => string;
  readonly uncertaintyNote: (uncertainty: string) => string;
  readonly differenceNote: (difference: string) => string;
  readonly shortfall: (spacing: string, shortfall: string) => string;
  readonly reading: string;
  /** The same by a rule that reads with time weighting Slow. */
  readonly readingSlow: string;
  readonly aggregate: Readonly<Record<'mean' | 'highest', string>>;
  readonly rounding: (decimals: number, mode: 'half-up' | 'floor') => string;
  readonly reference: Readonly<Record<'registered' | 'same-session-stock', (plus: string) => string>>;
  readonly absolute: string;
  readonly smallestOf: string;
  readonly confidenceLegend: string;
  readonly spectrumCaption: (run: string) => string;
  readonly missingBands: string;
  /** What a plot of level and speed shows, in words; the maximum is null where the run has none. */
  readonly timePlotAlternative: (run: string, status: string, maximum: string | null) => string;
  /** What the spectrum shows, in words; null where no band could be measured. */
  readonly spectrumAlternative: (run: string, loudest: string | null) => string;
  readonly statements: readonly string[];
  readonly workshopStatement: string;
  readonly end: (number: string) => string;
  /** What the file is that the report carries. */
  readonly attachedManifest: string;
  readonly dated: (instant: string) => string;
  /** The hash is that of the measurement core; null in records that have none. */
  readonly footer: (program: string, coreHash: string | null, recordId: string) => string;
  readonly unprintable: string;
}

/** A legal basis may end with a full stop of its own. */
function withoutStop(text: string): string {
  return text.replace(/\.$/u, '');
}

const indonesian: ReportSentences = {
  noLimit: (level, procedure) =>
    `Tingkat bunyi knalpot kendaraan diam yang terukur: ${level}, dengan prosedur ${procedure}. Indonesia belum menetapkan baku mutu bunyi untuk kendaraan diam. Karena itu laporan ini tidak menyatakan lulus atau tidak lulus, dan tidak menyatakan kesesuaian dengan Permen LHK P.56/2019, yang berlaku untuk kendaraan berjalan.`,
  notBinding:
    'Batas ini bukan baku mutu nasional: Indonesia belum menetapkan baku mutu bunyi untuk kendaraan diam. Putusan ini tidak menyatakan kesesuaian dengan Permen LHK P.56/2019, yang berlaku untuk kendaraan berjalan.',
  unverifiedProfile: 'Angka-angka prosedur ini belum diverifikasi terhadap naskah resmi.',
  simulated:
    'Data ini berasal dari alat simulasi atau dari rekaman yang diputar ulang. Laporan ini bukan hasil ukur langsung pada kendaraan.',
  workshop: 'Pra-uji bengkel: hanya untuk penyetelan dan pembanding sendiri, bukan sertifikat.',
  interrupted:
    'Pengujian ini terputus sebelum selesai karena program atau komputer berhenti. Yang sudah terbaca dicetak di sini.',
  aborted: 'Pengujian ini dihentikan petugas sebelum selesai. Yang sudah terbaca dicetak di sini.',
  againstLimit: (limit, basis) => `Dibandingkan dengan batas ${limit}. Dasar: ${withoutStop(basis)}.`,
  unroundedNote: (unrounded) => `${unrounded} sebelum dibulatkan`,
  limitNote: (limit) => `batas ${limit}`,
  uncertaintyNote: (uncertainty) => `U = ${uncertainty} (k = 2)`,
  differenceNote: (difference) => `${difference} terhadap knalpot standar`,
  shortfall: (spacing, shortfall) =>
    `Tingkat bunyi dibaca tiap ${spacing}; LAFmax yang sebenarnya dapat lebih tinggi sampai ${shortfall}.`,
  reading:
    'LAFmax: tingkat bunyi tertinggi, pembobotan A, waktu Fast, sejak awal tahan sampai mesin kembali langsam',
  readingSlow:
    'LASmax: tingkat bunyi tertinggi, pembobotan A, waktu Slow, sejak awal tahan sampai mesin kembali langsam',
  aggregate: { mean: 'rata-rata uji yang dihitung', highest: 'tertinggi dari uji yang dihitung' },
  rounding: (decimals, mode) =>
    `${decimals === 0 ? 'ke bilangan bulat' : `ke ${decimals} desimal`}, ${mode === 'half-up' ? 'setengah ke atas' : 'ke bawah'}`,
  reference: {
    registered: (plus) => `tingkat bunyi terdaftar + ${plus}`,
    'same-session-stock': (plus) => `knalpot standar pada sesi yang sama + ${plus}`,
  },
  absolute: 'nilai tetap',
  smallestOf: 'nilai terkecil dari beberapa batas',
  confidenceLegend:
    'Keyakinan atas angka syarat: C dibaca dalam naskah resmi; C2 dibaca dalam sumber lain yang mengutipnya; K diketahui umum, naskah resmi belum dibaca; L pilihan laboratorium sendiri.',
  spectrumCaption: (run) =>
    `Uji ${run}, yaitu uji yang dihitung dengan tingkat bunyi tertinggi, selama bagian yang dihitung.`,
  missingBands: 'Pita tanpa batang tidak dapat diukur.',
  timePlotAlternative: (run, status, maximum) =>
    `Grafik tingkat bunyi dan putaran terhadap waktu. ${run}, ${status}${maximum === null ? '' : `, LAFmax ${maximum} dB`}.`,
  spectrumAlternative: (run, loudest) =>
    `Grafik spektrum sepertiga oktaf dari uji ${run}${loudest === null ? '' : `. Pita tertinggi: ${loudest}`}.`,
  statements: [
    'Hasil ini hanya berlaku untuk kendaraan dan knalpot yang diuji, dalam keadaan saat pengujian.',
    'Laporan ini tidak boleh digandakan sebagian; hanya boleh digandakan utuh.',
    'Semua uji dicetak, termasuk yang tidak sah beserta sebabnya. Bising latar tidak dikurangkan dari hasil.',
  ],
  workshopStatement: 'Ini pra-uji bengkel dan bukan sertifikat.',
  end: (number) => `Akhir laporan ${number}`,
  attachedManifest: 'Hash bukti di balik laporan ini: rekaman, jurnal, rekaman bunyi, dan foto',
  dated: (instant) => `Tanggal laporan: ${instant}`,
  footer: (program, coreHash, recordId) =>
    `${program}${coreHash === null ? '' : ` · inti ${coreHash}`} · rekaman ${recordId}`,
  unprintable:
    'Tanda □ menggantikan huruf yang tidak ada dalam huruf cetak laporan ini; teks lengkapnya ada pada rekaman.',
};

const english: ReportSentences = {
  noLimit: (level, procedure) =>
    `Exhaust sound level measured on the vehicle at rest: ${level}, by the procedure ${procedure}. Indonesia has set no noise limit for a vehicle at rest. This report therefore says neither pass nor fail, and states no conformity with Permen LHK P.56/2019, which applies to the moving vehicle.`,
  notBinding:
    'This limit is not national law: Indonesia has set no noise limit for a vehicle at rest. The verdict states no conformity with Permen LHK P.56/2019, which applies to the moving vehicle.',
  unverifiedProfile: 'The figures of this procedure are not verified against the official text.',
  simulated:
    'These data come from simulated instruments or from a recording that was played back. This report is no measurement made on a vehicle.',
  workshop: 'Workshop pre-test: for tuning and own comparison only, not a certificate.',
  interrupted:
    'This test was interrupted before its end because the program or the computer stopped. What had been read is printed here.',
  aborted: 'This test was stopped by the operator before its end. What had been read is printed here.',
  againstLimit: (limit, basis) => `Compared with the limit ${limit}. Basis: ${withoutStop(basis)}.`,
  unroundedNote: (unrounded) => `${unrounded} unrounded`,
  limitNote: (limit) => `limit ${limit}`,
  uncertaintyNote: (uncertainty) => `U = ${uncertainty} (k = 2)`,
  differenceNote: (difference) => `${difference} from the stock exhaust`,
  shortfall: (spacing, shortfall) =>
    `The level was read every ${spacing}; the true LAFmax can be higher by up to ${shortfall}.`,
  reading:
    'LAFmax: highest level, frequency weighting A, time weighting Fast, from the start of the hold to the return to idle',
  readingSlow:
    'LASmax: highest level, frequency weighting A, time weighting Slow, from the start of the hold to the return to idle',
  aggregate: { mean: 'mean of the counted runs', highest: 'highest of the counted runs' },
  rounding: (decimals, mode) =>
    `${decimals === 0 ? 'to a whole number' : `to ${decimals} decimal${decimals === 1 ? '' : 's'}`}, ${mode === 'half-up' ? 'half up' : 'down'}`,
  reference: {
    registered: (plus) => `registered level + ${plus}`,
    'same-session-stock': (plus) => `stock exhaust of the same session + ${plus}`,
  },
  absolute: 'fixed value',
  smallestOf: 'smallest of several limits',
  confidenceLegend:
    'Confidence in the required figure: C read in the official text; C2 read in another source that quotes it; K well known, official text not read; L chosen by the laboratory itself.',
  spectrumCaption: (run) => `Run ${run}, the counted run with the highest level, over the part that counts.`,
  missingBands: 'Bands without a bar could not be measured.',
  timePlotAlternative: (run, status, maximum) =>
    `Plot of level and engine speed against time. ${run}, ${status}${maximum === null ? '' : `, LAFmax ${maximum} dB`}.`,
  spectrumAlternative: (run, loudest) =>
    `Plot of the third-octave spectrum of run ${run}${loudest === null ? '' : `. Highest band: ${loudest}`}.`,
  statements: [
    'The results relate only to the vehicle and exhaust tested, in their condition at the time of the test.',
    'This report shall not be reproduced except in full.',
    'Every run is printed, rejected ones with their reasons. Background noise is not subtracted from the result.',
  ],
  workshopStatement: 'This is a workshop pre-test and not a certificate.',
  end: (number) => `End of report ${number}`,
  attachedManifest:
    'Hashes of the evidence behind this report: record, journal, recordings of sound, and photos',
  dated: (instant) => `Date of report: ${instant}`,
  footer: (program, coreHash, recordId) =>
    `${program}${coreHash === null ? '' : ` · core ${coreHash}`} · record ${recordId}`,
  unprintable:
    'The sign □ replaces characters that the type of this report does not have; the full text is in the record.',
};

const sentences: InEachLanguage<ReportSentences> = { id: indonesian, en: english };

/** Sentences of the report in a language. */
export function reportSentences(language: Language): ReportSentences {
  return sentences[language];
}
