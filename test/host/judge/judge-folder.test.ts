import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExampleKind, exampleRunLevels, makeExample } from '../../../fixtures/judge/make-example.ts';
import { type FolderJudgement, judgeFolder } from '#host/judge/judge-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const made = mkdtempSync(join(tmpdir(), 'senyap-example-'));

beforeAll(() => {
  makeExample(join(made, 'meter'), 'meter');
  makeExample(join(made, 'waveform'), 'waveform');
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

function exampleFolder(kind: ExampleKind = 'meter'): string {
  const folder = temporaryFolder();
  cpSync(join(made, kind), folder, { recursive: true });
  return folder;
}

/** Changes `test.json` as parsed JSON. */
function declare(folder: string, changes: object): void {
  const path = join(folder, 'test.json');
  const test: object = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...test, ...changes }));
}

/** Changes the cells of one CSV file, row by row; null drops the row. */
function edit(folder: string, name: string, change: (time: number, cell: string) => string | null): void {
  const path = join(folder, name);
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const rows = lines.flatMap((line) => {
    const [time = '', cell = ''] = line.split(',');
    const changed = change(Number(time), cell);
    return changed === null ? [] : [`${time},${changed}`];
  });
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
}

function judged(folder: string): FolderJudgement {
  return judgeFolder(folder, 'en');
}

describe('the example with level files', () => {
  test('passes at the mean of its readings', () => {
    const found = judged(exampleFolder());
    expect(found).toMatchObject({
      valid: true,
      verdict: 'pass',
      reasons: [],
      targetSpeedRpm: 4000,
      countedRuns: [1, 2, 3],
      calibrationDriftDb: 0,
      backgroundDb: { before: 53, after: 53 },
      backgroundMarginDb: 39.3,
      difference: null,
      limit: { kind: 'reference-plus', maximumDb: 95, testType: 'stationary', rule: 'simple' },
    });
    expect(found.runs.map((run) => run.LAFmax)).toEqual(exampleRunLevels);
    expect(found.result?.reported).toBe(93);
    expect(found.result?.unrounded).toBeCloseTo(277.6 / 3, 12);
    expect(found.runs[0]).toMatchObject({
      obtainedBy: 'meter-stream',
      valid: true,
      reasons: [],
      samplingIntervalMs: 20,
      holdSeconds: 1.72,
      timeToIdleSeconds: 0.54,
    });
  });

  test.each<[string, (folder: string) => void, string[]]>([
    ['no last calibration', (f) => rmSync(join(f, 'calibration-after.level.csv')), ['CALIBRATION_MISSING']],
    ['no first background', (f) => rmSync(join(f, 'background-before.level.csv')), ['BACKGROUND_MISSING']],
    ['no third run', (f) => rmSync(join(f, 'run-3.level.csv')), ['TOO_FEW_RUNS', 'NO_SIGNAL']],
    ['no speed in run 2', (f) => rmSync(join(f, 'run-2.rpm.csv')), ['TOO_FEW_RUNS', 'RPM_SIGNAL_LOST']],
    [
      'empty speed cells in run 2',
      (f) => edit(f, 'run-2.rpm.csv', (time, cell) => (time > 3 && time < 3.4 ? '' : cell)),
      ['TOO_FEW_RUNS', 'RPM_SIGNAL_LOST'],
    ],
    [
      'missing level rows in run 2',
      (f) => edit(f, 'run-2.level.csv', (time, cell) => (time > 3 && time < 3.4 ? null : cell)),
      ['TOO_FEW_RUNS', 'SIGNAL_DROPOUT'],
    ],
    ['drift', (f) => edit(f, 'calibration-after.level.csv', () => '94.6'), ['CALIBRATION_DRIFT']],
    [
      'an unsteady tone',
      (f) => edit(f, 'calibration-before.level.csv', (time) => (time > 3 ? '94.3' : '94.0')),
      ['CALIBRATION_UNSTABLE'],
    ],
    [
      'a spread',
      (f) => edit(f, 'run-3.level.csv', (_time, cell) => String(Number(cell) + 3)),
      ['SPREAD_EXCEEDED'],
    ],
    [
      'an unknown weighting',
      (f) => declare(f, { weighting: { time: null } }),
      ['WRONG_WEIGHTING', 'TOO_FEW_RUNS'],
    ],
  ])('with %s is invalid by that reason', (_name, change, expected) => {
    const folder = exampleFolder();
    change(folder);
    const found = judged(folder);
    expect(found).toMatchObject({ valid: false, verdict: 'invalid', result: null });
    expect(found.reasons).toEqual(expected);
  });

  test('explains each reason with its figures and a sentence', () => {
    const folder = exampleFolder();
    edit(folder, 'calibration-after.level.csv', () => '94.6');
    const drift = judged(folder).explanations.find((one) => one.code === 'CALIBRATION_DRIFT');
    expect(drift).toMatchObject({ measured: 0.6, required: 0.5, unit: 'dB', effect: 'rejects' });
    expect(drift?.message).toMatch(/0\.6/);
    expect(
      judgeFolder(folder, 'id').explanations.find((one) => one.code === 'CALIBRATION_DRIFT')?.message,
    ).toMatch(/0,6/);
  });

  test('of four runs counts the first three that fit', () => {
    const folder = exampleFolder();
    edit(folder, 'run-1.level.csv', (_time, cell) => String(Number(cell) - 4));
    for (const kind of ['rpm', 'level']) {
      copyFileSync(join(folder, `run-2.${kind}.csv`), join(folder, `run-4.${kind}.csv`));
    }
    expect(judged(folder)).toMatchObject({ verdict: 'pass', countedRuns: [2, 3, 4] });
  });

  test('takes a whole profile from test.json, or one that leaves its rules to a method', () => {
    const folder = exampleFolder();
    const profile = {
      schemaVersion: 1,
      id: 'own-limit',
      version: '1',
      title: { id: 'Sendiri', en: 'Own' },
      testType: 'stationary',
      legalBasis: { id: 'Uji', en: 'Test' },
      bindingInIndonesia: false,
      verified: false,
      categories: ['L'],
      methodReference: 'un-r41-04-stationary',
      limits: [
        {
          kind: 'absolute',
          testType: 'stationary',
          maximumDb: 92,
          legalBasis: { id: 'Uji', en: 'Test' },
          confidence: 'C',
        },
      ],
    };
    declare(folder, { profile, profileId: undefined });
    expect(judged(folder)).toMatchObject({
      verdict: 'fail',
      limit: { maximumDb: 92 },
      profile: { id: 'own-limit' },
    });
  });

  test('a declared target speed stands in for a rated speed that nobody knows', () => {
    const folder = exampleFolder();
    declare(folder, { vehicle: { category: 'L3', registeredLevelDb: 90 }, targetSpeedRpm: 4000 });
    expect(judged(folder)).toMatchObject({ verdict: 'pass', targetSpeedRpm: 4000 });
    declare(folder, { targetSpeedRpm: undefined });
    expect(judged(folder).reasons).toContain('NO_TARGET_SPEED');
  });

  test('a comparison has its stock series in files of their own', () => {
    const folder = exampleFolder();
    declare(folder, { profileId: 'comparative-stock-vs-aftermarket', plusDb: 2 });
    for (const number of [1, 2, 3]) {
      for (const kind of ['rpm', 'level']) {
        copyFileSync(
          join(folder, `run-${number}.${kind}.csv`),
          join(folder, `stock-run-${number}.${kind}.csv`),
        );
      }
      edit(folder, `stock-run-${number}.level.csv`, (_time, cell) => String(Number(cell) - 3));
    }
    const found = judged(folder);
    expect(found).toMatchObject({ verdict: 'fail', limit: { referenceDb: 90, maximumDb: 92 } });
    expect(found.difference?.reported).toBe(3);
    expect(found.runs.map((run) => run.series)).toEqual([
      ...Array(3).fill('stock'),
      ...Array(3).fill('replacement'),
    ]);
  });

  test('a further outlet has its series in files of its own', () => {
    const folder = exampleFolder();
    declare(folder, { exhaust: { outlets: 2 } });
    expect(judged(folder).reasons).toEqual(['TOO_FEW_RUNS']);
    for (const number of [1, 2, 3]) {
      for (const kind of ['rpm', 'level']) {
        copyFileSync(
          join(folder, `run-${number}.${kind}.csv`),
          join(folder, `outlet-2-run-${number}.${kind}.csv`),
        );
      }
      edit(folder, `outlet-2-run-${number}.level.csv`, (_time, cell) => String(Number(cell) + 1));
    }
    expect(judged(folder)).toMatchObject({ verdict: 'pass', result: { reported: 94 } });
  });

  test('a slow meter is no result on site, and too close in the workshop', () => {
    const folder = exampleFolder();
    for (const number of [1, 2, 3]) {
      edit(folder, `run-${number}.level.csv`, (time, cell) =>
        Math.round(time * 50) % 5 === 0 ? cell : null,
      );
    }
    expect(judged(folder).reasons).toEqual(['TOO_FEW_RUNS', 'SAMPLING_TOO_SLOW']);
    declare(folder, { mode: 'workshop' });
    const found = judged(folder);
    expect(found.verdict).toBe('conditional_pass');
    expect(found.runs[0]?.possibleShortfallDb).toBeCloseTo(3.474, 3);
    declare(folder, { plusDb: 8 });
    expect(judged(folder).verdict).toBe('pass');
  });
});

describe('the example with recordings', () => {
  test('is judged from sound alone, and an engine that is declared is heard', () => {
    const folder = exampleFolder('waveform');
    const found = judged(folder);
    expect(found).toMatchObject({ valid: true, verdict: 'pass', result: { reported: 93 }, warnings: [] });
    for (const [index, run] of found.runs.entries()) {
      expect(run.obtainedBy).toBe('waveform');
      // The sum of half orders ripples by about 0.1 dB under Fast, and the band lets the speed be a little higher.
      expect(Math.abs((run.LAFmax ?? 0) - (exampleRunLevels[index] ?? 0))).toBeLessThan(0.2);
    }
    const double = (_time: number, cell: string): string => String(Number(cell) * 2);
    for (const number of [1, 2, 3]) edit(folder, `run-${number}.rpm.csv`, double);
    declare(folder, {
      vehicle: { category: 'L3', cylinders: 1, strokes: 4, ratedSpeedRpm: 16000, registeredLevelDb: 90 },
    });
    expect(judged(folder).reasons).toEqual(['TOO_FEW_RUNS', 'RPM_SOUND_MISMATCH']);
  });

  test('has no levels without its calibration', () => {
    const folder = exampleFolder('waveform');
    rmSync(join(folder, 'calibration-before.wav'));
    const found = judged(folder);
    expect(found.verdict).toBe('invalid');
    expect(found.runs.map((run) => run.LAFmax)).toEqual([null, null, null]);
    expect(found.reasons).toContain('CALIBRATION_MISSING');
  });

  test('beside a meter counts itself unless test.json says otherwise, and tells when the two disagree', () => {
    const folder = exampleFolder('waveform');
    const meter = exampleFolder('meter');
    copyFileSync(join(meter, 'run-1.level.csv'), join(folder, 'run-1.level.csv'));
    expect(judged(folder)).toMatchObject({ warnings: [], runs: [{ obtainedBy: 'waveform' }, {}, {}] });
    edit(folder, 'run-1.level.csv', (_time, cell) => String(Number(cell) + 1.5));
    const told = judged(folder);
    expect(told.warnings).toMatchObject([{ code: 'SOURCES_DISAGREE' }]);
    expect(told.runs[0]?.LAFmax).toBeLessThan(93);
    declare(folder, { levelSource: 'meter-stream' });
    expect(judged(folder).runs[0]).toMatchObject({ obtainedBy: 'meter-stream', LAFmax: 93.8 });
  });
});
