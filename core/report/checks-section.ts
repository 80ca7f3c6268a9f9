import { decimalDifference } from '#core/units/decimal.ts';
import type { CalibrationEvidence, LevelTrack } from '#core/procedure/evidence.ts';
import { formatNumber, formatSigned } from '#core/words/number-format.ts';
import { cell } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportRow, ReportSection } from './report-model.ts';

function checkRow(
  context: ReportContext,
  label: string,
  before: string | null,
  after: string | null,
): ReportRow {
  const missing = context.words.check.notMeasured;
  return {
    cells: [cell(label), cell(before ?? missing), cell(after ?? missing)],
    notes: [],
    rejected: false,
  };
}

function wideRow(label: string, value: string): ReportRow {
  return {
    cells: [cell(label, { strong: true }), cell(''), cell(value, { strong: true })],
    notes: [],
    rejected: false,
  };
}

/** One calibration figure of both checks; a check that was not carried out is said to be so. */
function calibrationRow(
  context: ReportContext,
  label: string,
  read: (evidence: CalibrationEvidence) => number | null,
  decimals: number,
): ReportRow {
  const { calibrationBefore, calibrationAfter } = context.record.evidence;
  const show = (evidence: CalibrationEvidence | null): string | null => {
    const value = evidence === null ? null : read(evidence);
    if (value === null) return null;
    const overloaded = evidence?.overload === true ? ` (${context.words.check.overload})` : '';
    return `${formatNumber(value, decimals, context.language)}${overloaded}`;
  };
  return checkRow(context, label, show(calibrationBefore), show(calibrationAfter));
}

function calibrationRows(context: ReportContext): readonly ReportRow[] {
  const { check } = context.words;
  const { calibrationBefore, calibrationAfter } = context.record.evidence;
  const obtained = (evidence: CalibrationEvidence | LevelTrack | null) =>
    evidence === null ? null : context.recordWords.obtainedBy[evidence.obtainedBy];
  return [
    calibrationRow(context, check.calibrationLevel, (evidence) => evidence.levelDb, 2),
    calibrationRow(context, check.nominalLevel, (evidence) => evidence.nominalLevelDb, 2),
    calibrationRow(context, check.frequency, (evidence) => evidence.frequencyHz, 1),
    calibrationRow(context, check.fluctuation, (evidence) => evidence.fluctuationDb, 2),
    calibrationRow(context, check.distortion, (evidence) => evidence.distortionPercent, 1),
    calibrationRow(context, check.duration, (evidence) => evidence.durationSeconds, 1),
    checkRow(context, check.obtainedBy, obtained(calibrationBefore), obtained(calibrationAfter)),
  ];
}

function summaryRow(context: ReportContext, label: string, value: number | null, signed: boolean): ReportRow {
  const { language, words } = context;
  if (value === null) return wideRow(label, words.check.notMeasured);
  return wideRow(label, signed ? formatSigned(value, 2, language) : formatNumber(value, 1, language));
}

function backgroundRows(context: ReportContext): readonly ReportRow[] {
  const { check } = context.words;
  const { backgroundDb } = context.record.judgement;
  const { backgroundBefore, backgroundAfter } = context.record.evidence;
  const level = (value: number | null) => (value === null ? null : formatNumber(value, 1, context.language));
  const duration = (track: LevelTrack | null) => {
    const first = track?.samples[0];
    const last = track?.samples.at(-1);
    if (first === undefined || last === undefined) return null;
    return formatNumber(last.timeSeconds - first.timeSeconds, 1, context.language);
  };
  return [
    checkRow(context, check.backgroundLevel, level(backgroundDb.before), level(backgroundDb.after)),
    checkRow(context, check.duration, duration(backgroundBefore), duration(backgroundAfter)),
  ];
}

/** After minus before: a surrounding that changes tells that the readings between may have changed too. */
function backgroundChange({ record }: ReportContext): number | null {
  const { before, after } = record.judgement.backgroundDb;
  return before === null || after === null ? null : decimalDifference(after, before);
}

function checksTable(context: ReportContext, rows: readonly ReportRow[]): ReportBlock {
  const { check } = context.words;
  return {
    kind: 'table',
    title: null,
    columns: [
      { title: check.check, align: 'start', share: 52 },
      { title: check.before, align: 'decimal', share: 24 },
      { title: check.after, align: 'decimal', share: 24 },
    ],
    rows,
    legend: null,
  };
}

/** Calibration and background before and after, with drift and margin. */
export function checksSection(context: ReportContext): ReportSection {
  const { check, sections } = context.words;
  const { calibrationDriftDb, backgroundMarginDb } = context.record.judgement;
  return {
    title: sections.checks,
    blocks: [
      checksTable(context, [
        ...calibrationRows(context),
        summaryRow(context, check.drift, calibrationDriftDb, true),
      ]),
      checksTable(context, [
        ...backgroundRows(context),
        summaryRow(context, check.backgroundChange, backgroundChange(context), true),
        summaryRow(context, check.backgroundMargin, backgroundMarginDb, false),
      ]),
    ],
  };
}
