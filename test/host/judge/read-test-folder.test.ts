import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeExample } from '../../../fixtures/judge/make-example.ts';
import { readTestFolder } from '#host/judge/read-test-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function exampleFolder(): string {
  const folder = temporaryFolder();
  makeExample(folder, 'meter');
  return folder;
}

/** The code and message that reading a folder ends with. */
function failure(folder: string): { readonly code: string; readonly message: string } {
  try {
    readTestFolder(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return { code: String(error.code), message: error.message };
    throw error;
  }
  return { code: 'none', message: '' };
}

describe('a CSV file that cannot be understood', () => {
  test.each([
    ['time_s,rpm\n0,1500\n0.02,15x0\n', 3, '"15x0" is not a number'],
    ['time_s,rpm\n0,1500\n0.02,NaN\n', 3, '"NaN" is not a number'],
    ['time_s,rpm\n0,1500\n0.02,Infinity\n', 3, '"Infinity" is not a number'],
    ['time_s,rpm\n0,0x10\n', 2, '"0x10" is not a number'],
    ['time_s,rpm\n0,1e999\n', 2, '"1e999" is not a number'],
    ['time_s,rpm\n0.02,1500\n0,1500\n', 3, 'the time goes back'],
    ['time_s,rpm\n,1500\n', 2, 'the time is missing'],
    ['time_s,rpm\n0,1500,7\n', 2, 'there are 3 cells where the header names 2'],
    ['time_s,rpm\n"0",1500\n', 2, '""0"" is not a number'],
    ['time_s;rpm\n0;1500\n', 1, '"time_s;rpm" is not a column'],
    ['time_s,speed\n0,1500\n', 1, '"speed" is not a column'],
    ['time_s\n0\n', 1, 'the column rpm is missing'],
    ['rpm\n1500\n', 1, 'the column time_s is missing'],
    ['time_s,rpm,rpm\n0,1,2\n', 1, 'the column rpm stands there twice'],
    ['', 1, '"" is not a column'],
  ])('%j is named by file and line', (content, line, reason) => {
    const folder = exampleFolder();
    writeFileSync(join(folder, 'run-1.rpm.csv'), content);
    const found = failure(folder);
    expect(found.code).toBe('BAD_CSV_FILE');
    expect(found.message).toContain(`run-1.rpm.csv, line ${line}: `);
    expect(found.message).toContain(reason);
  });

  test('but a mark of byte order, other line ends, other order of columns and blank lines are understood', () => {
    const folder = exampleFolder();
    writeFileSync(
      join(folder, 'run-1.rpm.csv'),
      '\uFEFFRPM , time_s\r\n1500,0\r\n\r\n,0.02\r\n1510, 0.04\r\n',
    );
    expect(readTestFolder(folder).evidence.series[0]?.runs[0]?.speed?.samples).toEqual([
      { timeSeconds: 0, speedRpm: 1500 },
      { timeSeconds: 0.02, speedRpm: null },
      { timeSeconds: 0.04, speedRpm: 1510 },
    ]);
  });

  test('and flags of a level file are read', () => {
    const folder = exampleFolder();
    writeFileSync(
      join(folder, 'run-1.level.csv'),
      'time_s,level_db,overload,under_range\n0,90,1,0\n0.02,,0,1\n',
    );
    expect(readTestFolder(folder).evidence.series[0]?.runs[0]?.level?.samples).toEqual([
      { timeSeconds: 0, levelDb: 90, maximumDb: null, overload: true, underRange: false },
      { timeSeconds: 0.02, levelDb: null, maximumDb: null, overload: false, underRange: true },
    ]);
  });
});

describe('a folder that cannot be read', () => {
  test.each<[string, (folder: string) => void, string, RegExp]>([
    ['no test.json', (f) => rmSync(join(f, 'test.json')), 'TEST_FILE_MISSING', /test\.json/],
    ['broken JSON', (f) => writeFileSync(join(f, 'test.json'), '{'), 'TEST_FILE_INVALID', /is not JSON/],
    ['a wrong word', (f) => change(f, { mode: 'lab' }), 'TEST_FILE_INVALID', /at mode: /],
    ['an unknown field', (f) => change(f, { wind: 3 }), 'TEST_FILE_INVALID', /wind/],
    [
      'an impossible date',
      (f) => change(f, { testDate: '2026-02-30' }),
      'TEST_FILE_INVALID',
      /at testDate: /,
    ],
    ['no profile', (f) => change(f, { profileId: undefined }), 'TEST_FILE_INVALID', /profileId/],
    ['an unknown profile', (f) => change(f, { profileId: 'nope' }), 'PROFILE_UNKNOWN', /no profile "nope"/],
    [
      'a foreign recording',
      (f) => writeFileSync(join(f, 'calibration-before.wav'), 'no sound at all'),
      'none',
      /^$/,
    ],
  ])('%s', (_name, spoil, code, message) => {
    const folder = exampleFolder();
    spoil(folder);
    const found = failure(folder);
    expect(found.code).toBe(code);
    expect(found.message).toMatch(message);
  });

  test('a folder that is not there, or is a file', () => {
    const folder = temporaryFolder();
    expect(failure(join(folder, 'nothing')).code).toBe('FOLDER_NOT_FOUND');
    writeFileSync(join(folder, 'file'), '');
    expect(failure(join(folder, 'file')).code).toBe('FOLDER_NOT_FOUND');
  });

  test('a run recording that is no sound file is an error, not a missing run', () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    makeExample(folder, 'waveform');
    writeFileSync(join(folder, 'run-2.wav'), 'no sound at all');
    expect(failure(folder).code).not.toBe('none');
  });
});

function change(folder: string, changes: object): void {
  const path = join(folder, 'test.json');
  const test: object = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...test, ...changes }));
}
