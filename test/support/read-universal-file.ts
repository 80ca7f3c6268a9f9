/** One data set 58 as a reader finds it. */
export interface ReadDataSet {
  readonly ids: readonly string[];
  readonly type: number;
  readonly count: number;
  readonly abscissa: { readonly kind: number; readonly label: string; readonly unit: string };
  readonly ordinate: { readonly kind: number; readonly label: string; readonly unit: string };
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Reads data sets 58 as pyuff does (its dataset_58, uneven real double): blocks between lines of `    -1`, thirteen lines of head cut by
 * the widths of the format, then by whole pairs of 13 and 20 columns.
 */
export function readUniversalFile(text: string): readonly ReadDataSet[] {
  const marks = text.split('\n').flatMap((line, index) => (line.slice(0, 6) === '    -1' ? [index] : []));
  if (marks.length % 2 === 1) throw new Error('a data set has no end');
  const lines = text.split('\n');
  return marks.flatMap((mark, index) =>
    index % 2 === 0 ? [readDataSet(lines.slice(mark, marks[index + 1]))] : [],
  );
}

function readDataSet(lines: readonly string[]): ReadDataSet {
  if (Number(lines[1]?.slice(0, 6)) !== 58) throw new Error('no data set 58');
  const [type] = fields(lines[7], [5, 10, 5, 10, 11, 10, 4, 11, 10, 4]);
  const [ordinateType, count, spacing] = fields(lines[8], [10, 10, 10, 13, 13, 13]);
  if (Number(ordinateType) !== 4 || Number(spacing) !== 0) throw new Error('not real, double and uneven');
  const values = lines.slice(13).flatMap(pairsOf);
  return {
    ids: lines.slice(2, 7).map((line) => line.slice(0, 80).trim()),
    type: Number(type),
    count: Number(count),
    abscissa: axisOf(lines[9]),
    ordinate: axisOf(lines[10]),
    x: values.map(([x]) => x),
    y: values.map(([, y]) => y),
  };
}

function axisOf(line: string | undefined) {
  const [kind, , , , label = '', unit = ''] = fields(line, [10, 5, 5, 5, 21, 21]);
  return { kind: Number(kind), label, unit };
}

function fields(line: string | undefined, widths: readonly number[]): readonly string[] {
  let at = 0;
  return widths.map((width) => {
    at += width;
    return (line ?? '').slice(at - width, at).trim();
  });
}

function pairsOf(line: string): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.floor(line.length / 33) }, (_, index) => {
    const pair = line.slice(33 * index, 33 * (index + 1));
    return [Number(pair.slice(0, 13)), Number(pair.slice(13))] as const;
  });
}
