import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SeriesEvidence } from '#core/procedure/evidence.ts';
import { TestFolderError } from './test-folder-error.ts';

/** Files of one measurement by what they hold; null is not there. */
export interface MeasurementFiles {
  /** Name before the endings, for example `stock-outlet-2-run-1`. */
  readonly base: string;
  readonly waveform: string | null;
  readonly level: string | null;
  readonly speed: string | null;
  /** Speed heard along a run, as an exported test has it. */
  readonly heard: string | null;
}

/** Files of one run with the series they belong to. */
export interface RunFiles extends MeasurementFiles {
  readonly isStock: boolean;
  readonly outlet: number;
  readonly number: number;
}

/** A recording's name may tell its full scale, as `run-1_FS129.9dB(PK).wav`. */
const fullScaleTag = String.raw`(_FS[^/]*)?\.wav`;
const runEnding = new RegExp(String.raw`(${fullScaleTag}|\.rpm\.csv|\.level\.csv)$`);
const runBase = /^(?<stock>stock-)?(?:outlet-(?<outlet>[1-9]\d*)-)?run-(?<number>[1-9]\d*)$/;

/**
 * All runs of a folder: stock before the exhaust under test, then by outlet and number. A run that `test.json` names and
 * that left no file stands with none.
 */
export function runFilesIn(folder: string, namedBases: readonly string[]): readonly RunFiles[] {
  const names = new Set(readdirSync(folder));
  const fileBases = [...names]
    .filter((name) => runEnding.test(name))
    .map((name) => name.replace(runEnding, ''));
  return [...new Set([...fileBases, ...namedBases])]
    .flatMap((base) => runFilesOf(folder, names, base))
    .toSorted(inOrder);
}

function runFilesOf(folder: string, names: ReadonlySet<string>, base: string): RunFiles[] {
  const groups = runBase.exec(base)?.groups;
  if (groups === undefined) return [];
  return [
    {
      ...filesOf(folder, names, base),
      isStock: groups['stock'] !== undefined,
      outlet: Number(groups['outlet'] ?? 1),
      number: Number(groups['number']),
    },
  ];
}

/** Files of a calibration check or a background measurement; a level file may leave out `.level`. */
export function checkFilesIn(folder: string, base: string): MeasurementFiles {
  return filesOf(folder, new Set(readdirSync(folder)), base);
}

/** The base name of the files of a sweep before the runs. */
export const speedSweepBase = 'speed-sweep';

/** The base name of a run's files. */
export function runBaseName(role: SeriesEvidence['role'], outlet: number, number: number): string {
  return `${role === 'stock' ? 'stock-' : ''}${outlet === 1 ? '' : `outlet-${outlet}-`}run-${number}`;
}

function filesOf(folder: string, names: ReadonlySet<string>, base: string): MeasurementFiles {
  const pathOf = (...endings: string[]): string | null => {
    const name = endings.map((ending) => `${base}${ending}`).find((candidate) => names.has(candidate));
    return name === undefined ? null : join(folder, name);
  };
  return {
    base,
    waveform: recordingOf(folder, names, base),
    level: pathOf('.level.csv', '.csv'),
    speed: pathOf('.rpm.csv'),
    heard: pathOf('.heard.csv'),
  };
}

function recordingOf(folder: string, names: ReadonlySet<string>, base: string): string | null {
  const isRecording = new RegExp(`^${base}${fullScaleTag}$`);
  const [name, other] = [...names].filter((one) => isRecording.test(one)).sort();
  if (other !== undefined) {
    const message = `${join(folder, `${name}`)} and ${other} are recordings of the same measurement. Take one away.`;
    throw new TestFolderError('TWO_RECORDINGS', message);
  }
  return name === undefined ? null : join(folder, name);
}

function inOrder(a: RunFiles, b: RunFiles): number {
  return Number(b.isStock) - Number(a.isStock) || a.outlet - b.outlet || a.number - b.number;
}
