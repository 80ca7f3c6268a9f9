const stepBases = [1, 2, 2.5, 5, 10];

/** Steps that people count in: 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const base = stepBases.find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return base * power;
}

/** A range widened to whole steps, with its ticks. */
export interface TickRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/**
 * Ticks for a range of values, about `wanted` steps; an empty range is widened by one step.
 * @throws RangeError if the bounds are not finite.
 */
export function axisTicks(low: number, high: number, wanted: number): TickRange {
  if (!Number.isFinite(low) || !Number.isFinite(high)) throw new RangeError('An axis needs finite bounds.');
  const span = Math.max(high - low, 1e-6);
  const step = roundStep(span / wanted);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { minimum: ticks[0] ?? low, maximum: ticks.at(-1) ?? high, step, ticks };
}
