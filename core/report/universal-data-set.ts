/** A pair of a function. */
export type DataPoint = readonly [abscissa: number, ordinate: number];

/** An axis: specific data type of the format (0 unknown, 17 time, 18 frequency, 19 rpm), label and unit. */
interface Axis {
  readonly kind: 0 | 17 | 18 | 19;
  readonly label: string;
  readonly unit: string;
}

/** One function of a universal file: pairs of abscissa and ordinate with what they are. */
export interface DataFunction {
  readonly name: string;
  /** 1 time response, 12 spectrum. */
  readonly type: 1 | 12;
  readonly abscissa: Axis;
  readonly ordinate: Axis;
  readonly points: readonly DataPoint[];
}

const none: Axis = { kind: 0, label: 'NONE', unit: 'NONE' };
/** Real, double precision, uneven spacing: two pairs a line, the abscissa in 13 columns and the ordinate in 20. */
const ORDINATE_TYPE = 4;
const ABSCISSA_COLUMNS = 13;
const ORDINATE_COLUMNS = 20;

/**
 * A function as data set 58 of a universal file (SDRC): text by fixed columns. A figure is written with every digit that fits
 * its columns, so that levels and speeds come back as they are; a time keeps at least ten digits.
 */
export function dataSet58(one: DataFunction, about: readonly string[], id: number): string {
  const lines = [
    '    -1',
    '    58'.padEnd(80),
    ...[one.name, ...about, 'NONE', 'NONE', 'NONE', 'NONE'].slice(0, 5).map(idLine),
    kindLine(one.type, id),
    sizeLine(one.points.length),
    ...[one.abscissa, one.ordinate, none, none].map(axisLine),
    ...dataLines(one.points),
    '    -1',
  ];
  return `${lines.join('\n')}\n`;
}

/** Record 6: the function and the points of a structure that it was measured between, of which there are none. */
function kindLine(type: number, id: number): string {
  const noPoint = ` ${'NONE'.padEnd(10)}${whole(0, 10)}${whole(0, 4)}`;
  return `${whole(type, 5)}${whole(id, 10)}${whole(0, 5)}${whole(0, 10)}${noPoint}${noPoint}`;
}

/** Record 7: uneven spacing has neither first abscissa nor step. */
function sizeLine(count: number): string {
  const zero = '0.00000E+00'.padStart(13);
  return `${whole(ORDINATE_TYPE, 10)}${whole(count, 10)}${whole(0, 10)}${zero}${zero}${zero}`;
}

function axisLine({ kind, label, unit }: Axis): string {
  return `${whole(kind, 10)}${whole(0, 5)}${whole(0, 5)}${whole(0, 5)} ${label.padEnd(20)} ${unit.padEnd(20)}`;
}

function dataLines(points: readonly DataPoint[]): readonly string[] {
  const pairs = points.map(([x, y]) => `${figure(x, ABSCISSA_COLUMNS)}${figure(y, ORDINATE_COLUMNS)}`);
  return pairs.flatMap((pair, index) => (index % 2 === 0 ? [`${pair}${pairs[index + 1] ?? ''}`] : []));
}

/** The format knows ASCII alone and lines of 80 letters. */
function idLine(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 80)
    .padEnd(80);
}

function whole(value: number, columns: number): string {
  return String(value).padStart(columns);
}

/** A number with a decimal point, as many digits as fit, and a blank in front for readers that cut at blanks. */
function figure(value: number, columns: number): string {
  for (let digits = 17; digits > 1; digits -= 1) {
    const text = withPoint(Number(value.toPrecision(digits)));
    if (text.length < columns) return text.padStart(columns);
  }
  return value.toExponential(0).padStart(columns);
}

/** A whole number without a point would be scaled by readers of Fortran. */
function withPoint(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  const pointed = mantissa.includes('.') ? mantissa : `${mantissa}.`;
  return exponent === undefined ? pointed : `${pointed}e${exponent}`;
}
