import type { RunEvidence, SeriesEvidence } from '#core/procedure/evidence.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { flagColumn, numberColumn, type SourceColumn, textColumn } from './table-cells.ts';

/** A run as measured and as judged; null where the judgement has none of this number. */
interface RunRow {
  readonly role: SeriesEvidence['role'];
  readonly outlet: number;
  readonly run: RunEvidence;
  readonly judged: RunJudgement | null;
  readonly counted: boolean;
}

/** Columns of the runs: identity, fate, reasons by their codes, and every figure that the judgement found. */
export const runColumns: readonly SourceColumn<RunRow>[] = [
  textColumn('role', ({ role }) => role),
  numberColumn('outlet', '', ({ outlet }) => outlet),
  numberColumn('run', '', ({ run }) => run.number),
  textColumn('started_at', ({ run }) => run.startedAt, 'ISO 8601'),
  flagColumn('valid', ({ judged }) => judged?.valid === true),
  flagColumn('counted', ({ counted }) => counted),
  textColumn('reasons', ({ judged }) => judged?.reasons.map(({ code }) => code).join(' ')),
  textColumn('cut', ({ run }) => run.cut),
  textColumn('voided', ({ run }) => run.voided?.reason),
  textColumn('level_source', ({ judged }) => judged?.obtainedBy),
  numberColumn('lafmax', 'dB', ({ judged }) => judged?.LAFmaxDb),
  numberColumn('noted', 'dB', ({ judged }) => judged?.notedDb),
  numberColumn('hold_maximum', 'dB', ({ judged }) => judged?.holdMaximumDb),
  numberColumn('deceleration_maximum', 'dB', ({ judged }) => judged?.decelerationMaximumDb),
  numberColumn('possible_shortfall', 'dB', ({ judged }) => judged?.possibleShortfallDb),
  numberColumn('sample_spacing', 'ms', ({ judged }) => judged?.sampleSpacingMilliseconds),
  numberColumn('hold', 's', ({ judged }) => judged?.holdSeconds),
  numberColumn('window_start', 's', ({ judged }) => judged?.window?.holdStartSeconds),
  numberColumn('hold_end', 's', ({ judged }) => judged?.window?.holdEndSeconds),
  numberColumn('window_end', 's', ({ judged }) => judged?.window?.endSeconds),
  numberColumn('minimum_speed', 'rpm', ({ judged }) => judged?.minimumSpeedRpm),
  numberColumn('maximum_speed', 'rpm', ({ judged }) => judged?.maximumSpeedRpm),
  numberColumn('idle_speed', 'rpm', ({ judged }) => judged?.idleSpeedRpm),
  numberColumn('release_fall', 'rpm/s', ({ judged }) => judged?.release?.fallRpmPerSecond),
  numberColumn('time_to_idle', 's', ({ judged }) => judged?.release?.timeToIdleSeconds),
  textColumn('waveform_sha256', ({ run }) => run.waveformSha256),
];

/** All runs of a record, rejected ones too. */
export function runRows({ evidence, judgement }: TestRecord): readonly RunRow[] {
  return evidence.series.flatMap(({ role, outlet, runs }, index) => {
    const series = judgement.series[index];
    return runs.map((run) => ({
      role,
      outlet,
      run,
      judged: series?.runs.find(({ number }) => number === run.number) ?? null,
      counted: series?.countedRuns.includes(run.number) === true,
    }));
  });
}
