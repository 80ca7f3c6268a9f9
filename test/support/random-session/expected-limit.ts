import type { SessionStory } from './session-story.ts';

/** A limit and the U it is decided with, in tenths of a decibel. */
export interface LimitFigures {
  readonly limitDeciDb: number;
  readonly uncertaintyDeciDb: number;
}

const TEST_DATE = '2026-11-23';

/** The limit that applies to a session by decision 19, and its U; null where none does. */
export function limitOf(story: SessionStory, stockDeciDb: number | null): LimitFigures | null {
  const { limit: kind, limitDeciDb, laboratory } = story;
  if (kind === 'none' || kind === 'pass-by' || kind === 'unsure') return null;
  if (laboratory !== null && !isDated(laboratory)) return null;
  const uncertaintyDeciDb = uncertaintyOf(story);
  if (kind === 'absolute') return { limitDeciDb, uncertaintyDeciDb };
  const reference = referencePlusDeciDb(story, stockDeciDb);
  if (reference === null) return null;
  return {
    limitDeciDb: kind === 'smallest-of' ? Math.min(limitDeciDb, reference) : reference,
    uncertaintyDeciDb,
  };
}

/** A laboratory's own limit says from when until when it holds, first and last day included. */
function isDated({ validFrom, validTo }: NonNullable<SessionStory['laboratory']>): boolean {
  return validFrom !== null && validTo !== null && validFrom <= TEST_DATE && TEST_DATE <= validTo;
}

function referencePlusDeciDb(
  { comparison, registeredDeciDb, plusDeciDb }: SessionStory,
  stockDeciDb: number | null,
): number | null {
  if (comparison !== null) return stockDeciDb === null ? null : stockDeciDb + comparison.plusDeciDb;
  return registeredDeciDb === null ? null : registeredDeciDb + plusDeciDb;
}

/** U as declared, or that of the only component; of a difference it is the root of two of it, or nothing but the least U. */
function uncertaintyOf({ uncertainty, comparison, limit }: SessionStory): number {
  const { from, deciDb, correlation } = uncertainty;
  if (from === 'declared' || comparison === null || correlation === null || limit === 'absolute')
    return deciDb;
  const ofDifference = correlation === 1 ? 1 : Math.ceil(Math.SQRT2 * deciDb - 1e-9);
  return limit === 'smallest-of' ? Math.max(deciDb, ofDifference) : ofDifference;
}
