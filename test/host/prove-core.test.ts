import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFigure, type CheckGroup } from '#core/conformance/check.ts';
import { builtFiles } from '#host/built-files.ts';
import { coreHash, isBuiltProgram } from '#host/core-hash.ts';
import { fullProof } from '#core/conformance/full-proof.ts';
import { proveCore } from '#host/prove-core.ts';
import { writeConformance } from '#host/write-conformance.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const groupOf = (measured: number): CheckGroup => ({
  id: 'one',
  title: 'One check',
  truth: 'none',
  run: () => [
    checkFigure({
      subject: 'tone',
      clause: '',
      sampleRateHz: null,
      expected: 94,
      measured,
      unit: 'dB',
      tolerance: { below: -0.1, above: 0.1, source: 'goal' },
    }),
  ],
});

function clockOf(...moments: readonly string[]): () => Date {
  const rest = [...moments];
  return () => new Date(rest.shift() ?? 0);
}

describe('the proof of the core', () => {
  test('counts what passed and tells version, hash, moment and duration', () => {
    const now = clockOf('2026-11-23T09:00:00Z', '2026-11-23T09:00:02.5Z');
    const report = proveCore('nowhere', now, [groupOf(94), groupOf(94.2)]);
    expect(report).toMatchObject({
      checks: 2,
      passed: 1,
      seconds: 2.5,
      writtenAt: '2026-11-23T09:00:02.500Z',
    });
    expect(report.program.coreHash).toBe(coreHash());
    expect(report.program.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('run from the sources it claims no build', () => {
    expect(isBuiltProgram()).toBe(false);
    expect(proveCore('nowhere', () => new Date(0), [groupOf(94)]).build).toBeNull();
  });

  test('holds the self-test of the start and every group, each under a name of its own', () => {
    const names = fullProof.map(({ id }) => id);
    expect(names[0]).toBe('startup');
    expect(new Set(names).size).toBe(names.length);
  });

  test('is written as a page and as data', () => {
    const folder = join(temporaryFolder(), 'proof');
    const report = proveCore('nowhere', () => new Date(0), [groupOf(94)]);
    writeConformance(report, folder);
    expect(JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8'))).toEqual(report);
    expect(readFileSync(join(folder, 'conformance.html'), 'utf8')).toContain(coreHash());
  });
});

test('the files of a build are named with length and SHA-256, in order, those that do not ship left out', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'main.js'), 'abc');
  writeFileSync(join(folder, 'main.js.map'), '{}');
  writeFileSync(join(folder, 'conformance.js'), 'proof');
  writeFileSync(join(folder, 'chunks', 'a.js'), '');
  expect(builtFiles(folder, ['conformance.js'])).toEqual([
    {
      name: 'chunks/a.js',
      bytes: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
    {
      name: 'main.js',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  ]);
});
