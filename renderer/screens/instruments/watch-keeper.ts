import type { LineWatch, RawChunk } from '#host/http/contract.ts';

/** So many chunks stay on the screen; older ones go. */
export const mostShown = 500;

/** Bytes of a line as the screen keeps them. */
export interface WatchKept {
  /** Null before the first answer, and where no line is configured. */
  readonly latest: LineWatch | null;
  readonly chunks: readonly RawChunk[];
  /** Chunks that went by between two looks. */
  readonly missed: number;
}

/** Nothing seen yet. */
export const nothingWatched: WatchKept = { latest: null, chunks: [], missed: 0 };

/** What is kept after another look; another line begins anew. */
export function watchFurther(kept: WatchKept, answer: LineWatch | null): WatchKept {
  if (answer === null) return nothingWatched;
  const isSame = kept.latest?.lineNumber === answer.lineNumber;
  const before = isSame ? kept : nothingWatched;
  const lastBefore = before.chunks.at(-1)?.number ?? before.latest?.lastNumber ?? null;
  const first = answer.chunks[0];
  const gap = first === undefined || lastBefore === null ? 0 : first.number - lastBefore - 1;
  return {
    latest: answer,
    chunks: [...before.chunks, ...answer.chunks].slice(-mostShown),
    missed: before.missed + Math.max(0, gap),
  };
}

/** The kept with an empty list; what comes from now on is shown. */
export function cleared(kept: WatchKept): WatchKept {
  return { latest: kept.latest, chunks: [], missed: 0 };
}

/** Number after which the next look begins. */
export function watchedUpTo({ latest }: WatchKept): number {
  return latest?.lastNumber ?? 0;
}
