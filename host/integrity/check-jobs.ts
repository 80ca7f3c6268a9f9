import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';
import { sha256OfRow } from './sha256-of-row.ts';

const loggedRow = z.object({ id: z.string(), rowSha256: z.string() });
const loggedTest = z.object({ id: z.string(), jobId: z.string().optional() });

/** Jobs, those that were given up and the tests for them are what the log tells of: none changed, removed or added. */
export function checkJobs({ kept }: CheckSources): readonly IntegrityFinding[] {
  const jobs = new Map(kept.jobs().map((row) => [row.id, { number: row.number, sha256: sha256OfRow(row) }]));
  const cancellations = new Map(kept.jobCancellations().map((row) => [row.jobId, sha256OfRow(row)]));
  const made = rowsTold(kept, 'job-made');
  const cancelled = rowsTold(kept, 'job-cancelled');
  const ids = new Set([...jobs.keys(), ...cancellations.keys(), ...made.keys(), ...cancelled.keys()]);
  const altered = [...ids].filter((id) => {
    const isAsMade = jobs.get(id)?.sha256 === made.get(id)?.sha256;
    return !isAsMade || cancellations.get(id) !== cancelled.get(id)?.sha256;
  });
  const wrong = [...altered, ...kept.jobTests().flatMap((row) => (isTold(kept, row) ? [] : [row.jobId]))];
  const nameOf = (id: string): string => jobs.get(id)?.number ?? made.get(id)?.number ?? id;
  return [...new Set(wrong)].map((id) => finding('JOB_ALTERED', nameOf(id)));
}

function rowsTold(kept: KeptEvidence, kind: 'job-made' | 'job-cancelled') {
  return new Map(
    kept.eventsOf(kind).flatMap((event) => {
      const told = loggedNews(event, loggedRow);
      return told === null ? [] : [[told.id, { number: event.what, sha256: told.rowSha256 }] as const];
    }),
  );
}

/** A test is for the job that the log named when it began; that none is missing is seen with the event itself. */
function isTold(
  kept: KeptEvidence,
  { testId, jobId }: { readonly testId: string; readonly jobId: string },
): boolean {
  const number = kept.test(testId)?.number ?? '';
  return kept.eventsOf('test-begun', number).some((event) => {
    const told = loggedNews(event, loggedTest);
    return told?.id === testId && told.jobId === jobId;
  });
}
