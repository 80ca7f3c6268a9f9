import { orderOfFrequency } from '#core/acoustics/firing-frequency.ts';
import type { RunEvidence } from '#core/procedure/evidence.ts';
import type { ExportTable } from './history-table.ts';
import { numberColumn, type SourceColumn, textColumn } from './table-cells.ts';

/** Plots of a run that can be saved as a table. */
export const picturedPlots = ['history', 'third-octave', 'narrow-band', 'orders'] as const;

/** One of {@link picturedPlots}. */
export type PicturedPlot = (typeof picturedPlots)[number];

/** The figures of a run's plots, as the analysis of its recording gives them. */
export interface PlottedRun {
  readonly LAeqDb: number | null;
  readonly LAFmaxDb: number | null;
  readonly bands: readonly {
    readonly nominalHz: number;
    readonly levelDb: number | null;
    readonly maximumDb: number | null;
  }[];
  readonly narrowBand: { readonly stepHz: number; readonly levelDb: readonly (number | null)[] } | null;
  readonly speedRpm: number | null;
  readonly orders:
    | readonly { readonly order: number; readonly levelDb: number | null; readonly levelDbA: number | null }[]
    | null;
  readonly unit: 'dB' | 'dBFS';
}

/** A table without what stands above it. */
export type PlotTable = Pick<ExportTable, 'columns' | 'rows'>;

/** Level and speed of a run against its own time; moments at which one of them has no value leave its cell empty. */
export function historyTable({ level, speed, speedHeard }: RunEvidence): PlotTable {
  const levels = byTime(level?.samples ?? []);
  const speeds = byTime(speed?.samples ?? []);
  const heard = byTime(speedHeard?.samples ?? []);
  const times = [...new Set([...levels.keys(), ...speeds.keys(), ...heard.keys()])];
  return tableOf<number>(
    [
      numberColumn('time', 's', (time) => time),
      numberColumn('level', 'dB', (time) => levels.get(time)?.levelDb),
      numberColumn('maximum_since_last', 'dB', (time) => levels.get(time)?.maximumDb),
      numberColumn('speed', 'rpm', (time) => speeds.get(time)?.speedRpm),
      numberColumn('speed_heard', 'rpm', (time) => heard.get(time)?.speedRpm),
    ],
    times.toSorted((one, other) => one - other),
  );
}

interface BandRow {
  readonly name: string;
  readonly nominalHz: number | null;
  readonly levelDb: number | null;
  readonly maximumDb: number | null;
}

/** Third-octave bands of a run and, as the last row, its A-weighted total. */
export function bandTable(
  { bands, LAeqDb, LAFmaxDb, unit }: PlottedRun,
  background: ReadonlyMap<number, number | null>,
): PlotTable {
  const rows: readonly BandRow[] = [
    ...bands.map((band) => Object.assign({ name: 'Z' }, band)),
    { name: 'A total', nominalHz: null, levelDb: LAeqDb, maximumDb: LAFmaxDb },
  ];
  return tableOf<BandRow>(
    [
      textColumn('weighting', ({ name }) => name),
      numberColumn('nominal_frequency', 'Hz', ({ nominalHz }) => nominalHz),
      numberColumn('level', unit, ({ levelDb }) => levelDb),
      numberColumn('maximum_fast', unit, ({ maximumDb }) => maximumDb),
      numberColumn('background', 'dB', ({ nominalHz }) =>
        nominalHz === null ? null : background.get(nominalHz),
      ),
    ],
    rows,
  );
}

interface LineRow {
  readonly hertz: number;
  readonly level: number | null;
}

type OrderRow = NonNullable<PlottedRun['orders']>[number];

/** Every line of the narrow-band spectrum, with the order it lies at where the speed is known. */
export function lineTable({ narrowBand, speedRpm, unit }: PlottedRun): PlotTable {
  const { stepHz, levelDb } = narrowBand ?? { stepHz: 0, levelDb: [] };
  return tableOf<LineRow>(
    [
      numberColumn('frequency', 'Hz', ({ hertz }) => hertz),
      numberColumn('order', '', ({ hertz }) =>
        speedRpm === null ? null : orderOfFrequency(hertz, speedRpm),
      ),
      numberColumn('level', unit, ({ level }) => level),
    ],
    levelDb.map((level, index) => ({ hertz: index * stepHz, level })),
  );
}

/** The order spectrum of a run. */
export function orderTable({ orders, unit }: PlottedRun): PlotTable {
  return tableOf<OrderRow>(
    [
      numberColumn('order', '', ({ order }) => order),
      numberColumn('level', unit, ({ levelDb }) => levelDb),
      numberColumn('level_a', unit, ({ levelDbA }) => levelDbA),
    ],
    orders ?? [],
  );
}

function byTime<Sample extends { readonly timeSeconds: number }>(
  samples: readonly Sample[],
): ReadonlyMap<number, Sample> {
  return new Map(samples.map((sample) => [sample.timeSeconds, sample]));
}

function tableOf<Source>(columns: readonly SourceColumn<Source>[], sources: readonly Source[]): PlotTable {
  return {
    columns: columns.map(({ name, unit }) => ({ name, unit })),
    rows: sources.map((source) => columns.map(({ cell }) => cell(source))),
  };
}
