import {
  calibrationChart,
  type ControlCharts,
  referenceChart,
  type ReferenceChart,
} from '#core/record/control-chart.ts';
import { isSameItem, type Reference } from '#core/record/reference-item.ts';
import type { ControlStanding } from '#core/procedure/control-standing.ts';
import { controlStandingOf } from '#core/record/control-standing-of.ts';
import type { CalibrationBook } from '../session/calibration-book.ts';
import { calibratorOf, checkedInstrument } from '../session/kept-checks.ts';
import type { TestOpening } from '../session/test-opening.ts';
import { referenceItemOf } from './reference-run.ts';
import type { ReferenceDesk } from './reference-desk.ts';

/** What a test would be as a run of a reference, and which references it fits. */
export interface ReferenceCandidate {
  /** Null where it cannot be a run of any. */
  readonly item: Reference['item'] | null;
  readonly fits: readonly { readonly id: string; readonly name: string; readonly isRun: boolean }[];
}

/** Draws the control charts of a laboratory up, out of calibration checks and runs of reference exhausts. */
export class ControlDesk {
  readonly #calibrations: Pick<CalibrationBook, 'readAhead' | 'compared'>;
  readonly #references: ReferenceDesk;

  constructor(calibrations: Pick<CalibrationBook, 'readAhead' | 'compared'>, references: ReferenceDesk) {
    this.#calibrations = calibrations;
    this.#references = references;
  }

  /** All charts as they stand now. */
  async charts(): Promise<ControlCharts> {
    await this.#calibrations.readAhead();
    return this.#chartsNow();
  }

  /** How the charts that concern a test stand as it begins. */
  standing(opening: TestOpening, device: string): ControlStanding {
    return controlStandingOf(this.#chartsNow(), {
      instrument: checkedInstrument(opening, device),
      calibrator: calibratorOf(opening),
      item: referenceItemOf(opening, opening.targetSpeedRpm),
    });
  }

  #chartsNow(): ControlCharts {
    return {
      calibrations: this.#calibrations
        .compared()
        .map(calibrationChart)
        .filter(({ lines }) => lines.length > 0),
      references: this.#references.list().map((reference) => this.#chartOf(reference)),
    };
  }

  /** Whether and where a test can be a run. */
  candidate(testId: string): ReferenceCandidate {
    const run = this.#references.runOf(testId);
    if (run === null) return { item: null, fits: [] };
    const fits = this.#references
      .list()
      .filter(({ item, isRetired }) => !isRetired && isSameItem(item, run.item))
      .map(({ id, name, runs }) => ({ id, name, isRun: runs.some((one) => one.testId === testId) }));
    return { item: run.item, fits };
  }

  /** A run whose record was replaced since then counts no more. */
  #chartOf(reference: Reference): ReferenceChart {
    return referenceChart(
      reference,
      reference.runs.flatMap(({ testId }) => this.#references.runOf(testId) ?? []),
    );
  }
}
