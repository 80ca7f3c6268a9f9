import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { benchPlace, placeOfName } from '../store/failure-place.ts';
import type { AuditEventTable, SignInFailureTable } from '../store/schema.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';

const kinds = [
  'sign-in-failed',
  'sign-in-delayed',
  'failures-forgotten',
  'failures-brought-forward',
] as const;

/** What an event says of the counts; events from before they were guarded say less, and are no proof of anything. */
const toldSchema = z.object({
  failures: z.number().optional(),
  atSeconds: z.number(),
  benchFailures: z.number().optional(),
});

/** After so long without another failure a count may be taken out. */
const forgottenSeconds = 86_400;

/** A count as the log told it last. */
interface Told {
  readonly name: string;
  readonly count: number;
  readonly lastAtSeconds: number;
}

/**
 * The failed sign-ins of each account and of the bench are counted as the log says: a count that was lowered, moved or taken out shortens
 * the wait of whoever guesses. Those of names that are no account are only in the count of the bench, for the log does not hold
 * what was typed.
 */
export function checkSignInFailures({ kept }: CheckSources): readonly IntegrityFinding[] {
  const events = kinds.flatMap((kind) => kept.eventsOf(kind));
  const told = lastTold(events);
  const rows = new Map(kept.signInFailures().map((row) => [row.who, row]));
  const newest = events.reduce(
    (most, event) => Math.max(most, loggedNews(event, toldSchema)?.atSeconds ?? 0),
    0,
  );
  return [...told]
    .filter(([place, one]) => !isCounted(rows.get(place), one, newest))
    .map(([, { name }]) => finding('SIGN_IN_FAILURES_RESET', name));
}

function lastTold(events: readonly AuditEventTable[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const event of events.toSorted((one, other) => one.sequence - other.sequence)) {
    const news = loggedNews(event, toldSchema);
    if (news === null) continue;
    const { failures, benchFailures, atSeconds: lastAtSeconds } = news;
    if (event.what !== '' && failures !== undefined) {
      told.set(placeOfName(event.what), { name: event.what, count: failures, lastAtSeconds });
    }
    if (benchFailures !== undefined) {
      told.set(benchPlace, { name: benchPlace, count: benchFailures, lastAtSeconds });
    }
  }
  return told;
}

function isCounted(row: SignInFailureTable | undefined, told: Told, newestSeconds: number): boolean {
  const mayBeGone = told.count === 0 || newestSeconds - told.lastAtSeconds > forgottenSeconds;
  if (row === undefined) return mayBeGone;
  return row.count === told.count && (told.count === 0 || row.lastAtSeconds === told.lastAtSeconds);
}
