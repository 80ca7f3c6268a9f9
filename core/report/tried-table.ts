import type { Bike, KeptRun, Part } from '#core/workshop/bike.ts';
import type { PartDifference } from '#core/workshop/part-difference.ts';
import type { Language } from '#core/words/language.ts';
import { notAVerdict } from '#core/words/workshop/pre-check-words.ts';
import type { ExportTable } from './history-table.ts';
import { flagColumn, numberColumn, textColumn, type SourceColumn } from './table-cells.ts';

/** Version of the form of this table; it grows when a column changes its meaning. */
const triedSchemaVersion = 1;

/** A motorcycle with what was tried on it, each part with its difference to the first. */
export type TriedBike = Pick<Bike, 'name' | 'aim'> & {
  readonly parts: readonly (Part & { readonly difference: PartDifference | null })[];
};

interface Row extends KeptRun {
  readonly part: TriedBike['parts'][number];
}

const columns: readonly SourceColumn<Row>[] = [
  textColumn('part', ({ part }) => part.name),
  textColumn('part_note', ({ part }) => part.note),
  numberColumn('cost', 'IDR', ({ part }) => part.costRupiah),
  numberColumn('run', '', ({ number }) => number),
  textColumn('at', ({ at }) => at, 'ISO 8601'),
  numberColumn('LAFmax', 'dB', ({ run }) => run.LAFmaxDb),
  numberColumn('possible_shortfall', 'dB', ({ run }) => run.shortfallDb),
  numberColumn('LAeq_of_hold', 'dB', ({ run }) => run.holdLevelDb),
  numberColumn('target_speed', 'rpm', ({ run }) => run.targetSpeedRpm),
  numberColumn('mean_speed', 'rpm', ({ run }) => run.speed.meanRpm),
  textColumn('speed_from', ({ run }) => run.speed.from),
  textColumn('meter', ({ run }) => run.meter.name),
  textColumn('meter_serial_number', ({ run }) => run.meter.serialNumber),
  textColumn('calibration', ({ run }) => run.calibration.state),
  flagColumn('simulated', ({ run }) => run.meter.simulated),
  textColumn('flaws', ({ run }) => run.flaws.join(' ')),
  textColumn('set_aside', ({ setAside }) => setAside),
  numberColumn('difference_to_first', 'dB', ({ part }) => figureOf(part.difference)?.differenceDb),
  numberColumn('difference_U', 'dB', ({ part }) => figureOf(part.difference)?.expandedDb),
  textColumn('difference_finding', ({ part }) => figureOf(part.difference)?.finding),
];

/** Every run of every part of a motorcycle; it says itself that it is no test. */
export function triedTable({ name, aim, parts }: TriedBike, language: Language): ExportTable {
  const rows = parts.flatMap((part) => part.runs.map((run): Row => ({ ...run, part })));
  return {
    facts: [
      ['format', `senyap-workshop/${triedSchemaVersion}`],
      ['motorcycle', name],
      ['target_speed_rpm', String(aim.targetSpeedRpm)],
      ['note', notAVerdict[language]],
    ],
    columns: columns.map((column) => ({ name: column.name, unit: column.unit })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

function figureOf(difference: PartDifference | null) {
  return difference?.state === 'difference' ? difference : null;
}
