/**
 * Solves an overdetermined linear system in the least-squares sense by Householder reflections. `rows` holds the
 * coefficients of each equation and is overwritten, as is `targets`.
 */
export function solveLeastSquares(rows: Float64Array[], targets: Float64Array, unknowns: number): number[] {
  for (let column = 0; column < unknowns; column += 1) eliminate(rows, targets, column, unknowns);
  return substituteBack(rows, targets, unknowns);
}

function eliminate(rows: Float64Array[], targets: Float64Array, column: number, unknowns: number): void {
  const pivotRow = rows[column] as Float64Array;
  const pivot = pivotRow[column] as number;
  const norm = Math.sqrt(dotBelow(rows, column, column, column));
  if (norm === 0) return;
  const diagonal = pivot > 0 ? -norm : norm;
  const head = pivot - diagonal;
  const scale = -1 / (diagonal * head);
  for (let other = column + 1; other < unknowns; other += 1) {
    const share = scale * (head * (pivotRow[other] as number) + dotBelow(rows, column, other, column + 1));
    pivotRow[other] = (pivotRow[other] as number) - share * head;
    for (let row = column + 1; row < rows.length; row += 1) {
      const values = rows[row] as Float64Array;
      values[other] = (values[other] as number) - share * (values[column] as number);
    }
  }
  reflectTargets(rows, targets, column, head, scale);
  pivotRow[column] = diagonal;
}

function reflectTargets(
  rows: Float64Array[],
  targets: Float64Array,
  column: number,
  head: number,
  scale: number,
): void {
  let share = head * (targets[column] as number);
  for (let row = column + 1; row < rows.length; row += 1) {
    share += ((rows[row] as Float64Array)[column] as number) * (targets[row] as number);
  }
  share *= scale;
  targets[column] = (targets[column] as number) - share * head;
  for (let row = column + 1; row < rows.length; row += 1) {
    targets[row] = (targets[row] as number) - share * ((rows[row] as Float64Array)[column] as number);
  }
}

function dotBelow(rows: Float64Array[], left: number, right: number, firstRow: number): number {
  let sum = 0;
  for (let row = firstRow; row < rows.length; row += 1) {
    const values = rows[row] as Float64Array;
    sum += (values[left] as number) * (values[right] as number);
  }
  return sum;
}

function substituteBack(rows: Float64Array[], targets: Float64Array, unknowns: number): number[] {
  const solution = Array.from({ length: unknowns }, () => 0);
  for (let row = unknowns - 1; row >= 0; row -= 1) {
    const values = rows[row] as Float64Array;
    let rest = targets[row] as number;
    for (let column = row + 1; column < unknowns; column += 1) {
      rest -= (values[column] as number) * (solution[column] as number);
    }
    const diagonal = values[row] as number;
    solution[row] = diagonal === 0 ? 0 : rest / diagonal;
  }
  return solution;
}
