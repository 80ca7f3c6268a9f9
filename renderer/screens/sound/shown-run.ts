import type { TestRecord } from '#host/http/contract.ts';
import type { CurveLook } from '../../charts/plot/plot-model.ts';
import { recordedRuns, type RecordedRun } from '../result/recorded-run.ts';

/** A run whose pictures are shown; the first one is what the screen is about. */
export interface ShownRun {
  /** Test, series and number: the run's own name in the address of the screen. */
  readonly key: string;
  /** Short name that tells it apart from the others shown. */
  readonly name: string;
  readonly record: TestRecord;
  readonly run: RecordedRun;
  readonly look: CurveLook;
}

/** What every panel of the screen is given: the runs shown, the first one being what the screen is about. */
export interface SoundPanelProperties {
  readonly runs: readonly ShownRun[];
  /** The difference of the first two is shown in place of the curves. */
  readonly isDifference: boolean;
}

/** Which run of which test. */
export interface RunPlace {
  readonly testId: string;
  readonly series: number;
  readonly number: number;
}

/** So many runs can be laid over each other. */
export const mostRuns = 4;

/** Look of each run's curves: told apart by colour and by dashes. */
export const runLooks: readonly CurveLook[] = [
  { colour: 'teal', dash: [], width: 2 },
  { colour: 'violet', dash: [8, 3], width: 2 },
  { colour: 'red', dash: [2, 3], width: 2 },
  { colour: 'ink', dash: [10, 3, 2, 3], width: 2 },
];

/** The name of a run's place in an address. */
export function runKey({ testId, series, number }: RunPlace): string {
  return `${testId}/${series}/${number}`;
}

/** Where the page shows the pictures of a run. */
export function soundAddress({ testId, series, number }: RunPlace): string {
  return `/tests/${encodeURIComponent(testId)}/sound?series=${series}&run=${number}`;
}

/** The run that an address names, or null where it names none. */
export function placeOfKey(key: string): RunPlace | null {
  const [, testId, series, number] = /^([^/]+)\/(\d+)\/(\d+)$/u.exec(key) ?? [];
  if (testId === undefined) return null;
  return { testId, series: Number(series), number: Number(number) };
}

/** The run at a place of a record; null where there is none. */
export function runAt(record: TestRecord, { series, number }: RunPlace): RecordedRun | null {
  return recordedRuns(record).find((run) => run.series === series && run.evidence.number === number) ?? null;
}

/** The look of the run at a place of the list. */
export function lookOf(index: number): CurveLook {
  return runLooks[index % runLooks.length] ?? { colour: 'teal', dash: [], width: 2 };
}
