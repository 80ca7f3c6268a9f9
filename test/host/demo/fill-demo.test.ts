import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DemoError } from '#host/demo/demo-error.ts';
import { beginDemoFolder, demoFolderState, removeDemoFolder } from '#host/demo/demo-folder.ts';
import { demoTests } from '#host/demo/demo-tests.ts';
import { fillDemo } from '#host/demo/fill-demo.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const filling = {
  info: {
    name: 'Senyap',
    version: '0.1.0',
    shell: 'browser',
    selfTest: { passed: true, checks: 41, coreHash: 'a'.repeat(64) },
  },
  beganAt: new Date('2026-11-28T01:00:00Z'),
  offsetMinutes: 420,
} as const;

function codeOf(deed: () => void): string {
  try {
    deed();
  } catch (error) {
    return error instanceof DemoError ? error.code : String(error);
  }
  return 'done';
}

describe('the tests of the demo bench', () => {
  test('are really carried out, sealed, and marked as simulated', async () => {
    const folder = join(temporaryFolder(), 'demo');
    const invalid = demoTests.filter(({ overloads }) => overloads);
    await fillDemo(folder, { ...filling, tests: invalid });
    const store = openTestStore(folder);
    const [listed, ...others] = store.list({ beforeNumber: null, limit: 10 });
    const record = store.find(listed?.id ?? '');
    store.dispose();
    expect(others).toEqual([]);
    expect(record?.judgement.verdict).toBe('invalid');
    expect(record?.evidence.simulated).toBe(true);
    expect(record?.startedAt).toMatch(/^2026-11-28T08:0\d:\d\d\+07:00$/);
    expect(demoFolderState(folder)).toBe('filled');
  });

  test('differ as their pictures need it: by plate, by level, by rule of decision', () => {
    const plates = demoTests.map(({ preparation }) => preparation.vehicle.plate);
    expect(new Set(plates).size).toBe(plates.length);
    expect(demoTests.every(({ preparation }) => preparation.instruments.meter?.simulated)).toBe(true);
  });
});

describe('the folder of the demo', () => {
  test('is never one in which something else lies', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'senyap.sqlite'), 'real');
    expect(codeOf(() => beginDemoFolder(folder))).toBe('DEMO_FOLDER_TAKEN');
    expect(codeOf(() => removeDemoFolder(folder))).toBe('DEMO_FOLDER_TAKEN');
    expect(readdirSync(folder)).toEqual(['senyap.sqlite']);
  });

  test('is made anew where filling it was cut off', () => {
    const folder = join(temporaryFolder(), 'demo');
    beginDemoFolder(folder);
    writeFileSync(join(folder, 'senyap.sqlite'), 'half');
    expect(demoFolderState(folder)).toBe('begun');
    beginDemoFolder(folder);
    expect(existsSync(join(folder, 'senyap.sqlite'))).toBe(false);
  });

  test('may hold what the window keeps before the bench looks, and goes as a whole', () => {
    const folder = join(temporaryFolder(), 'demo');
    mkdirSync(join(folder, 'window'), { recursive: true });
    beginDemoFolder(folder);
    removeDemoFolder(folder);
    expect(existsSync(folder)).toBe(false);
    expect(codeOf(() => removeDemoFolder(folder))).toBe('done');
  });
});
