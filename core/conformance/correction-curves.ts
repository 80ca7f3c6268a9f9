/** A made-up correction file with the curve it was written from. */
export interface CorrectionCurve {
  readonly name: string;
  /** Frequencies of the file's lines, ascending. */
  readonly linesHz: readonly number[];
  /** Response of the microphone in dB at any frequency in the file's span. */
  readonly responseDb: (frequencyHz: number) => number;
  readonly header: string;
  /** Allowed miss in dB: lines far apart make corners, which a filter rounds; above 0.1 dB the analysis itself warns. */
  readonly goalDb: number;
}

function spread(lowestHz: number, highestHz: number, lines: number): number[] {
  return Array.from(
    { length: lines },
    (_, index) => lowestHz * (highestHz / lowestHz) ** (index / (lines - 1)),
  );
}

const bump = (frequencyHz: number, centreHz: number, octaves: number): number =>
  Math.exp(-((Math.log2(frequencyHz / centreHz) / octaves) ** 2));
const rollOffDb = (frequencyHz: number, cornerHz: number): number =>
  -10 * Math.log10(1 + (cornerHz / frequencyHz) ** 2);

/** What measuring microphones of the kinds in use look like. */
export const CORRECTION_CURVES: readonly CorrectionCurve[] = [
  {
    name: 'condenser with 600 lines',
    linesHz: spread(10, 22_000, 600),
    responseDb: (hertz) => rollOffDb(hertz, 6) + 3.5 * bump(hertz, 12_000, 0.9) - 0.6 * bump(hertz, 3000, 1),
    header: '"Sens Factor =-.6383dB, SERNO: 7023270"',
    goalDb: 0.05,
  },
  {
    name: 'electret with 256 lines and ripples',
    linesHz: spread(10, 22_000, 256),
    responseDb: (hertz) =>
      rollOffDb(hertz, 18) +
      4 * bump(hertz, 11_000, 1) +
      0.2 * Math.sin(2 * Math.PI * Math.log2(hertz / 1000)),
    header: '*1000Hz\t-40.4',
    goalDb: 0.05,
  },
  {
    name: 'telephone microphone with 120 lines',
    linesHz: spread(12, 21_000, 120),
    responseDb: (hertz) => rollOffDb(hertz, 30) + 4 * bump(hertz, 9000, 1) - 2 * bump(hertz, 600, 1.6),
    header: '* any text',
    goalDb: 0.1,
  },
];

/** Response in dB as the file says it: straight lines over lg f between its lines. */
export function fileResponseDb({ linesHz, responseDb }: CorrectionCurve, frequencyHz: number): number {
  const above = Math.max(
    1,
    linesHz.findIndex((hertz) => hertz >= frequencyHz),
  );
  const [left, right] = [linesHz[above - 1] ?? frequencyHz, linesHz[above] ?? frequencyHz];
  const share = Math.log(frequencyHz / left) / Math.log(right / left);
  return (1 - share) * responseDb(left) + share * responseDb(right);
}

/** The text of the file, with frequencies to a ten-thousandth of a hertz and levels to a hundred-thousandth of a dB. */
export function correctionFileText({ header, linesHz, responseDb }: CorrectionCurve): string {
  const lines = linesHz.map((hertz) => `${hertz.toFixed(4)}\t${responseDb(hertz).toFixed(5)}`);
  return [header, ...lines].join('\r\n');
}
