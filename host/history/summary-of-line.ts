import type { HistoryLine } from '#core/record/history-view.ts';
import type { TestSummary } from '#core/record/test-record.ts';

/** A line of the history as the list of tests shows it. */
export function summaryOfLine(line: HistoryLine): TestSummary {
  const { id, number, startedAt, plate, vehicle, exhaust, profileId, verdict, reportedDb } = line;
  return {
    id,
    number,
    startedAt,
    plate,
    vehicle,
    exhaust,
    profileId,
    outcome: line.outcome === 'interrupted' || line.outcome === 'aborted' ? line.outcome : 'closed',
    verdict,
    reportedDb,
    simulated: line.kind === 'simulated',
    amends: line.amends,
    amendedBy: line.amendedBy,
  };
}
