import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { SeriesJudgement } from '#core/verdict/test-judgement.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { formatNumber, formatUnrounded } from '#core/words/number-format.ts';
import { reasonFinding } from '#core/words/reason-words.ts';
import { riddenText } from '#core/words/ridden-words.ts';
import { roleName } from '#core/words/step-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { cell, shown } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportRow, ReportSection, ReportSentence } from './report-model.ts';

/** What became of a run: counted, valid but not needed, or rejected. */
export interface RunStatus {
  readonly sign: StatusSign;
  readonly word: string;
}

/** The fate of a run in words and shape. */
export function runStatus(context: ReportContext, run: RunJudgement, counted: readonly number[]): RunStatus {
  const { words } = context;
  if (!run.valid) return { sign: 'triangle', word: words.run.invalid };
  if (counted.includes(run.number)) return { sign: 'circle-check', word: words.run.counted };
  return { sign: 'circle-dash', word: words.run.valid };
}

/** By how much LAFmax may be low because the level was read at intervals; null for a waveform. */
function shortfallText(context: ReportContext, run: RunJudgement): string | null {
  const { possibleShortfallDb, sampleSpacingMilliseconds } = run;
  if (possibleShortfallDb === null || sampleSpacingMilliseconds === null) return null;
  const spacing = shown(context, sampleSpacingMilliseconds, 0, 'ms');
  return context.sentences.shortfall(spacing, shown(context, possibleShortfallDb, 1, 'dB'));
}

/** The shortfall that all runs of a series share; null if they differ. */
function commonShortfall(context: ReportContext, series: SeriesJudgement): string | null {
  const [first, ...others] = series.runs.map((run) => shortfallText(context, run));
  if (first === undefined || first === null) return null;
  return others.every((other) => other === first) ? first : null;
}

function runNotes(
  context: ReportContext,
  run: RunJudgement,
  common: string | null,
): readonly ReportSentence[] {
  const { language } = context;
  const reasons = run.reasons.map((reason): ReportSentence => ({
    sign: reason.effect === 'rejects' ? 'triangle' : 'diamond',
    text: reasonFinding(reason, language),
  }));
  const own = shortfallText(context, run);
  return [
    ...(run.ridden === undefined ? [] : [{ sign: null, text: capital(riddenText(run.ridden, language)) }]),
    ...reasons,
    ...(own === null || own === common ? [] : [{ sign: null, text: own }]),
  ];
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function speedRange(context: ReportContext, run: RunJudgement): string {
  const { minimumSpeedRpm, maximumSpeedRpm } = run;
  if (minimumSpeedRpm === null || maximumSpeedRpm === null) return noValueWord('no-data', context.language);
  const low = formatNumber(minimumSpeedRpm, 0, context.language);
  return `${low}–${formatNumber(maximumSpeedRpm, 0, context.language)}`;
}

function runRow(
  context: ReportContext,
  run: RunJudgement,
  counted: readonly number[],
  common: string | null,
): ReportRow {
  const { language, recordWords, record } = context;
  const { noteDecimals } = record.evidence.profile.reading;
  const missing = noValueWord('no-data', language);
  const number = (value: number | null, decimals: number) =>
    value === null ? '–' : formatNumber(value, decimals, language);
  const unrounded = (value: number | null) => (value === null ? '–' : formatUnrounded(value, language, 2));
  const status = runStatus(context, run, counted);
  return {
    cells: [
      cell(String(run.number), { strong: true }),
      cell(speedRange(context, run)),
      cell(number(run.holdSeconds, 1)),
      cell(number(run.release?.fallRpmPerSecond ?? null, 0)),
      cell(number(run.release?.timeToIdleSeconds ?? null, 1)),
      cell(unrounded(run.holdMaximumDb)),
      cell(unrounded(run.decelerationMaximumDb)),
      cell(run.LAFmaxDb === null ? missing : formatUnrounded(run.LAFmaxDb, language, 2)),
      cell(number(run.notedDb, noteDecimals), { strong: run.valid }),
      cell(run.obtainedBy === null ? '–' : recordWords.obtainedBy[run.obtainedBy]),
      cell(status.word, { sign: status.sign }),
    ],
    notes: runNotes(context, run, common),
    rejected: !run.valid,
  };
}

function seriesTitle(context: ReportContext, series: SeriesJudgement): string {
  const { judgement, evidence } = context.record;
  const role = roleName(series.role, context.language);
  const outlets = judgement.series.filter((other) => other.role === series.role).length;
  if (outlets < 2 && evidence.exhaust.outlets < 2) return role;
  return `${role}, ${context.words.run.outlet} ${series.outlet}`;
}

function seriesTable(context: ReportContext, series: SeriesJudgement, isLast: boolean): ReportBlock {
  const { run } = context.words;
  const common = commonShortfall(context, series);
  return {
    kind: 'table',
    title: seriesTitle(context, series),
    columns: [
      { title: run.run, align: 'start', share: 5 },
      { title: run.speed, align: 'end', share: 15.5 },
      { title: run.hold, align: 'decimal', share: 7.5 },
      { title: run.release, align: 'end', share: 10 },
      { title: run.toIdle, align: 'decimal', share: 10.5 },
      { title: run.holdMaximum, align: 'decimal', share: 9 },
      { title: run.decelerationMaximum, align: 'decimal', share: 15.5 },
      { title: run.maximum, align: 'decimal', share: 9 },
      { title: run.noted, align: 'decimal', share: 8 },
      { title: run.obtainedBy, align: 'start', share: 14 },
      { title: run.status, align: 'start', share: 14 },
    ],
    rows: series.runs.map((one) => runRow(context, one, series.countedRuns, common)),
    legend: [isLast ? run.unitLegend : null, common].filter((part) => part !== null).join(' ') || null,
  };
}

/** Every run of every series, rejected ones with their reasons. */
export function runsSection(context: ReportContext): ReportSection {
  const { run, sections } = context.words;
  const withRuns = context.record.judgement.series.filter((series) => series.runs.length > 0);
  const blocks: readonly ReportBlock[] =
    withRuns.length === 0
      ? [{ kind: 'sentences', sentences: [{ sign: null, text: run.noRuns }] }]
      : withRuns.map((series) => seriesTable(context, series, series === withRuns.at(-1)));
  return { title: sections.runs, blocks };
}
