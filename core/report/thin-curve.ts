import type { PlotPoint } from './report-model.ts';

function extremes(bucket: readonly PlotPoint[]): readonly PlotPoint[] {
  const known = bucket.filter((point) => point.y !== null);
  const [first] = bucket;
  if (known.length < bucket.length || known.length === 0 || first === undefined) return bucket;
  const lowest = known.reduce((best, point) => ((point.y ?? 0) < (best.y ?? 0) ? point : best));
  const highest = known.reduce((best, point) => ((point.y ?? 0) > (best.y ?? 0) ? point : best));
  if (lowest === highest) return [lowest];
  return lowest.x < highest.x ? [lowest, highest] : [highest, lowest];
}

/**
 * Fewer points for paper with the same outline: each stretch keeps its lowest and its highest point, gaps stay gaps.
 * Curves of at most `maximum` points are returned as they are.
 */
export function thinCurve(points: readonly PlotPoint[], maximum: number): readonly PlotPoint[] {
  if (points.length <= maximum) return points;
  const size = Math.ceil(points.length / Math.max(1, Math.floor(maximum / 2)));
  const thinned: PlotPoint[] = [];
  for (let start = 0; start < points.length; start += size) {
    thinned.push(...extremes(points.slice(start, start + size)));
  }
  return thinned;
}
