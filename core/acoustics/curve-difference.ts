/** Levels at places in ascending order; null is a gap. */
export interface LevelCurve {
  readonly x: readonly number[];
  readonly levelDb: readonly (number | null)[];
}

/**
 * First less second in dB, at the places of the first. Between two places of the second its level is taken along a straight line;
 * beside a gap, outside of it, or across more than `widestStep` there is no difference.
 */
export function curveDifference(first: LevelCurve, second: LevelCurve, widestStep: number): LevelCurve {
  let place = 0;
  const levelDb = first.x.map((x, index) => {
    while (place < second.x.length - 1 && (second.x[place + 1] ?? x) <= x) place += 1;
    const level = first.levelDb[index] ?? null;
    const other = levelBetween(second, place, x, widestStep);
    return level === null || other === null ? null : level - other;
  });
  return { x: first.x, levelDb };
}

function levelBetween({ x, levelDb }: LevelCurve, place: number, at: number, widest: number): number | null {
  const before = x[place];
  const level = levelDb[place] ?? null;
  if (before === undefined || at < before || level === null) return null;
  if (at === before) return level;
  const after = x[place + 1];
  const next = levelDb[place + 1] ?? null;
  if (after === undefined || next === null || after - before > widest) return null;
  return level + ((next - level) * (at - before)) / (after - before);
}
