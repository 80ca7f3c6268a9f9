import { strToU8 } from 'fflate';
import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import {
  bandTable,
  historyTable,
  lineTable,
  orderTable,
  type PicturedPlot,
  type PlottedRun,
  type PlotTable,
} from '#core/report/picture-tables.ts';
import { factsOfTest } from '#core/report/test-facts.ts';
import { csvOfTable } from '#core/report/table-text.ts';
import type { PlacedRun } from '../analysis/picture-question.ts';
import type { TestCsvForm } from './test-export.ts';

/** A run whose plots are saved: its place in the record, and the figures of its recording where they are needed. */
export interface SavedRun extends PlacedRun {
  readonly record: TestRecord;
  /** From 0. */
  readonly series: number;
  readonly replacedBy: Replacement | null;
  readonly picture: (PlottedRun & { readonly hold: Stretch; readonly counted: Stretch }) | null;
}

interface Stretch {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** Everything that a plot of a run shows as CSV, at full precision. */
export function pictureCsv(saved: SavedRun, plot: PicturedPlot, form: TestCsvForm): Uint8Array {
  const { record, series, run, replacedBy } = saved;
  const facts = [
    ...factsOfTest(record, replacedBy),
    ['table', plot],
    ['series', `${series + 1} ${record.evidence.series[series]?.role ?? ''}`.trim()],
    ['run', String(run.number)],
    ...stretchFacts(saved, plot),
  ] as const;
  return strToU8(csvOfTable({ facts, ...tableOf(saved, plot) }, form === 'csv' ? 'dot' : 'indonesian'));
}

function tableOf({ run, record, picture }: SavedRun, plot: PicturedPlot): PlotTable {
  if (plot === 'history' || picture === null) return historyTable(run);
  if (plot === 'third-octave') return bandTable(picture, backgroundOf(record));
  return plot === 'narrow-band' ? lineTable(picture) : orderTable(picture);
}

function backgroundOf({ spectrum }: TestRecord): ReadonlyMap<number, number | null> {
  return new Map((spectrum?.thirdOctave ?? []).map((band) => [band.nominalHz, band.backgroundDb]));
}

/** Which part of the run was read, in milliseconds so that no decimal mark is needed. */
function stretchFacts({ picture }: SavedRun, plot: PicturedPlot): readonly (readonly [string, string])[] {
  if (plot === 'history' || picture === null) return [];
  const { fromSeconds, toSeconds } = plot === 'third-octave' ? picture.counted : picture.hold;
  return [
    ['from_milliseconds', String(Math.round(1000 * fromSeconds))],
    ['to_milliseconds', String(Math.round(1000 * toSeconds))],
  ];
}
