import {
  type ControlStanding,
  longestLookBack,
  type StandingLine,
} from '#core/procedure/control-standing.ts';
import { type CheckedInstrument, isSameInstrument } from './calibration-history.ts';
import type { ChartedLine, ControlCharts } from './control-chart.ts';
import { isSameItem, type ReferenceItem } from './reference-item.ts';

/** What a test is made with and of. */
export interface ChartedTest {
  readonly instrument: CheckedInstrument;
  /** As the checks name it. */
  readonly calibrator: string;
  readonly item: ReferenceItem;
}

/** How the charts that concern a test stand now, with the values and limits by which it can be judged again. */
export function controlStandingOf(
  { calibrations, references }: ControlCharts,
  { instrument, calibrator, item }: ChartedTest,
): ControlStanding {
  const chart = calibrations.find((one) => isSameInstrument(one.instrument, instrument));
  const newest = chart?.lines.at(-1);
  const instrumentName = [instrument.name || instrument.device, instrument.serialNumber];
  return {
    calibration:
      newest === undefined || newest.calibrator !== calibrator
        ? null
        : standingLine([...instrumentName, calibrator].filter((part) => part !== '').join(' · '), newest),
    references: references
      .filter(({ reference }) => !reference.isRetired && !isSameItem(reference.item, item))
      .map((line) => standingLine(line.reference.name, line)),
  };
}

function standingLine(name: string, { limits, values }: ChartedLine): StandingLine {
  const newestDb = values.slice(-longestLookBack).map(({ levelDb }) => levelDb);
  return { name, limits: limits && { centreDb: limits.centreDb, deviationDb: limits.deviationDb }, newestDb };
}
