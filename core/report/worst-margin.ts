import type { CheckResult } from '#core/conformance/check.ts';

/** The check that came nearest to the limits of one source: the standard's class 1, or the bench's own goal. */
export interface WorstMargin {
  readonly source: string;
  /** Largest share of a tolerance with two sides that was used, 1 being the limit; null where there is none. */
  readonly used: { readonly share: number; readonly check: CheckResult } | null;
  /** Smallest distance to a limit on one side, in the unit of its check; null where there is none. */
  readonly room: { readonly distance: number; readonly check: CheckResult } | null;
}

/** Looks for the checks with the least room, for each source of limits; answers that must be met exactly have none. */
export function worstMargins(results: readonly CheckResult[]): readonly WorstMargin[] {
  const sources = new Set(results.flatMap(({ tolerance }) => (tolerance === null ? [] : [tolerance.source])));
  return [...sources]
    .map((source) =>
      worstOf(
        source,
        results.filter(({ tolerance }) => tolerance?.source === source),
      ),
    )
    .filter(({ used, room }) => used !== null || room !== null);
}

function worstOf(source: string, results: readonly CheckResult[]): WorstMargin {
  let used: WorstMargin['used'] = null;
  let room: WorstMargin['room'] = null;
  for (const check of results) {
    const share = usedShare(check);
    if (share !== null && share > (used?.share ?? -1)) used = { share, check };
    const distance = distanceToLimit(check);
    if (distance !== null && distance < (room?.distance ?? Infinity)) room = { distance, check };
  }
  return { source, used, room };
}

function deviationOf({ expected, measured }: CheckResult): number | null {
  return typeof expected === 'number' && typeof measured === 'number' ? measured - expected : null;
}

/** Share of the limit on the side of the deviation; where zero itself is a limit, counted from the middle. */
function usedShare(check: CheckResult): number | null {
  const { below = null, above = null } = check.tolerance ?? {};
  const deviation = deviationOf(check);
  if (below === null || above === null || deviation === null || above <= below) return null;
  if (below < 0 && above > 0) return deviation / (deviation < 0 ? below : above);
  return Math.abs(deviation - (above + below) / 2) / ((above - below) / 2);
}

function distanceToLimit(check: CheckResult): number | null {
  const { below = null, above = null } = check.tolerance ?? {};
  const deviation = deviationOf(check);
  if (deviation === null || (below === null) === (above === null)) return null;
  return below === null ? (above ?? 0) - deviation : deviation - below;
}
