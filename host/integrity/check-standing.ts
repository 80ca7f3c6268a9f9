import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { isSignedBy } from '../seal/bench-key.ts';
import { failuresName, standingContent } from '../store/standing-hashes.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { sha256OfRow } from './sha256-of-row.ts';
import { sha256OfText } from './sha256-of-text.ts';

/** What still changes is as the bench left it: the readings of each running test, the failures to sign in. */
export function checkStanding({ kept, key }: CheckSources): readonly IntegrityFinding[] {
  const standing = kept.standing();
  if (standing === null) return [];
  const held = new Map(standing.hashes.map((row) => [row.name, row]));
  const isWhole = (name: string, found: string | null): boolean => {
    const row = held.get(name);
    return row?.sha256 === found && isSignedBy(key, standingContent(name, found), row.signature);
  };
  const altered = standing.running.filter(({ id }) => !isWhole(id, sha256OfText(kept.journalText(id))));
  const names = new Set([failuresName, ...standing.running.map(({ id }) => id)]);
  const strays = [...held.keys()].filter((name) => !names.has(name));
  return [
    ...altered.map(({ id, number }) => finding('JOURNAL_ALTERED', number, id)),
    ...strays.map((name) => finding('JOURNAL_ALTERED', name)),
    ...(isWhole(failuresName, sha256OfRow(standing.failures))
      ? []
      : [finding('SIGN_IN_FAILURES_ALTERED', '')]),
  ];
}
