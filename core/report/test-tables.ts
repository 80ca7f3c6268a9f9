import type { Replacement } from '#core/record/amendment.ts';
import type { RecordedSpectrum, TestRecord } from '#core/record/test-record.ts';
import type { TestSignature } from '#core/record/test-signature.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';
import type { ExportTable } from './history-table.ts';
import { runColumns, runRows } from './run-rows.ts';
import { signatureColumns } from './signature-rows.ts';
import { levelColumns, levelRows, speedColumns, speedRows } from './sample-rows.ts';
import { numberColumn, type SourceColumn, textColumn } from './table-cells.ts';
import { factsOfTest } from './test-facts.ts';

/** Tables of an exported test in the order in which they stand in one file. */
export const testTableNames = ['figures', 'runs', 'level', 'speed', 'spectrum', 'signatures'] as const;

/** Name of one of {@link testTableNames}. */
export type TestTableName = (typeof testTableNames)[number];

interface SpectrumRow {
  readonly runNumber: number;
  readonly band: RecordedSpectrum['thirdOctave'][number];
}

const figureColumns: readonly SourceColumn<FigureRow>[] = [
  textColumn('figure', ({ name }) => name),
  numberColumn('value', '', ({ value }) => value),
  textColumn('unit', ({ unit }) => unit),
];

const spectrumColumns: readonly SourceColumn<SpectrumRow>[] = [
  numberColumn('run', '', ({ runNumber }) => runNumber),
  numberColumn('nominal_frequency', 'Hz', ({ band }) => band.nominalHz),
  numberColumn('level', 'dB', ({ band }) => band.levelDb),
  numberColumn('background', 'dB', ({ band }) => band.backgroundDb),
];

/** A record with the signatures of people on it that hold, in their order. */
export interface SignedTest {
  readonly record: TestRecord;
  readonly signatures: readonly TestSignature[];
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: Replacement | null;
}

/**
 * One table of a record: the very figures that the record holds, with the test's facts above, or who signed it. What has no
 * value is no cell, never a number.
 */
export function testTable({ record, signatures, replacedBy }: SignedTest, name: TestTableName): ExportTable {
  const facts = [...factsOfTest(record, replacedBy), ['table', name] as const];
  if (name === 'figures') return tableOf(facts, figureColumns, figureRows(record));
  if (name === 'runs') return tableOf(facts, runColumns, runRows(record));
  if (name === 'level') return tableOf(facts, levelColumns, levelRows(record));
  if (name === 'speed') return tableOf(facts, speedColumns, speedRows(record));
  if (name === 'signatures') return tableOf(facts, signatureColumns, signatures);
  return tableOf(facts, spectrumColumns, spectrumRows(record));
}

function tableOf<Source>(
  facts: ExportTable['facts'],
  columns: readonly SourceColumn<Source>[],
  sources: readonly Source[],
): ExportTable {
  return {
    facts,
    columns: columns.map(({ name, unit }) => ({ name, unit })),
    rows: sources.map((source) => columns.map(({ cell }) => cell(source))),
  };
}

function spectrumRows({ spectrum }: TestRecord): readonly SpectrumRow[] {
  if (spectrum === null) return [];
  const { runNumber, thirdOctave } = spectrum;
  return thirdOctave.map((band) => ({ runNumber, band }));
}
